"""What the training uses."""

from onnxruntime.transformers import optimizer as optimizer
