"""What is to be known before a round is moved."""

from collections.abc import Collection
from typing import Protocol

from roadmap_app.domain.outcome import Outcome
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


def next_round_sentence(
    result: PanelResult, again: Collection[str] | None, decided: Collection[str], language: Language
) -> str:
    """What the round after this one asks about, and that there is no way back."""
    _ = language.gettext
    no_way_back = _("Opening it cannot be undone, and nothing that was done before it can be undone afterwards.")
    if again is None:
        return _("It asks about every element once more.") + " " + no_way_back
    few = sum(row.element in again for row in result.elements if row.outcome is Outcome.INSUFFICIENT)
    said = [_("It asks again about elements on the agenda: {n}; with too few answers: {few}.")]
    both = sum(code in decided for code in again)
    if both:
        said.append(_("Those among them that are decided already are asked about too: {decided}."))
    said.append(_("All others keep their answers."))
    return " ".join((*said, no_way_back)).format(n=len(again) - few, few=few, decided=both)


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
