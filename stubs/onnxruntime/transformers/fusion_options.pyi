"""What the training uses."""

class FusionOptions:
    enable_embed_layer_norm: bool
    def __init__(self, model_type: str) -> None: ...
