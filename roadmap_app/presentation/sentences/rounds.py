"""What is to be known before a round is moved."""

from typing import Protocol

from roadmap_app.domain.result import PanelResult
from roadmap_app.i18n import Language


class Short(Protocol):
    """How many elements have fewer answers than the quorum, and how many of those had enough in the round before."""

    @property
    def elements(self) -> int: ...

    @property
    def enough_before(self) -> int: ...


def panel_line(result: PanelResult, language: Language, *, individual: bool) -> str:
    """ "Panel of 9 experts, round 2", or that it is one person's assessment."""
    if individual:
        return language.gettext("Individual assessment")
    message = language.ngettext(
        "Panel of {n} expert, round {number}", "Panel of {n} experts, round {number}", result.seats
    )
    return message.format(n=result.seats, number=result.round)


def few_seats_sentence(seats: int, quorum: int, language: Language) -> str:
    """That no element can get a verdict; empty where there are seats enough."""
    if seats >= quorum:
        return ""
    message = language.ngettext(
        "An element needs {quorum} answers for a verdict, and the panel has {n} seat. No element will get a "
        "verdict unless the quorum is lowered.",
        "An element needs {quorum} answers for a verdict, and the panel has {n} seats. No element will get a "
        "verdict unless the quorum is lowered.",
        seats,
    )
    return message.format(quorum=quorum, n=seats)


def shortfall_sentence(short: Short | None, quorum: int, language: Language) -> str:
    """What would be shown as too few answers; empty where every element has enough, or where it may not be said."""
    if short is None or not short.elements:
        return ""
    ngettext = language.ngettext
    said = [
        ngettext(
            "{n} element of this round has fewer answers than the quorum of {quorum} and will get no verdict.",
            "{n} elements of this round have fewer answers than the quorum of {quorum} and will get no verdict.",
            short.elements,
        ).format(n=short.elements, quorum=quorum)
    ]
    if short.enough_before:
        said.append(
            ngettext(
                "{n} of them had enough answers in the round before.",
                "{n} of them had enough answers in the round before.",
                short.enough_before,
            ).format(n=short.enough_before)
        )
    return " ".join(said)
