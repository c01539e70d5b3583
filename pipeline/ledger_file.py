"""The ledger's file: its tables, whether it is whole, and what brings one of an earlier version up to date."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

VERSION = 3
"""Of the tables below. A ledger of another version is brought up to this one (`_LATER`) or set aside, and the work done
anew."""
SYNCHRONOUS = "FULL"
"""How surely a saving is on the disk when it returns (SQLite's word for it); what a power cut needs."""

_TABLE_NAMES = {1: {"files", "texts", "submissions", "runs", "records"}}
_TABLE_NAMES[2] = {*_TABLE_NAMES[1], "facts"}
_TABLE_NAMES[VERSION] = {*_TABLE_NAMES[2], "words", "alike"}
_UNREADABLE = (
    "SELECT 1 FROM files WHERE (typeof(path) = 'text' AND typeof(size) = 'integer' AND typeof(stamp) = 'text' "
    "AND typeof(sha256) = 'text' AND typeof(looked) IN ('real', 'integer') AND typeof(state) = 'text' "
    "AND typeof(tries) = 'integer') IS NOT 1",
    "SELECT 1 FROM texts WHERE (typeof(path) = 'text' AND typeof(sha256) = 'text') IS NOT 1",
    "SELECT 1 FROM submissions WHERE (typeof(learner) = 'text' AND typeof(unit) = 'text' AND typeof(due) = 'text' "
    "AND typeof(attempt) = 'integer' AND typeof(state) = 'text' AND typeof(tries) = 'integer' "
    "AND json_valid(parts) AND CASE WHEN json_valid(product) THEN json_type(product, '$.sheet') = 'text' "
    "AND json_type(product, '$.result') = 'text' AND json_type(product, '$.counts') = 'array' END) IS NOT 1",
    "SELECT 1 FROM runs WHERE (typeof(started) = 'text' AND typeof(ended) = 'text' AND typeof(inputs) = 'text' "
    "AND json_valid(told)) IS NOT 1",
    "SELECT 1 FROM records WHERE json_valid(told) IS NOT 1",
)
_UNREADABLE_LATER = {
    "facts": "SELECT 1 FROM facts WHERE (typeof(learner) = 'text' AND typeof(unit) = 'text' "
    "AND typeof(attempt) = 'integer' AND typeof(key) = 'text' AND typeof(made) = 'text' "
    "AND typeof(found) = 'blob') IS NOT 1",
    "words": "SELECT 1 FROM words WHERE (typeof(learner) = 'text' AND typeof(unit) = 'text' AND typeof(key) = 'text' "
    "AND typeof(found) = 'blob') IS NOT 1",
    "alike": "SELECT 1 FROM alike WHERE (typeof(made) = 'text' AND typeof(found) = 'blob') IS NOT 1",
}
"""What finds a row that cannot be read. SQLite's own check is of its pages, not of what stands in them."""

_FACTS = """
CREATE TABLE IF NOT EXISTS facts (
    learner TEXT, unit TEXT, attempt INTEGER, key TEXT, made TEXT, found BLOB, PRIMARY KEY (learner, unit, attempt));
"""
_COMPARED = """
CREATE TABLE IF NOT EXISTS words (learner TEXT, unit TEXT, key TEXT, found BLOB, PRIMARY KEY (learner, unit));
CREATE TABLE IF NOT EXISTS alike (id INTEGER PRIMARY KEY CHECK (id = 1), made TEXT, found BLOB);
"""
TABLES = f"""
CREATE TABLE files (
    path TEXT PRIMARY KEY, size INTEGER, stamp TEXT, sha256 TEXT, looked REAL, state TEXT, tries INTEGER);
CREATE TABLE texts (path TEXT PRIMARY KEY, sha256 TEXT, reader TEXT, documents BLOB);
CREATE TABLE submissions (
    learner TEXT, unit TEXT, attempt INTEGER, parts TEXT, due TEXT, product TEXT, state TEXT, tries INTEGER,
    finished TEXT, PRIMARY KEY (learner, unit, attempt));
CREATE TABLE runs (id INTEGER PRIMARY KEY, started TEXT, ended TEXT, version TEXT, inputs TEXT, told TEXT);
CREATE TABLE records (id INTEGER PRIMARY KEY, at TEXT, what TEXT, told TEXT);
{_FACTS}{_COMPARED}"""
_LATER = {1: _FACTS + _COMPARED, 2: _COMPARED}
"""What an earlier version of the tables lacks."""


def made(path: Path) -> sqlite3.Connection:
    """A new ledger. Raises OSError."""
    connection = connected(path)
    try:
        connection.executescript(TABLES)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.commit()
    except sqlite3.Error as error:
        connection.close()
        raise OSError(f"{path.name}: {error}") from error
    return connection


def brought_up(connection: sqlite3.Connection, name: str) -> sqlite3.Connection:
    """A usable ledger with the tables that its version lacks. Raises OSError."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    try:
        if version in _LATER:
            connection.executescript(f"BEGIN; {_LATER[version]} PRAGMA user_version = {VERSION}; COMMIT;")
    except sqlite3.Error as error:
        connection.close()
        raise OSError(f"{name}: {error}") from error
    return connection


def connected(path: Path) -> sqlite3.Connection:
    """A connection that writes as `SYNCHRONOUS` says and leaves nothing of what is deleted. Raises OSError."""
    try:
        connection = sqlite3.connect(path, timeout=30.0)
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute(f"PRAGMA synchronous = {SYNCHRONOUS}")
        connection.execute("PRAGMA secure_delete = ON")
    except sqlite3.Error as error:
        raise OSError(f"{path.name}: {error}") from error
    return connection


def usable(path: Path) -> bool:
    """Whether the file is a whole ledger of this version."""
    try:
        with closing(sqlite3.connect(path, timeout=30.0)) as connection:
            version = connection.execute("PRAGMA user_version").fetchone()[0]
            whole = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            if whole != "ok" or version not in _TABLE_NAMES or not tables >= _TABLE_NAMES[version]:
                return False
            queries = (*_UNREADABLE, *(rows for name, rows in _UNREADABLE_LATER.items() if name in tables))
            return not any(connection.execute(f"{rows} LIMIT 1").fetchone() for rows in queries)
    except sqlite3.OperationalError as error:
        raise OSError(f"{path.name}: {error}") from error
    except sqlite3.Error:
        return False


def set_aside(path: Path) -> list[Path]:
    """Ledgers at `path` that could not be used, whichever run set them aside."""
    return [
        p for p in path.parent.iterdir() if p.name.startswith(f"{path.stem} (set aside") and p.suffix == path.suffix
    ]
