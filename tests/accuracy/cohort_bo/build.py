"""Build cohort bo with the builder of cohort e: `python -m tests.accuracy.cohort_bo.build` in the repository's root.

The one PDF is written as in cohort c, so that no LibreOffice is needed.
"""

from __future__ import annotations

from pathlib import Path

from tests.accuracy.cohort_c.pdf_out import write_pdf
from tests.accuracy.cohort_e import papers
from tests.accuracy.cohort_e.build import build

HERE = Path(__file__).parent
LAYOUT = "learners' own file names, all in one folder"

if __name__ == "__main__":
    papers.write_pdf = write_pdf
    build(HERE, "bo", LAYOUT)
