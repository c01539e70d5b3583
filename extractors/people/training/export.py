"""Makes the shipped weights: `python -m extractors.people.training.export WEIGHTS.pt OUT.onnx`.

Exports the network to ONNX, fuses what onnxruntime can fuse, quantises weights to eight bits and makes those of the
products unsigned; prints the sizes.
Needs torch, onnx and onnxruntime.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy
import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from extractors.people.model.decode import LABELS
from extractors.people.model.pieces import vocabulary
from extractors.people.training.network import HEADS, WIDTH, Recogniser

POSITIONS = 128
"""Rows of the table of positions that are shipped: as many as are read at once."""

_WEIGHTS = {"MatMulInteger": (1, 3), "QAttention": (1, 7)}
"""Of a node that multiplies bytes, which inputs are its weights and their zero points."""


def loaded(weights: Path) -> Recogniser:
    """The trained network, ready to be read."""
    network = Recogniser(len(vocabulary()), len(LABELS))
    network.load_state_dict(torch.load(weights, weights_only=True))
    network.positions = torch.nn.Embedding.from_pretrained(network.positions.weight[:POSITIONS].detach().clone())
    network.eval()
    return network


def float_model(network: Recogniser, out: Path) -> None:
    """Write the network as ONNX, weights as they are."""
    example = torch.ones((2, 9), dtype=torch.int64)
    names = ["pieces", "shapes", "mask"]
    torch.onnx.export(
        network,
        (example, example, example),
        str(out),
        input_names=names,
        output_names=["scores"],
        dynamic_axes={name: {0: "texts", 1: "length"} for name in [*names, "scores"]},
        opset_version=17,
        dynamo=False,
    )


def fused(source: Path, out: Path) -> None:
    """Replace what onnxruntime knows as one operation (attention, the norms, GELU)."""
    from onnxruntime.transformers import optimizer  # loads a great deal: only where it is used
    from onnxruntime.transformers.fusion_options import FusionOptions

    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False
    made = optimizer.optimize_model(
        str(source), "bert", num_heads=HEADS, hidden_size=WIDTH, opt_level=0, optimization_options=options
    )
    made.save_model_to_file(str(out))


def quantised(source: Path, out: Path, *, per_channel: bool = True, spare: tuple[str, ...] = ()) -> None:
    """Weights of eight bits; `spare` names the nodes whose weights stay as they are."""
    quantize_dynamic(
        str(source),
        str(out),
        per_channel=per_channel,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=list(spare),
        extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
    )


def unsigned(model: Path) -> None:
    """Make the weights of products unsigned, of the same value: with signed ones scores depend on the processor.

    Where it has no instructions of its own for them (before AVX-512 VNNI), onnxruntime adds two products of an unsigned
    and a signed byte in sixteen bits, which overflow: scores were off by up to one, names came and went.
    """
    made = onnx.load(str(model))
    weights = {i.name: i for i in made.graph.initializer}
    for node in made.graph.node:
        for at in _WEIGHTS.get(node.op_type, ()):
            held = weights[node.input[at]]
            signed = numpy_helper.to_array(held)
            if signed.dtype == numpy.int8:  # not yet, as an input of two nodes
                held.CopyFrom(
                    numpy_helper.from_array((signed.astype(numpy.int16) + 128).astype(numpy.uint8), held.name)
                )
    onnx.save(made, str(model))


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("weights", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--keep", type=Path, help="folder for the models before quantisation")
    parser.add_argument("--per-tensor", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = arguments.keep or Path(made)
        folder.mkdir(parents=True, exist_ok=True)
        plain, whole = folder / "float.onnx", folder / "fused.onnx"
        float_model(loaded(arguments.weights), plain)
        fused(plain, whole)
        quantised(whole, arguments.out, per_channel=not arguments.per_tensor, spare=_head(whole))
        unsigned(arguments.out)
        print(json.dumps({p.name: p.stat().st_size for p in (plain, whole, arguments.out)}))


def _head(model: Path) -> tuple[str, ...]:
    """The node that gives the scores: 14 kB that cost accuracy if rounded."""
    graph = onnx.load(str(model)).graph
    last = {o for node in graph.node if "scores" in node.output for o in node.input} | {"scores"}
    return tuple(n.name for n in graph.node if n.op_type == "MatMul" and set(n.output) & last)


if __name__ == "__main__":
    main()
