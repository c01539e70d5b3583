"""A night is told by mail through the machine's own mailer, without a name in it; a mailer that fails spoils nothing."""

from __future__ import annotations

import email
import email.policy
import shlex
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from pipeline.__main__ import guarded
from pipeline.exits import Exit
from pipeline.mailing import message, send
from tests.pipeline.nights import Nights


@pytest.fixture
def nights(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Nights:
    made = Nights(tmp_path, monkeypatch)
    made.file("Ngaire Okafor/700 essay.txt")
    made.file("Pia Halloran/700 notes of Marisol.txt", b"")
    return made


def mailer(script: Path, ends_with: int = 0) -> str:
    """A mailer that keeps what it is given beside itself."""
    script.write_text(
        f"import sys; open({str(script.with_suffix('.eml'))!r}, 'wb').write(sys.stdin.buffer.read()); sys.exit({ends_with})"
    )
    return f"{shlex.quote(sys.executable)} {shlex.quote(str(script))}"


def test_the_mail_tells_the_outcome_and_no_name(nights: Nights, tmp_path: Path) -> None:
    command = mailer(tmp_path / "a mailer.py")
    asked = ["run", str(nights.cohort), "--quiet", "--mail-to", "office@centre.example", "--mailer", command]
    assert guarded(asked) == Exit.UNREAD
    data = (tmp_path / "a mailer.eml").read_bytes()
    mail = email.message_from_bytes(data, policy=email.policy.default)
    assert mail["To"] == "office@centre.example"
    assert mail["Subject"] == "firstread: a file waits or could not be read (exit code 3)"
    text = mail.get_content()
    assert "2 seen = 1 done + 0 unchanged + 1 waiting + 0 failed + 0 ignored" in text
    for name in ("Ngaire", "Pia", "Marisol", "700"):
        assert name not in text


FAILING = [
    ("no such mailer 123", "there is no such program: no such mailer 123. Name another with --mailer"),
    ("unclosed 'quote", "a quotation mark is left open in --mailer: unclosed 'quote"),
]


@pytest.mark.parametrize(("command", "why"), FAILING)
def test_a_mailer_that_cannot_be_started_is_told(command: str, why: str) -> None:
    assert send(b"", command) == why


def test_windows_is_given_the_command_as_it_was_typed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Its backslashes are letters of a path, and a folder in the mail is quoted as its own shell undoes it."""
    asked: list[object] = []
    monkeypatch.setattr("pipeline.mailing.WINDOWS", True)
    monkeypatch.setattr("subprocess.run", lambda order, **_: asked.append(order) or CompletedProcess(order, 0))
    command = r'"C:\Program Files\mail\send it.exe" -t'
    assert (send(b"", command), asked) == ("", [command])
    mail = email.message_from_bytes(
        message("a@b.example", Exit.OK, [], Path("D:/Spring cohort")), policy=email.policy.default
    )
    assert mail.get_content().strip().endswith('firstread status "D:/Spring cohort"')


def test_a_mailer_that_fails_does_not_change_the_outcome(
    nights: Nights, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = mailer(tmp_path / "mailer.py", ends_with=75)
    asked = ["run", str(nights.cohort), "--quiet", "--mail-to", "office@centre.example", "--mailer", command]
    assert guarded(asked) == Exit.UNREAD
    assert "The mail could not be sent: it ended with 75" in capsys.readouterr().err


def test_an_address_cannot_add_a_header(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="linefeed"):
        message("a@b.example\nBcc: c@d.example", Exit.OK, [], tmp_path)
    assert guarded(["run", str(tmp_path), "--mail-to", "a@b.example\nBcc: c@d.example"]) == Exit.USAGE
