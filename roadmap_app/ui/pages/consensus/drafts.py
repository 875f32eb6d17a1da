"""What was begun on decisions and not recorded; it outlives another language or look, in memory only."""

from dataclasses import dataclass

from roadmap_app.domain.outcome import Basis, Decision, Outcome
from roadmap_app.ui.session import Session

_KEPT = "decisions"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the form stood on when it was begun; a draft is shown again only where all of that is the same."""

    element: str
    outcome: Outcome
    round: int
    decision: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    basis: Basis
    verdict: Outcome
    reason: str
    dissent: str

    def writes_more_than(self, decision: Decision | None) -> bool:
        """Whether something is written in it that is not recorded."""
        recorded = ("", "") if decision is None else (decision.reason, decision.dissent)
        written = (self.reason.strip(), self.dissent.strip())
        return any(text and text != kept for text, kept in zip(written, recorded, strict=True))


class Drafts(dict[About, Draft]):
    @classmethod
    def of(cls, session: Session) -> "Drafts":
        found = session.kept.get(_KEPT)
        if not isinstance(found, cls):
            found = session.kept[_KEPT] = cls()
        return found


def unrecorded(session: Session) -> str:
    """The code of an element on whose decision something is written and not recorded; empty where there is none."""
    if _KEPT not in session.kept or session.document.read_only:
        return ""
    snapshot = session.document.snapshot
    shown, decided = snapshot.shown_round.number, snapshot.decided
    for about, draft in Drafts.of(session).items():
        current = about.round == shown and about.decision == decided.get(about.element)
        if current and draft.writes_more_than(about.decision):
            return about.element
    return ""
