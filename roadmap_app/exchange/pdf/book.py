"""The whole document: its pages in order, running heads, outline, and what the file says about itself."""

from collections.abc import Callable, Iterator
from io import BytesIO
from typing import IO, Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, NextPageTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable, PageBreak, Spacer
from reportlab.platypus.frames import Frame

from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.report import Report
from roadmap_app.exchange.pdf.contents import Contents, PageNumbers
from roadmap_app.exchange.pdf.cover import cover, cover_ground
from roadmap_app.exchange.pdf.edition import Edition, typographic
from roadmap_app.exchange.pdf.flow import Mark, ask
from roadmap_app.exchange.pdf.furniture import running_head
from roadmap_app.exchange.pdf.measures import (
    BOTTOM,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PX,
    TEXT_HEIGHT,
    TEXT_WIDTH,
    WIDE_TEXT_HEIGHT,
    WIDE_TEXT_WIDTH,
)
from roadmap_app.exchange.pdf.sections import sections_of
from roadmap_app.exchange.pdf.styles import REGULAR, Styles
from roadmap_app.i18n import Language
from roadmap_app.presentation.tokens import Tokens

PRODUCER = "Roadmap"


def pdf_bytes(report: Report, progress: Progress = unwatched) -> bytes:
    """The finished file."""
    language = Language(report.language)
    edition = Edition.of(report, language, Styles(Tokens.shipped()))
    target = BytesIO()
    rl_config.useA85 = 0
    document = _document(edition, target)
    document.setProgressCallBack(_shares(progress))
    document.build(list(_story(edition)), canvasmaker=_dated(report.day))
    return _without_marks_of_the_maker(target.getvalue())


def _shares(progress: Progress) -> Callable[[str, int], None]:
    """The library first says how many pieces there are, then after each how many are laid out."""
    pieces = 1

    def tell(what: str, number: int) -> None:
        nonlocal pieces
        if what == "SIZE_EST":
            pieces = max(number, 1)
        elif what == "PROGRESS":
            progress(min(number / pieces, 1.0))

    return tell


def _document(edition: Edition, target: BytesIO) -> BaseDocTemplate:
    document = BaseDocTemplate(
        target,
        pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
        title=typographic(edition.title()),
        author="",
        subject=edition.subject(),
        creator=PRODUCER,
        producer=PRODUCER,
        invariant=1,
        lang=edition.language.code,
        initialFontName=REGULAR,
        displayDocTitle=True,
    )
    whole = Frame(MARGIN, BOTTOM, TEXT_WIDTH, TEXT_HEIGHT, 0, 0, 0, 0)
    wide = Frame(MARGIN, BOTTOM, WIDE_TEXT_WIDTH, WIDE_TEXT_HEIGHT, 0, 0, 0, 0)
    first = Frame(MARGIN, BOTTOM, TEXT_WIDTH, PAGE_HEIGHT - 64 * PX - BOTTOM, 0, 0, 0, 0)

    def ground(canvas: Canvas, _document: BaseDocTemplate) -> None:
        cover_ground(edition, canvas)

    def head(canvas: Canvas, _document: BaseDocTemplate) -> None:
        running_head(edition, canvas)

    def wide_head(canvas: Canvas, _document: BaseDocTemplate) -> None:
        running_head(edition, canvas, wide=True)

    document.addPageTemplates(
        [
            PageTemplate(id="cover", frames=[first], onPage=ground),
            PageTemplate(id="page", frames=[whole], onPageEnd=head),
            PageTemplate(id="wide", frames=[wide], onPageEnd=wide_head, pagesize=(PAGE_HEIGHT, PAGE_WIDTH)),
        ]
    )
    return document


def _story(edition: Edition) -> Iterator[Flowable]:
    yield NextPageTemplate("page")
    yield from cover(edition)
    sections = tuple(sections_of(edition))
    contents = Contents(edition, [line for section in sections for line in section.lines])
    yield from _contents_page(edition, contents)
    for section in sections:
        yield from section.pages(edition)
    yield PageNumbers(edition, contents)


def _contents_page(edition: Edition, contents: Contents) -> Iterator[Flowable]:
    _ = edition.language.gettext
    yield PageBreak()
    yield Mark(edition.place, "contents", title=_("Contents"), head=(_("Contents"), edition.panel_line()))
    yield edition.write(_("Contents"), "finding")
    yield Spacer(0, 8 * PX)
    yield contents


def _dated(day: str) -> Callable[..., Canvas]:
    """Makes the canvas of a file that knows the day on which it was made and no finer time."""

    def stamp(*_: int) -> str:
        return f"D:{day.replace('-', '')}000000Z"

    def made(filename: IO[bytes], **settings: Any) -> Canvas:
        canvas = Canvas(filename, **settings)
        ask(canvas, "setDateFormatter", stamp)
        return canvas

    return made


def _without_marks_of_the_maker(content: bytes) -> bytes:
    """The library's comments and the empty author, blanked without moving a byte: a file keeps its offsets."""
    for mark in (_FIRST_COMMENT, _LAST_COMMENT, b"/Author ()"):
        at = content.rfind(mark) if mark is _LAST_COMMENT else content.find(mark)
        if at >= 0:
            content = content[:at] + b" " * len(mark) + content[at + len(mark) :]
    return content


_FIRST_COMMENT = b"ReportLab Generated PDF document (opensource)"
_LAST_COMMENT = b"ReportLab generated PDF document -- digest (opensource)"
