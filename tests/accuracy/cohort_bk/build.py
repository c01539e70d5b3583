"""Build cohort bk with the builder of cohort e: `python -m tests.accuracy.cohort_bk.build` in the repository's root.

The two PDFs are written as in cohort c, so that no LibreOffice is needed.
"""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_c.pdf_out import write_pdf
from tests.accuracy.cohort_e import papers
from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "one folder for each sector; in it files loose, or in a folder of the learner's name"

if __name__ == "__main__":
    papers.write_pdf = write_pdf
    build(HERE, "bk", LAYOUT)
