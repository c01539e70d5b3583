"""What mkdocs does beyond docs/: pages that stand elsewhere in the tree, and links to files that are no pages.

Called by mkdocs (`hooks` in mkdocs.yml). A link to a file of the source that is no page of the site becomes the file's
name, since a site in a folder has no source beside it; one to a file that does not exist stops the build.
"""

import ast
import posixpath
import re
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

ROOT = Path(__file__).parent.parent.parent
ELSEWHERE = {
    "ARCHITECTURE.md": "ARCHITECTURE.md",
    "CONTRIBUTING.md": "CONTRIBUTING.md",
    "CHANGELOG.md": "CHANGELOG.md",
    "samples.md": "samples/README.md",
    "cards/names.md": "extractors/people/model/CARD.md",
    "cards/meaning.md": "rubrics/meaning/CARD.md",
    "cards/references.md": "extractors/references/fields/CARD.md",
}
"""Page of the site -> where it stands in the tree."""
MODULES = "modules.md"
_LINK = re.compile(r"(?<!!)\[(?P<words>[^\]]+)\]\((?P<target>[^)#\s]+)(?P<anchor>#[^)]*)?\)")
_FETCHED = re.compile(r"""<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=["'](?:https?:)?//[^"']+""")


def modules() -> str:
    """The page on what each module is for, in its own words."""
    lines = [
        "# Modules",
        "",
        "Each in the first line of its docstring. How they hang together: [ARCHITECTURE](ARCHITECTURE.md).",
    ]
    for stage in ("extractors", "rubrics", "reports", "pipeline"):
        lines += ["", f"## {stage}", "", "| module | what it is for |", "| --- | --- |"]
        for path in sorted((ROOT / stage).rglob("*.py")):
            told = (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").partition("\n\n")[0]
            if path.name != "__init__.py":
                said = " ".join(told.split()).replace("|", "\\|")
                lines.append(f"| `{path.relative_to(ROOT).as_posix()}` | {said} |")
    return "\n".join(lines) + "\n"


def on_files(files: Files, *, config: MkDocsConfig) -> Files:
    """The pages of docs/, those that stand elsewhere, and the one that is made of the modules."""
    files.append(File.generated(config, MODULES, content=modules()))
    for page, source in ELSEWHERE.items():
        files.append(File.generated(config, page, abs_src_path=str(ROOT / source)))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, files: Files) -> str:
    """The page with its links as they hold in the site. Raises PluginError for a link to nothing."""
    here = page.file.src_uri
    source = ELSEWHERE.get(here, here if here == MODULES else f"docs/{here}")
    return _LINK.sub(lambda link: _link(link, here, source, files), markdown)


def _link(link: re.Match[str], here: str, source: str, files: Files) -> str:
    target = link["target"]
    if "://" in target or target.startswith("mailto:"):
        return link[0]
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
    if not (ROOT / path).exists():
        raise PluginError(f"{source}: the link to {target} leads nowhere")
    pages = {where: name for name, where in ELSEWHERE.items()}
    name = pages.get(path, path.removeprefix("docs/") if path.startswith("docs/") else "")
    if name and files.get_file_from_path(name):
        return f"[{link['words']}]({posixpath.relpath(name, posixpath.dirname(here) or '.')}{link['anchor'] or ''})"
    return link["words"] if path in link["words"] else f"{link['words']} (`{path}`)"


def on_post_build(config: Any) -> None:
    """Nothing of the site is fetched from anywhere. Raises PluginError for a page that would."""
    for path in Path(config.site_dir).rglob("*.html"):
        if fetched := _FETCHED.search(path.read_text(encoding="utf-8")):
            raise PluginError(f"{path.name} would be fetched from elsewhere: {fetched[0]}")
