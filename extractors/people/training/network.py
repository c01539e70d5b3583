"""The encoder with a shape beside each word piece and a label for each word, in torch (for training only)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

WIDTH, LAYERS, HEADS, INNER = 384, 6, 12, 1536
"""Of all-MiniLM-L6-v2."""
SHAPES = 13
DROPOUT = 0.1


@dataclass(slots=True)
class Batch:
    """Word pieces of texts of like length; `mask` is 1 on what is read, 0 on filling."""

    pieces: Tensor
    shapes: Tensor
    mask: Tensor
    labels: Tensor
    """-100 on everything but the first piece of each word."""


class Layer(nn.Module):
    """One layer of the encoder."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.output, self.first_norm = nn.Linear(WIDTH, WIDTH), nn.LayerNorm(WIDTH, eps=1e-12)
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.second_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """`x` (texts, pieces, width) after attention and the inner network; `bias` hides the filling."""
        texts, length, _ = x.shape

        def parted(projected: Tensor) -> Tensor:
            return projected.view(texts, length, HEADS, WIDTH // HEADS).transpose(1, 2)

        q, k, v = parted(self.query(x)), parted(self.key(x)), parted(self.value(x))
        scores = torch.matmul(q, k.transpose(-1, -2)) / (WIDTH // HEADS) ** 0.5 + bias
        seen = torch.matmul(self.drop(torch.softmax(scores, dim=-1)), v).transpose(1, 2).reshape(texts, length, WIDTH)
        x = self.first_norm(x + self.drop(self.output(seen)))
        return self.second_norm(x + self.drop(self.outer(nn.functional.gelu(self.inner(x)))))


class Recogniser(nn.Module):
    """Scores of each label at each piece."""

    def __init__(self, pieces: int, labels: int, positions: int = 512) -> None:
        super().__init__()
        self.words = nn.Embedding(pieces, WIDTH)
        self.positions = nn.Embedding(positions, WIDTH)
        self.kinds = nn.Embedding(2, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        nn.init.normal_(self.shapes.weight, std=0.02)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))
        self.head = nn.Linear(WIDTH, labels)
        self.drop = nn.Dropout(DROPOUT)

    def forward(self, pieces: Tensor, shapes: Tensor, mask: Tensor) -> Tensor:
        """Scores (texts, pieces, labels) of numbers of pieces, their shapes and what of them is read."""
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.words(pieces) + self.positions(places) + self.kinds.weight[0] + self.shapes(shapes)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        scores: Tensor = self.head(x)
        return scores


_NAMES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "output",
    "attention.output.LayerNorm": "first_norm",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "second_norm",
}


def pretrained(weights: Path, labels: int) -> Recogniser:
    """The recogniser with the encoder's weights (a safetensors file) and a new head."""
    stored = load_file(weights)
    own: dict[str, Tensor] = {
        "words.weight": stored["embeddings.word_embeddings.weight"],
        "positions.weight": stored["embeddings.position_embeddings.weight"],
        "kinds.weight": stored["embeddings.token_type_embeddings.weight"],
        "norm.weight": stored["embeddings.LayerNorm.weight"],
        "norm.bias": stored["embeddings.LayerNorm.bias"],
    }
    for n in range(LAYERS):
        for theirs, ours in _NAMES.items():
            for part in ("weight", "bias"):
                own[f"layers.{n}.{ours}.{part}"] = stored[f"encoder.layer.{n}.{theirs}.{part}"]
    network = Recogniser(own["words.weight"].shape[0], labels)
    missing, unexpected = network.load_state_dict(own, strict=False)
    assert not unexpected
    assert set(missing) == {"shapes.weight", "head.weight", "head.bias"}
    return network
