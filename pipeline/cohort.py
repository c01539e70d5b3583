"""What a run works on: the request, and the settings and files that it names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from pipeline.centre_file import find_centre
from pipeline.fingerprint import digest
from pipeline.integrity import Outside, gathered
from pipeline.listing import LOOK_AGAIN, ListedFile, Listing, list_folder
from pipeline.placing.register import Register, find_register, read_register
from rubrics.centre import Centre, load_centre, under
from rubrics.load import load, names
from rubrics.model import Rubric


class Unreachable(Exception):
    """COHORT cannot be listed, or is empty though an earlier run read files in it: a share that is not there."""


@dataclass(frozen=True, slots=True)
class Request:
    """What a run is asked to do."""

    cohort: Path
    out: Path
    now: datetime
    jobs: int
    register: Path | None = None
    rubrics: tuple[Path, ...] = ()
    """Rubric files that take the place of the shipped ones for their units."""
    centre: Path | None = None
    """The centre's settings; looked for beside the register and in COHORT where it is not given."""
    names_model: str = ""
    """A spaCy pipeline that recognises names in place of ours."""
    again: bool = False
    """Do everything anew, changed or not."""
    dry: bool = False
    """Only say what would be done; write nothing."""
    ledger: Path | None = None
    """Where the ledger lies, if not in OUT."""
    settle: float = LOOK_AGAIN
    """Seconds that a file must have been left alone before the run."""
    templates: tuple[Path, ...] = ()
    """The centre's own forms: what stands in them is no learner's."""
    compare_with: tuple[Path, ...] = ()
    """OUT folders of earlier runs."""
    scheduler: str = ""
    """Address of a Dask scheduler whose workers do the work; "": processes of this machine."""
    contents: bool = False
    """Send the cluster's workers what is in the files; else they open the same paths."""
    keep_months: int | None = None
    """Months after which what OUT holds of learners who left COHORT is erased; None: never."""


@dataclass(frozen=True, slots=True)
class Cohort:
    """The files of a cohort with the settings they are read under."""

    listing: Listing
    files: tuple[ListedFile, ...]
    """Those listed, without the register and the centre's settings."""
    register: Register
    centre: Centre | None
    rubrics: Mapping[str, Rubric]
    """By unit, with the centre's settings laid over them."""
    names: Mapping[str, str]
    """Unit -> the name by which a worker loads its rubric."""
    bare: Mapping[str, str]
    """Unit -> digest of its rubric without the centre's settings."""
    outside: Outside = field(default_factory=Outside)
    """What the cohort is compared with besides itself."""


def gather(request: Request) -> Cohort:
    """The cohort of a request. Raises RubricError, RegisterError, NoPassages, Unreachable."""
    loaded = load_rubrics(request.rubrics)
    try:
        centre_path = request.centre or find_centre(request.cohort, request.register)
        listing = list_folder(request.cohort)
        register_path = request.register or find_register(request.cohort)
    except OSError as error:
        raise Unreachable(error.strerror or type(error).__name__) from error
    plain = [rubric for rubric, _ in loaded.values()]
    centre = load_centre(centre_path, plain) if centre_path else None
    rubrics = {unit: under(rubric, centre) for unit, (rubric, _) in loaded.items()}
    register = read_register(register_path, tuple(rubrics)) if register_path else Register()
    apart = {path.resolve() for path in (centre_path, register_path) if path}
    if centre_path and centre and centre.desk.logo_file:
        logo = (centre_path.parent / centre.desk.logo_file).resolve()
        own = tuple(i for i in listing.ignored if (request.cohort / i.path).resolve() != logo)
        listing = replace(listing, ignored=own)
    return Cohort(
        listing,
        tuple(f for f in listing.files if f.path.resolve() not in apart) if apart else listing.files,
        register,
        centre,
        rubrics,
        {unit: name for unit, (_, name) in loaded.items()},
        {unit: _digest_of(rubric, name) for unit, (rubric, name) in loaded.items()},
        gathered(request.templates, request.compare_with),
    )


def load_rubrics(own: Sequence[Path]) -> dict[str, tuple[Rubric, str]]:
    """Unit -> (rubric, the name a worker loads it by). Raises RubricError."""
    shipped = {name: (_shipped(name), name) for name in names()}
    given = {rubric.unit: (rubric, str(path)) for path in own for rubric in (load(str(path)),)}
    return {**shipped, **given}


@lru_cache(maxsize=32)
def _shipped(name: str) -> Rubric:
    """A rubric of the installed program, which is the same for every cohort of a share."""
    return load(name)


@lru_cache(maxsize=32)
def _shipped_digest(name: str) -> str:
    return digest(_shipped(name))


def _digest_of(rubric: Rubric, name: str) -> str:
    return _shipped_digest(name) if name in names() else digest(rubric)
