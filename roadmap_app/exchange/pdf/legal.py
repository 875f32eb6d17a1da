"""The legal route of an element: what it stands on, how it can be left, and when it can lawfully end."""

from collections.abc import Iterable, Iterator

from roadmap_app.domain.element import Element
from roadmap_app.exchange.pdf.edition import Edition
from roadmap_app.exchange.pdf.flow import Part, Piece, Stack
from roadmap_app.presentation.sentences import lawful_end_sentence


def legal_section(edition: Edition, element: Element) -> Piece:
    _ = edition.language.gettext
    return Stack(
        [
            edition.write(_("Legal route"), "heading"),
            2,
            *(edition.write(line) for line in _lines(edition, element)),
            *_milestones(edition, element),
        ]
    )


def _milestones(edition: Edition, element: Element) -> Iterator[Part]:
    steps = sorted(edition.milestones.get(element.code, ()), key=lambda step: step.offset)
    if steps:
        yield 8 * edition.air
        yield edition.write(edition.language.label("part", "milestones"), "heading")
        yield 2
        yield edition.write("  ·  ".join(f"{_day(edition, step.offset)}: {step.title}" for step in steps))


def _day(edition: Edition, offset: int) -> str:
    """Kept on one line."""
    return edition.language.offset(offset).replace(" ", "\N{NO-BREAK SPACE}")


def not_legal_advice(edition: Edition) -> str:
    return edition.language.label("note", "legal")


def _lines(edition: Edition, element: Element) -> Iterator[str]:
    language = edition.language
    facts = [element.legal_basis] if element.legal_basis else []
    for field, day in (("signed_on", element.signed_on), ("in_force_from", element.in_force_from)):
        if day:
            facts.append(f"{language.label('field', field)}: {language.day(day)}")
    if facts:
        yield _sentences(facts)
    clause = element.exit_clause or language.label("verified", "not-verified")
    yield _sentences(
        (
            f"{language.label('field', 'exit_route')}: {edition.route(element.code)}",
            *_end(edition, element),
            f"{language.label('field', 'exit_clause')}: {clause}",
        )
    )
    points = edition.entries[element.code].open_points if element.code in edition.entries else ()
    if points:
        yield _sentences(language.label("open-point", point) for point in points)


def _end(edition: Edition, element: Element) -> Iterator[str]:
    entry = edition.entries.get(element.code)
    if entry is not None and entry.lawful is not None:
        yield lawful_end_sentence(entry.lawful, edition.language)


def _sentences(texts: Iterable[str]) -> str:
    return " ".join(text if text.endswith((".", "!", "?", "…")) else f"{text}." for text in texts)
