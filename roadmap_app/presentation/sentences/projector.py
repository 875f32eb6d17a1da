"""What the slide of the projector says."""

from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import DISPOSITIONS, Decision, Outcome
from roadmap_app.domain.result import ElementResult, PanelResult
from roadmap_app.domain.workspace import Workspace
from roadmap_app.i18n import Language
from roadmap_app.presentation.names import domain_name
from roadmap_app.presentation.projector import Key, Shown, Slide
from roadmap_app.presentation.sentences.panel import opposed_sentence


def slide_of(
    element: Element,
    result: PanelResult,
    decision: Decision | None,
    workspace: Workspace,
    language: Language,
    *,
    revealed: bool,
) -> Slide:
    """`revealed`: the facilitator wants it seen. What the round still hides is not shown all the same."""
    _ = language.gettext
    row = result.by_element()[element.code]
    open_to_see = not result.hidden and row.outcome is not Outcome.HIDDEN
    shown = _shown(row, decision, workspace, language) if revealed and open_to_see else None
    answered = "" if shown is None or not workspace.blind else experts_answered(row, language)
    return Slide(
        domain=domain_name(element.domain, language),
        place=_place(element.code, result, workspace, language),
        title=element.name.in_language(language.code),
        why=element.why_it_matters.in_language(language.code),
        words=tuple(language.label("disposition-short", outcome) for outcome in DISPOSITIONS),
        hidden=_("The result is hidden") if open_to_see else language.label("outcome", "hidden"),
        hint=_("The facilitator shows it with the space bar.") if open_to_see else "",
        foot=answered,
        sample=language.label("note", "sample_tag") if workspace.illustrative else "",
        keys=_keys(language, can_show=open_to_see, shown=shown is not None),
        shown=shown,
    )


def blank_slide(workspace: Workspace, language: Language) -> Slide:
    """Where the workspace has no element that is judged."""
    _ = language.gettext
    return Slide(
        domain="",
        place="",
        title=_("Nothing to project yet"),
        why=_("Add elements to the catalogue, and the first of them is shown here."),
        words=(),
        hidden="",
        hint="",
        foot="",
        sample=language.label("note", "sample_tag") if workspace.illustrative else "",
        keys=(Key(cap="Esc", does=_("leave")),),
    )


def experts_answered(row: ElementResult, language: Language) -> str:
    if row.answered is None or row.seats is None:
        return ""
    message = language.ngettext("{n} of {total} expert answered", "{n} of {total} experts answered", row.seats)
    return message.format(n=row.answered, total=row.seats)


def _shown(row: ElementResult, decision: Decision | None, workspace: Workspace, language: Language) -> Shown:
    """One person's assessment shows no distribution: that would be the ballot."""
    _ = language.gettext
    panel = workspace.blind and row.thirds is not None
    thirds = row.thirds if panel and row.thirds is not None else ()
    suggests = "" if row.suggestion is Outcome.HIDDEN else _("The criteria suggest")
    return Shown(
        outcome=row.outcome,
        outcome_word=language.label("outcome", row.outcome),
        note=opposed_sentence(row, row.outcome, language)
        if workspace.blind
        else _("An individual assessment, not a consensus."),
        thirds=tuple(
            (language.number(count), language.label("disposition-short", outcome))
            for count, outcome in zip(thirds, DISPOSITIONS, strict=False)
        ),
        suggests=suggests,
        suggestion=row.suggestion,
        suggestion_word=language.label("outcome", row.suggestion),
        decided="" if decision is None else _("Decided"),
        decision=None if decision is None else decision.disposition,
        decision_word="" if decision is None else language.label("outcome", decision.disposition),
        slots=row.slots if panel else None,
        median=row.median if panel else None,
        p30=row.p30 if panel else None,
        p70=row.p70 if panel else None,
    )


def _place(code: str, result: PanelResult, workspace: Workspace, language: Language) -> str:
    _ = language.gettext
    codes = [row.element for row in result.in_order]
    if not workspace.blind or result.hidden:
        return _("{n} of {total}").format(n=codes.index(code) + 1, total=len(codes))
    if code not in result.agenda:
        return _("Not on the agenda")
    return _("{n} of {total} on the agenda").format(n=result.agenda.index(code) + 1, total=len(result.agenda))


def _keys(language: Language, *, can_show: bool, shown: bool) -> tuple[Key, ...]:
    """The ways along the agenda, what is done on a slide, and the way out."""
    _ = language.gettext
    space = (Key(cap=_("Space"), does=_("hide") if shown else _("show")),) if can_show else ()
    return (
        Key(cap="left", does=_("previous"), spare=3),
        Key(cap="right", does=_("next"), spare=1),
        Key(cap="Home", does=_("first"), spare=4),
        *space,
        Key(cap="Esc", does=_("leave"), spare=2),
    )
