"""A PDF that was made here, page by page as pictures: what it will look like, for the window and the printer.

PDFium is imported only when a page is drawn. It bears one thread at a time and falls over where two come at once, so
that whoever calls it holds `_ALONE`.
"""

from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from io import BytesIO
from threading import RLock
from typing import TYPE_CHECKING

from roadmap_app.domain.progress import Progress, unwatched

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

POINTS_PER_INCH = 72
LEVELS = 2
_ALONE = RLock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A bookmark of the first or second level; `page` counts from 0."""

    title: str
    level: int
    page: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaves:
    """The size of each page in points, and the bookmarks."""

    sizes: tuple[tuple[float, float], ...]
    chapters: tuple[Chapter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """Four bytes a pixel (blue, green, red, nothing), `stride` bytes a line; `words` is the text on the page."""

    page: int
    width: int
    height: int
    stride: int
    pixels: bytes
    words: str


def leaves(content: bytes) -> Leaves:
    with _ALONE, _opened(content) as document:
        chapters: list[Chapter] = []
        for mark in document.get_toc():
            target = mark.get_dest()
            page = None if target is None else target.get_index()
            if page is not None and mark.level < LEVELS:
                chapters.append(Chapter(title=mark.get_title(), level=mark.level, page=page))
        sizes = tuple(document.get_page_size(page) for page in range(len(document)))
    return Leaves(sizes=sizes, chapters=tuple(chapters))


def extract(content: bytes, pages: Sequence[int]) -> bytes:
    """These pages, counted from 0, as a PDF of their own; all of them are the very PDF."""
    import pypdfium2

    with _ALONE, _opened(content) as document:
        if list(pages) == list(range(len(document))):
            return content
        with closing(pypdfium2.PdfDocument.new()) as chosen:
            chosen.import_pages(document, list(pages))
            written = BytesIO()
            chosen.save(written)
            return written.getvalue()


def pictures(
    content: bytes, pages: Iterable[tuple[int, float]], *, progress: Progress = unwatched
) -> Iterator[PagePicture]:
    """One after the other: the number of each page, from 0, and the pixels that a point of it is to have. Between two
    pages others may come in."""
    wanted = list(pages)
    with _opened(content) as document:
        for at, (number, scale) in enumerate(wanted):
            progress(at / len(wanted))
            yield _picture(document, number, scale)


@contextmanager
def _opened(content: bytes) -> "Generator[PdfDocument]":
    import pypdfium2

    with _ALONE:
        document = pypdfium2.PdfDocument(content)
    try:
        yield document
    finally:
        with _ALONE:
            document.close()


def _picture(document: "PdfDocument", number: int, scale: float) -> PagePicture:
    with (
        _ALONE,
        closing(document[number]) as page,
        closing(page.get_textpage()) as text,
        closing(page.render(scale=scale, prefer_bgrx=True)) as bitmap,
    ):
        return PagePicture(
            page=number,
            width=bitmap.width,
            height=bitmap.height,
            stride=bitmap.stride,
            pixels=bytes(bitmap.buffer),
            words=text.get_text_bounded(),
        )
