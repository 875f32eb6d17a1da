"""What was begun on decisions and not recorded; it outlives another language or look, in memory only."""

from dataclasses import dataclass

from roadmap_app.domain.outcome import Basis, Decision, Outcome
from roadmap_app.ui.session import Kept, Session
from roadmap_app.ui.unfinished import Unfinished


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the form stood on when it was begun; a draft is shown again only where all of that is the same."""

    element: str
    outcome: Outcome
    round: int
    decision: Decision | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDraft:
    basis: Basis
    verdict: Outcome
    reason: str
    dissent: str

    def writes_more_than(self, decision: Decision | None) -> bool:
        """Whether something is written in it that is not recorded."""
        recorded = ("", "") if decision is None else (decision.reason, decision.dissent)
        written = (self.reason.strip(), self.dissent.strip())
        return any(text and text != kept for text, kept in zip(written, recorded, strict=True))


class DecisionDrafts(dict[About, DecisionDraft], Kept):
    def unfinished(self, session: Session) -> Unfinished | None:
        """The first that is written, still stands on what it was begun on, and is not recorded."""
        if session.document.read_only:
            return None
        snapshot = session.document.snapshot
        shown, decided = snapshot.shown_round.number, snapshot.decided
        for about, draft in self.items():
            current = about.round == shown and about.decision == decided.get(about.element)
            if current and draft.writes_more_than(about.decision):
                return _unfinished(session, about.element, draft)
        return None


def _unfinished(session: Session, code: str, draft: DecisionDraft) -> Unfinished:
    language = session.language
    _ = language.gettext
    name = session.document.snapshot.element(code).name.in_language(language.code)
    words = _("What is written for the decision on “{element}” is not recorded yet. Close without it?")

    return Unfinished(
        name=_("Decision"),
        typed=draft.reason,
        fault="",
        go_back=lambda: session.show_element(code),
        question=words.format(element=name),
    )
