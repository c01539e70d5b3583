"""Reads what is text already: plain text, saved web pages (an LMS's text box), saved mails. Nothing is fetched."""

from __future__ import annotations

import email
import email.message
import email.policy
import re
from collections.abc import Iterable, Iterator

import lxml.etree
import lxml.html

from extractors.bullets import bullet, numbered
from extractors.model import Block, Document, Link, Look, Part, Role, Warning
from extractors.sniff import decoded
from extractors.story import Full, Story
from extractors.unreadable import Unreadable

MAX_ATTACHMENTS = 50
WRAPPED_AT_MOST = 100
"""Lines of a text broken by hand or by a mail program are no longer than this..."""
WRAPPED_AT_LEAST = 45
"""... and, but for the last of a paragraph, no shorter than this; anything else is one paragraph a line."""

_BLOCK_TAGS = frozenset(
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form "
    "h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section summary table tbody td tfoot th thead "
    "title tr ul".split()
)
_SKIPPED_TAGS = frozenset("script style template noscript head svg iframe object".split())
_MAIL_FIELDS = ("From", "To", "Cc", "Date", "Subject")


def read_text(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read a .txt file: one block a paragraph, lines broken by hand joined. Raises Unreadable for no text."""
    return _document(_paragraphs(_text_of(data)), path, id, sha256)


def read_html(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read a saved web page: its visible paragraphs, headings (as outline levels), list items and links."""
    return _document(_html(_text_of(data)), path, id, sha256)


def read_mail(data: bytes, path: str, id: str, sha256: str) -> Document:
    """Read a saved mail (.eml, .mht): From, To, Cc, Date and Subject as a block each, then its text.

    Attachments are not opened; a warning "embedded" counts them. Raises Unreadable where there is no text part.
    """
    message = email.message_from_bytes(data, policy=email.policy.default)
    fields = [f"{name}: {value}" for name in _MAIL_FIELDS if (value := _field(message, name))]
    body = (
        message.get_body(preferencelist=("plain", "html")) if isinstance(message, email.message.EmailMessage) else None
    )
    text = _content(body) if body is not None else ""
    html = body is not None and body.get_content_subtype() == "html"
    warnings = []
    if attached := len(_attached(message)):
        warnings.append(
            Warning(
                "embedded", f"The mail has {attached} attachment(s) that were not read. Save them and hand them in."
            )
        )
    return mail_document(fields, "" if html else text, text if html else "", path, id, sha256, warnings)


def mail_document(
    fields: list[str], text: str, html: str, path: str, id: str, sha256: str, warnings: Iterable[Warning]
) -> Document:
    """A mail: its header fields as a block each, then the paragraphs of its text, or of its web page."""
    blocks = [_block(field) for field in fields]
    return _document([*blocks, *(_html(html) if html else _paragraphs(text))], path, id, sha256, warnings)


def mail_attachments(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """(name, content) of the files attached to a saved mail, at most MAX_ATTACHMENTS."""
    message = email.message_from_bytes(data, policy=email.policy.default)
    found = []
    for part in _attached(message)[:MAX_ATTACHMENTS]:
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            found.append((part.get_filename() or "attachment", content))
    return tuple(found)


def _attached(message: email.message.Message) -> list[email.message.Message]:
    return [part for part in message.walk() if part.get_content_disposition() == "attachment"]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of plain text. Lines of one chunk are joined where they look broken at a margin."""
    found: list[str] = []
    for chunk in re.split(r"\n[ \t\u00a0]*\n|\f", text.replace("\r\n", "\n").replace("\r", "\n")):
        lines = [stripped for line in chunk.split("\n") if (stripped := " ".join(line.split(" ")).strip())]
        if not _is_wrapped(lines):
            found += lines
            continue
        joined = lines[0]
        for line in lines[1:]:
            if bullet(line)[0] or numbered(line):
                found.append(joined)
                joined = line
            else:
                joined = f"{joined} {line}"
        found.append(joined)
    return found


def _is_wrapped(lines: list[str]) -> bool:
    if len(lines) < 2 or max(map(len, lines)) > WRAPPED_AT_MOST:
        return False
    if sum("\t" in line or line.count("|") > 1 for line in lines) > len(lines) / 2:
        return False  # a table drawn with tabs or bars
    long = sum(len(line) >= WRAPPED_AT_LEAST for line in lines[:-1])
    return long >= 0.8 * (len(lines) - 1)


def _text_of(data: bytes) -> str:
    text = decoded(data)
    if text is None:
        raise Unreadable("not-a-document", "The file holds no text. Save it as Word (.docx) and hand in again.")
    return text


def _block(
    text: str, role: Role = Role.TEXT, label: str = "", outline: int | None = None, links: tuple[Link, ...] = ()
) -> Block:
    style = f"heading {outline}" if outline else ""
    return Block(
        Part.BODY, 0, text, label, role, style, outline, Look(), 0 if role is Role.LIST_ITEM else None, links=links
    )


def _paragraphs(text: str) -> list[Block]:
    blocks = []
    for paragraph in paragraphs(text):
        mark, start = bullet(paragraph)
        blocks.append(_block(paragraph[start:], Role.LIST_ITEM, mark) if mark else _block(paragraph))
    return blocks


def _document(blocks: Iterable[Block], path: str, id: str, sha256: str, warnings: Iterable[Warning] = ()) -> Document:
    story = Story()
    cut = False
    for warning in warnings:
        story.warn(warning.code, warning.message)
    try:
        for block in blocks:
            story.put(block)
    except Full:
        cut = True
    return story.document(path, id, sha256, cut=cut)


def _field(message: email.message.Message, name: str) -> str:
    """A field of a mail's head; as it stands in the file where the standard library fails on a broken one."""
    try:
        return " ".join(str(message.get(name, "")).split())
    except (ValueError, AttributeError, LookupError, TypeError, ArithmeticError):
        raw = (value for key, value in message.raw_items() if key.lower() == name.lower())
        return " ".join(str(next(raw, "")).split())


def _content(part: email.message.MIMEPart) -> str:
    try:
        content = part.get_content()
    except (LookupError, UnicodeError, ValueError):  # an unknown character set
        content = part.get_payload(decode=True)
    return content if isinstance(content, str) else decoded(bytes(content or b"")) or ""


class _Page:
    """Collects the paragraphs of a web page while its tree is walked."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.text = ""
        self.links: list[Link] = []
        self.tag = ""

    def add(self, text: str | None, keep: bool) -> None:
        if text:
            text = text if keep else re.sub(r"\s+", " ", text)
            self.text += text.lstrip() if not self.text or self.text.endswith((" ", "\n")) else text

    def end(self, tag: str) -> None:
        """A block element starts or ends: what was collected is a paragraph."""
        shown = self.text.rstrip()
        if shown:
            level = int(self.tag[1]) if re.fullmatch("h[1-6]", self.tag) else None
            links = tuple(Link(link.start, min(link.end, len(shown)), link.target) for link in self.links)
            item = self.tag == "li"
            self.blocks.append(_block(shown, Role.LIST_ITEM if item else Role.TEXT, "•" if item else "", level, links))
        self.text, self.links, self.tag = "", [], tag


def _html(text: str) -> Iterator[Block]:
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    parser = lxml.html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        root = lxml.html.document_fromstring(text, parser=parser)
    except (lxml.etree.LxmlError, ValueError) as fault:
        raise Unreadable(
            "damaged", "The web page could not be read. Save it as Word (.docx) and hand in again."
        ) from fault
    page = _Page()
    for event, element in lxml.etree.iterwalk(root, events=("start", "end")):
        _step(page, event, element)
    page.end("")
    yield from page.blocks


def _skipped(element: lxml.etree._Element) -> bool:
    return any(up.tag in _SKIPPED_TAGS for up in (element, *element.iterancestors()))


def _step(page: _Page, event: str, element: lxml.etree._Element) -> None:
    tag = element.tag if isinstance(element.tag, str) else ""
    keep = tag == "pre"
    if event == "start":
        if tag in _BLOCK_TAGS:
            page.end(tag if tag != "p" or page.tag != "li" or page.text else "li")
        if tag == "br" and page.text:
            page.text = page.text.rstrip(" ") + "\n"
        if not _skipped(element):
            page.add(element.text, keep)
        return
    target = element.get("href") if tag == "a" else None
    label = "".join(map(str, element.itertext())).strip()
    if target and label and page.text.rstrip().endswith(label):
        end = len(page.text.rstrip())
        page.links.append(Link(end - len(label), end, target))
    if tag in _BLOCK_TAGS:
        page.end("")
    parent = element.getparent()
    if parent is not None and not _skipped(parent):
        page.add(element.tail, keep)
