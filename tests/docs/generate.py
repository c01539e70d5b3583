"""`make reference`: the pages of docs/reference that are made from the program."""

from pathlib import Path

from tests.docs import codes, commands, json_pages

FOLDER = Path(__file__).parent.parent.parent / "docs" / "reference"


def pages() -> dict[str, str]:
    """File name in docs/reference -> what stands in it."""
    return {
        "commands.md": commands.page(),
        "exit-codes.md": codes.exit_codes(),
        "findings.md": codes.findings(),
        "unreadable.md": codes.unreadable(),
        "checks.md": codes.checks(),
        "json.md": json_pages.page(),
        **{
            f"{schema.split('/')[1]}.schema.json": json_pages.schema(schema, shape)
            for _, schema, shape in json_pages.OBJECTS
        },
    }


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, text in pages().items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"docs/reference/{name}")
