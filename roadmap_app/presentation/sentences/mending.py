"""A contradiction as the window lists it: the chain of what it is about, and the button of what would mend it."""

from roadmap_app.domain.contradictions import support_ends
from roadmap_app.domain.element import EdgeKind
from roadmap_app.domain.mending import Mend, MendKind
from roadmap_app.domain.readiness import PRESUMED
from roadmap_app.domain.roadmap import Contradiction, ContradictionKind, Roadmap
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences.days import day_words

MOST = 4
"""Codes of a chain that are named; of more the first ones."""


def chain_words(found: Contradiction, roadmap: Roadmap, snapshot: Snapshot, language: Language) -> tuple[str, ...]:
    """Codes and days, each leading to the next: "DEF-002", "D + 183 days", "D + 395 days"."""
    codes = tuple(snapshot.element(code).short_code for code in found.elements[:MOST])
    match found.kind:
        case ContradictionKind.TOO_SOON:
            planned = next((plan.planned_end for plan in snapshot.plans if plan.element == found.element), None)
            return (*codes, day_words(planned, language), day_words(found.day, language))
        case ContradictionKind.ORPHAN:
            return (*codes, _end_of_support(found, roadmap, snapshot, language))
        case ContradictionKind.UNPROTECTED if found.detail != PRESUMED:
            return (*codes, found.detail)
        case ContradictionKind.STALE:
            return (*codes, language.day(found.detail))
        case _:
            return codes


def _end_of_support(found: Contradiction, roadmap: Roadmap, snapshot: Snapshot, language: Language) -> str:
    """A legal support ends in law, a functional one stops in practice."""
    dependent, support = found.elements
    edge = next(each for each in snapshot.dependencies if (each.dependent, each.support) == (dependent, support))
    words = language.gettext("ends: {day}") if edge.kind is EdgeKind.LEGAL else language.gettext("stops: {day}")
    return words.format(day=day_words(support_ends(edge, roadmap.by_element()[support]), language))


def mend_words(mend: Mend, language: Language) -> str:
    """What the button says."""
    _ = language.gettext
    match mend.kind:
        case MendKind.MOVE_END:
            return _("Move end to {day}").format(day=day_words(mend.day, language))
        case MendKind.WRITE if mend.field == "safeguard":
            return _("Write a safeguard")
        case MendKind.WRITE:
            return _("Name what takes over")
        case MendKind.DECIDE:
            return _("Look at the verdict")
        case MendKind.LINKS:
            return _("Look at its dependencies")
