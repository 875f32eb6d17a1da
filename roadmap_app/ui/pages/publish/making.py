"""The report made in memory: the bytes that would be written, and what they hold."""

from dataclasses import dataclass

from roadmap_app.domain.progress import Progress
from roadmap_app.domain.report import Report
from roadmap_app.exchange import pdf, pdf_pages


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """`of` says what it was made of: two with the same are the same, byte by byte."""

    of: tuple[object, ...]
    content: bytes
    leaves: pdf_pages.Leaves


def make(report: Report, of: tuple[object, ...], progress: Progress) -> Made:
    """For the worker."""
    content = pdf.content(report, progress)
    return Made(of=of, content=content, leaves=pdf_pages.leaves(content))
