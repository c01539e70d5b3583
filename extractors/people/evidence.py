"""One piece of evidence around a name, and the titles that stand before names."""

from __future__ import annotations

import re
from dataclasses import dataclass

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
    r"|WO[12]|LCpl|SSgt|Flt Lt|Wing Commander|Constable|Nurse|Señora|Madame)"
)
TITLE = re.compile(rf"(?<!\w){TITLES}\.?[ \xa0]$")
