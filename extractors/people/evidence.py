"""One piece of evidence around a name, and the titles that stand before names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from extractors.model import PersonRole


@dataclass(frozen=True, slots=True)
class Cue:
    """One piece of evidence."""

    kind: str
    weight: float
    role: PersonRole | None = None
    why: str = ""
    """In words, after "because it"."""


TITLES = (
    r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev|Reverend|Revd|Cllr|Councillor|Sgt|Supt"
    r"|Capt|Captain|Major|Lt|Colonel|Col|Canon|Father|Fr|Bishop|Imam|Rabbi|Matron|PC|PS|DI|DS|DCI|DCS|Insp"
    r"|Inspector|Superintendent|Judge|Baroness|Señor|Mme|Monsieur|Herr|Frau"
    r"|Sister|Brother|Pastor|Padre|Vicar|Archdeacon|Deacon|Deaconess|Monsignor|Msgr|Abbot|Abbess|Prioress|Sr"
    r"|Granthi|Giani|Pandit|Swami|Maulana|Mufti|Sheikh|Sheik|Shaykh|Alderman|Ald|Chief|Commander|Cdr|Lieutenant"
    r"|Commodore|Admiral|Brigadier|Brig|General|Gen|Sergeant|Corporal|Cpl|Lance Corporal|Bombardier|Maj|CPO"
    r"|CSM|RSM|RQMS|Pte|Private|Gnr|Spr|Sqn Ldr|Gp Capt|Air Commodore|Lt Col|Lt Cdr|Midshipman|Rt Revd?|Ven"
    r"|WO[12]|LCpl|SSgt|Flt Lt|Wing Commander|Constable|Nurse|Señora|Madame"
    r"|Venerable|Very Revd?|Most Revd?|Mother|Archbishop|Provost|Wg Cdr|Surg(?:eon)? (?:Lt|Cdr|Capt)|Lieutenant Colonel"
    r"|Lieutenant Commander|Squadron Leader|Group Captain|Flight Lieutenant|Air Vice-Marshal|Lance Bombardier"
    r"|Staff Nurse|Professor Emerit(?:us|a)|Emerit(?:us|a) Professor|Assoc(?:iate)? Prof(?:essor)?|Viscount(?:ess)?"
    r"|Countess|Ma[’']am|Able Seaman|Chaplain|Preb(?:endary)?|Rector|Ustadh|Hajji?|Chief Petty Officer"
    r"|Warrant Officer|Petty Officer|Station Officer|Watch Manager|Chief Constable|Chief Superintendent|Chief Inspector"
    r"|Det(?:ective)?(?: (?:Ch(?:ief)? )?(?:Supt|Superintendent|Sgt|Sergeant|Insp|Inspector|Con|Constable))?"
    r"|Dato|Tan Sri|Engr|Barr|Alhaji|Hajia|Otunba|Mallam|Smt|Shri|Ustaz|Datuk|Pani|Frère|Soeur"
    r"|Khun|Ajarn|Bapak|Ibu|Encik|Puan|Tuan|Sardar|Signora?|Signorina|Señorita|Doña|Senhora?|Mademoiselle|Mlle|Meneer"
    r"|Mevrouw|Mijnheer|Fräulein|Haji|Hajj?ah|Alhaja|Ustadha|Shrimati|Thiru|Tengku|Bhante|Sayadaw"
    r"|W/ro|W/rt|W/t|Woizero|Weizero|Weyzero|Woizerit|Pak|Mzee|Bwana|Mwalimu|Ndugu|Dkt|Atty|Adv|Hon)"
)
TITLE = re.compile(rf"(?<!\w){TITLES}\.?(?: \(Retd\.?\))?[ \xa0]$")
_LAST_WORD = re.compile(r"([^\W\d_][\w’'/-]*)\.?(?: \(Retd\.?\))?[ \xa0]$")
BEARING = frozenset(
    "retd retired rtd the hon mbe obe cbe kbe dbe om qc kc jp dl phd dphil bsc msc ba ma mba med bed beng meng llb llm"
    " md frcs frcn fcipd mcipd rn rm raf sj osb ofm op cp csa".split()
)
"""Folded words around a name that are neither title nor name: orders, degrees, colleges, services."""


def titled(before: str) -> bool:
    """Whether a text that stands before a name ends in a title."""
    return TITLE.search(before) is not None


LONGEST_TITLE = 60
"""Characters at the end of a text in which the last word of a title stands, "(Retd.)" with it."""
REMEMBERED = 4_096
"""Texts before names that are remembered without their titles: each is asked for by many rules."""


@lru_cache(maxsize=REMEMBERED)
def untitled(before: str) -> str:
    """A text that stands before a name without the titles that it ends in: "met the Revd Dr " becomes "met the ".

    In an apposition the article goes with them: "my supervisor, the Ven. " becomes "my supervisor, ".
    """
    given = before
    while (match := _LAST_WORD.search(before, len(before) - LONGEST_TITLE)) is not None and match[1][0].isupper():
        bare = TITLE.sub("", before)
        if bare == before:
            break
        before = bare
    return before if before == given else _APPOSED.sub(r"\1", before)


_APPOSED = re.compile(r"(,[ \xa0])the[ \xa0]$", re.I)


NAMES_TOO = frozenset(("sheikh", "imam", "baron", "canon"))
"""Titles that are names as well."""


def bare_name(words: list[str]) -> list[str]:
    """The words of a name without titles before it, orders, degrees and services around it; all if nothing is left.

    "Lt", "Col", "(Retd)", "James", "Ogilvy", "MBE" gives "James", "Ogilvy"; one word after titles is a family name.
    """
    first, last = 0, len(words)
    while last > first and words[last - 1].lower().strip(".()") in BEARING and not words[last - 1].islower():
        last -= 1
    while first < last - 1 and (size := _title_at(words[first : last - 1])):
        if last - first == 2 and words[first].lower() in NAMES_TOO:
            break  # "Sheikh Farah": a folder writes the family name first
        first += size
    return words[first:last] or words


def _title_at(words: list[str]) -> int:
    """How many of the words, at their beginning, are one title or order; 0 if they open with a name."""
    plain = [w.strip(".()") for w in words[:3]]
    if plain[0].lower() in BEARING:
        return 1
    return next((n for n in range(len(plain), 0, -1) if re.fullmatch(TITLES, " ".join(plain[:n]))), 0)
