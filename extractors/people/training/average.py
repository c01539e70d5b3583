"""Averages trained weights: `python -m extractors.people.training.average OUT.pt ONE.pt SHARE OTHER.pt SHARE ...`.

Networks that were trained from the same encoder with unlike material have learned unlike things, and their mean has
much of both (Wortsman and others, 2022, "Model soups"): here the exactness of the one and the even recall of the
others. Shares add up to one. Needs torch.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def averaged(parts: list[tuple[Path, float]]) -> dict[str, torch.Tensor]:
    """The weighted mean of each tensor; those that hold no fractions are the first one's."""
    mean: dict[str, torch.Tensor] = {}
    for path, share in parts:
        for name, tensor in torch.load(path, map_location="cpu", weights_only=True).items():
            if not tensor.is_floating_point():
                mean.setdefault(name, tensor)
            elif name in mean:
                mean[name] += tensor.double() * share
            else:
                mean[name] = tensor.double() * share
    return {name: tensor.float() if tensor.is_floating_point() else tensor for name, tensor in mean.items()}


def main() -> None:
    """The command. Exits with a message where the shares do not add up."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("parts", nargs="+", help="weights and share in turn")
    arguments = parser.parse_args()
    parts = [(Path(a), float(b)) for a, b in zip(arguments.parts[::2], arguments.parts[1::2], strict=True)]
    if abs(sum(share for _, share in parts) - 1) > 1e-6:
        parser.error("the shares must add up to 1")
    torch.save(averaged(parts), arguments.out)


if __name__ == "__main__":
    main()
