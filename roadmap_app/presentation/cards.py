"""What the card of one element says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import DIVIDED, Basis, Decision, Flag, flags_shown
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.workspace import Workspace
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences import panel_sentence, rule_sentence

FLAG_SIGNS: Mapping[Flag, str] = {
    Flag.OPPOSED: "user",
    Flag.DUAL: "split",
    Flag.INCONSISTENT: "swap",
    Flag.FRAGILE: "fragile",
    Flag.BORDERLINE: "columns",
    Flag.THIN: "minus",
    Flag.PHASE_OUT: "clock",
}
"""The icon of each flag."""

RULE_SIGN = "law"
"""Of what the other disagreement rule would say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An icon with its words, in an ink."""

    sign: str
    words: str
    ink: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """`number` is the place on the agenda, 0 for none. `figures` stand under the strip, those in bold said so. `flags`
    come with the weightiest first, `decided` is how it was decided; `marks` are what a card shows of both, or that it
    is open. `of` is how many answered of how many, alone. `words` say it all to a screen reader."""

    result: ElementResult
    number: int
    code: str
    name: str
    figures: tuple[tuple[str, bool], ...]
    answered: str
    flags: tuple[Mark, ...]
    decided: Mark | None
    marks: tuple[Mark, ...]
    of: str
    words: str


def card_of(
    element: Element,
    result: ElementResult,
    decision: Decision | None,
    workspace: Workspace,
    language: Language,
    *,
    number: int,
) -> Card:
    blind = workspace.blind
    name = element.name.in_language(language.code)
    flags = tuple(flag_marks(result, workspace, language))
    figures = tuple(_figures(result, language, individual=not blind))
    of = _of(result, language) if blind else ""
    answered = _answered(result, workspace.quorum, language) if blind else ""
    said = [
        element.short_code,
        language.gettext("{n} on the agenda.").format(n=number) if number and blind else "",
        name,
        panel_sentence(result, language, individual=not blind),
        "".join(words for words, _bold in figures).strip(),
        answered,
        *(mark.words for mark in flags),
        _spoken(decision, language),
    ]
    return Card(
        result=result,
        number=number if blind else 0,
        code=element.short_code,
        name=name,
        figures=figures,
        answered=answered,
        flags=flags,
        decided=decided_mark(decision, language),
        marks=(standing_mark(decision, language), *flags),
        of=of,
        words=" ".join(part if part.endswith(".") else f"{part}." for part in said if part),
    )


def sign_of(decision: Decision) -> str:
    """The icon of a decision."""
    return "check" if decision.basis is Basis.PANEL else "users"


def decided_mark(decision: Decision | None, language: Language) -> Mark | None:
    """How it was decided, as short as a card needs it: adopted, or what the meeting decided itself."""
    if decision is None:
        return None
    # Translators: of a verdict; short, on a card
    words = language.gettext("adopted")
    if decision.basis is Basis.MEETING:
        words = language.label("disposition-short", decision.disposition)
    return Mark(sign=sign_of(decision), words=words, ink="ok")


def standing_mark(decision: Decision | None, language: Language) -> Mark:
    """How it was decided, or that it is open."""
    return decided_mark(decision, language) or Mark(sign="circle", words=language.gettext("open"), ink="text3")


def _spoken(decision: Decision | None, language: Language) -> str:
    if decision is None:
        name, still = language.gettext("Decision"), language.gettext("open")
        return f"{name}: {still}"
    outcome = language.label("outcome", decision.disposition)
    return f"{language.label('basis', decision.basis)}: {outcome}"


def flag_marks(result: ElementResult, workspace: Workspace, language: Language) -> Iterator[Mark]:
    """The flags, the weightiest first, as short as a card needs them; one person alone is not few of many."""
    rule = workspace.rule
    for flag in flags_shown(result.flags, blind=workspace.blind):
        ink = "warn" if flag in DIVIDED else "text2"
        yield Mark(sign=FLAG_SIGNS[flag], words=_flag_words(flag, result, language), ink=ink)
    other = result.by_the_other_rule
    if other is not None and rule_sentence(result, rule, language):
        # Translators: short, on a card: by the other disagreement rule the outcome would be this one
        words = language.gettext("other rule: {outcome}").format(outcome=language.label("disposition-short", other))
        yield Mark(sign=RULE_SIGN, words=words, ink="text2")


def _flag_words(flag: Flag, result: ElementResult, language: Language) -> str:
    _ = language.gettext
    if flag is Flag.OPPOSED:
        return _("{k} of {n} opposed").format(k=result.minority, n=result.answered)
    if flag is Flag.INCONSISTENT:
        # Translators: short, on a card: the criteria suggest another outcome than the panel
        return _("criteria differ")
    if flag is Flag.THIN:
        # Translators: short, on a card: few of those who may answer have
        return _("thin: {n} of {total}").format(n=result.answered, total=result.seats)
    return language.label("flag", flag)


def _figures(result: ElementResult, language: Language, *, individual: bool) -> Iterator[tuple[str, bool]]:
    if result.median is None or result.disagreement_index is None:
        return
    _, median = language.gettext, language.figure(result.median)
    if individual:
        yield _("judgement") + " ", False
        yield median, True
        return
    yield _("median") + " ", False
    yield median, True
    yield f"   {language.label('column', 'disagreement_index')} ", False
    yield language.number(result.disagreement_index, 2), True


def _of(result: ElementResult, language: Language) -> str:
    return language.gettext("{n} of {total}").format(n=result.answered, total=result.seats)


def _answered(result: ElementResult, quorum: int, language: Language) -> str:
    """How many of how many; of too few, how many are missing to the quorum."""
    of = _of(result, language)
    missing = result.missing_to(quorum)
    if not missing:
        return of
    message = language.ngettext("{of}, {n} below the quorum", "{of}, {n} below the quorum", missing)
    return message.format(of=of, n=missing)
