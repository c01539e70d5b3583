"""The software bill of materials: python -m tests.docs.bill dist/firstread.cdx.json.

CycloneDX 1.6 (ECMA-424), from what the installed libraries say of themselves: what firstread needs on this system, in the
versions it is tested with, who needs whom, and under which licence; and the models and lists that lie inside it.
"""

import hashlib
import importlib.metadata as metadata
import json
import os
import sys
import uuid
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from tests.docs.licences import SHIPPED, closure, licence, needs

ROOT = Path(__file__).parent.parent.parent


def bill(names: Iterable[str]) -> dict[str, Any]:
    """The bill for firstread and these libraries. The time is SOURCE_DATE_EPOCH where that is set."""
    libraries = sorted(names)
    made = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", datetime.now(UTC).timestamp())), UTC)
    components = [*(_library(name) for name in libraries), *(_inside(path, says) for path, says in SHIPPED.items())]
    main = {
        "type": "application",
        "bom-ref": "firstread",
        "name": "firstread",
        "version": metadata.version("firstread"),
    }
    told = json.dumps([main, components], sort_keys=True)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, told)}",
        "version": 1,
        "metadata": {"timestamp": made.strftime("%Y-%m-%dT%H:%M:%SZ"), "component": main},
        "components": components,
        "dependencies": [
            {"ref": "firstread", "dependsOn": [*map(_purl, sorted(needs("firstread"))), *SHIPPED]},
            *({"ref": _purl(name), "dependsOn": [_purl(n) for n in sorted(needs(name))]} for name in libraries),
        ],
    }


def _library(name: str) -> dict[str, Any]:
    spdx = metadata.metadata(name).get("License-Expression")
    return {
        "type": "library",
        "bom-ref": _purl(name),
        "name": name,
        "version": metadata.version(name),
        "purl": _purl(name),
        "licenses": [{"expression": spdx} if spdx else {"license": {"name": licence(name)}}],
    }


def _inside(path: str, says: tuple[str, str]) -> dict[str, Any]:
    """A model or list by its path in the wheel."""
    data = (ROOT / path).read_bytes()
    return {
        "type": "machine-learning-model" if path.endswith((".onnx", ".npz", "fields.json")) else "data",
        "bom-ref": path,
        "name": path,
        "version": metadata.version("firstread"),
        "description": says[0],
        "licenses": [{"license": {"name": says[1]}}],
        "hashes": [{"alg": "SHA-256", "content": hashlib.sha256(data).hexdigest()}],
    }


def _purl(name: str) -> str:
    """Package URL of a distribution: its type "pypi" has names in lower case, with hyphens."""
    return f"pkg:pypi/{name}@{metadata.version(name)}"


if __name__ == "__main__":
    into = Path(sys.argv[1])
    into.write_text(json.dumps(bill(closure("firstread")), indent=1) + "\n", encoding="utf-8", newline="\n")
    print(into)
