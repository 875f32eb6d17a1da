"""What the card of one element says."""

from roadmap_app.domain.outcome import Basis, Decision, Flag
from roadmap_app.domain.result import ElementResult
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences import panel_sentence
from roadmap_app.ui.pages.consensus.cards import Card
from roadmap_app.ui.session import Session

_SHOWN_FLAGS = (Flag.OPPOSED, Flag.DUAL, Flag.INCONSISTENT, Flag.FRAGILE, Flag.BORDERLINE, Flag.THIN)


def card_of(session: Session, result: ElementResult, decision: Decision | None) -> Card:
    language, snapshot = session.language, session.document.snapshot
    element = snapshot.element(result.element)
    name = element.name.in_language(language.code)
    flag, decided = flag_words(result, language), decided_words(decision, language)
    said = (f"{name}.", panel_sentence(result, language, individual=not snapshot.workspace.blind), decided, flag)
    return Card(
        result=result,
        code=element.short_code,
        name=name,
        figures=_figures(result, language, individual=not snapshot.workspace.blind),
        answered=_answered(result, language) if snapshot.workspace.blind else "",
        flag=flag,
        decided=decided,
        sign=sign_of(decision),
        words=" ".join(part for part in said if part),
    )


def sign_of(decision: Decision | None) -> str:
    """The icon of a decision."""
    if decision is None:
        return ""
    return "check" if decision.basis is Basis.PANEL else "users"


def decided_words(decision: Decision | None, language: Language) -> str:
    """How it was decided, as short as a card needs it."""
    _ = language.gettext
    if decision is None:
        return ""
    # Translators: of a verdict; short, on a card
    return _("adopted") if decision.basis is Basis.PANEL else _("by the meeting")


def flag_words(result: ElementResult, language: Language) -> str:
    """The weightiest flag, as short as a card needs it; that some of the panel are opposed is never left out."""
    flag = next((flag for flag in _SHOWN_FLAGS if flag in result.flags), None)
    if flag is None:
        return ""
    _ = language.gettext
    if flag is Flag.OPPOSED:
        return _("{k} of {n} opposed").format(k=result.minority, n=result.answered)
    if flag is Flag.INCONSISTENT:
        # Translators: short, on a card: the criteria suggest another outcome than the panel
        return _("criteria differ")
    if flag is Flag.THIN:
        # Translators: short, on a card
        return _("few answers")
    return language.label("flag", flag)


def median_words(median: float, language: Language) -> str:
    return language.number(median, 0 if median == int(median) else 1)


def _figures(result: ElementResult, language: Language, *, individual: bool) -> str:
    if result.median is None or result.disagreement_index is None:
        return ""
    _, median = language.gettext, median_words(result.median, language)
    if individual:
        return _("judgement {value}").format(value=median)
    return _("median {median}   DI {index}").format(median=median, index=language.number(result.disagreement_index, 2))


def _answered(result: ElementResult, language: Language) -> str:
    return language.gettext("{n} of {total}").format(n=result.answered, total=result.seats)
