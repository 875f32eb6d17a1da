"""Why the criteria suggest what they do, from the reasons of the three questions (docs/methods-reference.md, 3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from roadmap_app.domain.criterion import Criterion, Question
from roadmap_app.domain.outcome import Flag, Outcome
from roadmap_app.domain.result import ElementResult, QuestionAnswer
from roadmap_app.i18n import Language
from roadmap_app.presentation.quoting import quoted, quoted_list

_SPACE = "\N{NO-BREAK SPACE}"


def why(result: ElementResult, criteria: Sequence[Criterion], language: Language) -> str:
    """Each question that decided, with what answered it, then the suggestion: "Must end: the criterion “Threat to
    Ukraine” reaches its red line (9 ≥ 8). … → Transitional period." Empty while the result is hidden."""
    if result.suggestion is Outcome.HIDDEN:
        return ""
    suggestion = language.gettext("→ {disposition}.").format(disposition=language.label("outcome", result.suggestion))
    return f"{grounds(result, criteria, language)} {suggestion}".strip()


def suggestion_sentence(result: ElementResult, criteria: Sequence[Criterion], language: Language) -> str:
    """The same under a name of its own, for beside a verdict that may be another; empty while hidden."""
    if result.suggestion is Outcome.HIDDEN:
        return ""
    _ = language.gettext
    suggestion = _("The criteria suggest: {disposition}.").format(
        disposition=language.label("outcome", result.suggestion)
    )
    return f"{suggestion} {grounds(result, criteria, language)}".strip()


def grounds(result: ElementResult, criteria: Sequence[Criterion], language: Language) -> str:
    """The same without the suggestion, for a place that has named it."""
    if result.suggestion is Outcome.HIDDEN:
        return ""
    questions = [_question_sentence(answer, result, criteria, language) for answer in _asked(result)]
    return " ".join((*questions, *_remarks(result, criteria, language)))


def carried_line(answer: QuestionAnswer, criteria: Sequence[Criterion], language: Language) -> str:
    """What speaks for a *yes*, for a table of the three questions."""
    _ = language.gettext
    speaking = {*answer.lines, *answer.carried_by}
    names = [criterion.name.in_language(language.code) for criterion in criteria if criterion.code in speaking]
    return (
        _("Speaks for it: {criteria}").format(criteria=", ".join(names)) if names else _("No criterion speaks for it")
    )


def support_line(answer: QuestionAnswer, majority: float, language: Language) -> str:
    """The share of the question's weight that is known to speak for it, and the share that it takes."""
    _ = language.gettext
    needed = language.percent(majority)
    if answer.support_max > answer.support + 1e-9:
        return _("{low} to {high} of the weight, {needed} needed").format(
            low=language.percent(answer.support), high=language.percent(answer.support_max), needed=needed
        )
    return _("{share} of the weight, {needed} needed").format(share=language.percent(answer.support), needed=needed)


def _asked(result: ElementResult) -> list[QuestionAnswer]:
    """Whether it must end decides which of the other two questions counts; while that is open, both do."""
    end, time, stay = (result.question(question) for question in Question)
    if end is None:
        return []
    following = {True: (time,), False: (stay,), None: (time, stay)}[end.passed]
    return [end, *(answer for answer in following if answer is not None)]


def _question_sentence(
    answer: QuestionAnswer, result: ElementResult, criteria: Sequence[Criterion], language: Language
) -> str:
    words = _words(answer.question, language, lines=len(answer.lines))
    if answer.passed is None:
        missing = [criterion for criterion in criteria if _is_missing(criterion, answer.question, result)]
        return words.open.format(criteria=_listed(missing, language))
    if answer.lines:
        return words.line.format(criteria=_with_lines(answer, result, criteria, language))
    if answer.passed:
        carried = [criterion for criterion in criteria if criterion.code in answer.carried_by]
        return words.carried.format(share=language.percent(answer.support), criteria=_listed(carried, language))
    if not answer.support_max:
        return words.nothing
    if answer.support_max > answer.support + 1e-9:
        return words.at_most.format(share=language.percent(answer.support_max))
    return words.only.format(share=language.percent(answer.support))


def _is_missing(criterion: Criterion, question: Question, result: ElementResult) -> bool:
    """Whether this question waits for the criterion: by its role, or by a line that belongs to the question."""
    line = {Question.END: criterion.red_line, Question.TIME: criterion.safeguard_line, Question.STAY: None}[question]
    return criterion.code in result.open_criteria and (criterion.role in question.roles or line is not None)


def _with_lines(
    answer: QuestionAnswer, result: ElementResult, criteria: Sequence[Criterion], language: Language
) -> str:
    """Each criterion whose line is reached, with its median and the line: “Threat to Ukraine” (9 ≥ 8)."""
    medians = {summary.criterion: summary.median for summary in result.criteria}

    def reached(criterion: Criterion) -> str:
        name = quoted(criterion.name.in_language(language.code), language)
        line = criterion.red_line if answer.question is Question.END else criterion.safeguard_line
        median = medians.get(criterion.code)
        if median is None or line is None:
            return name
        return f"{name} ({language.figure(median)}{_SPACE}≥{_SPACE}{language.figure(line)})"

    return ", ".join(reached(criterion) for criterion in criteria if criterion.code in answer.lines)


def _listed(criteria: Sequence[Criterion], language: Language) -> str:
    return quoted_list((criterion.name.in_language(language.code) for criterion in criteria), language)


def _remarks(result: ElementResult, criteria: Sequence[Criterion], language: Language) -> list[str]:
    _, ngettext = language.gettext, language.ngettext
    said: list[str] = []
    if Flag.DUAL in result.flags:
        said.append(_("The element is a threat and a vital service at once: consider splitting it."))
    if Flag.PHASE_OUT in result.flags:
        said.append(_("The element is therefore phased out."))
    contested = [criterion for criterion in criteria if criterion.code in result.contested_criteria]
    if contested:
        message = ngettext(
            "The experts disagree on a criterion that this rests on: {criteria}.",
            "The experts disagree on criteria that this rests on: {criteria}.",
            len(contested),
        )
        said.append(message.format(criteria=_listed(contested, language)))
    return said


@dataclass(frozen=True, slots=True, kw_only=True)
class _Words:
    """What can be said about one question."""

    line: str
    carried: str
    only: str
    at_most: str
    nothing: str
    open: str


def _words(question: Question, language: Language, *, lines: int) -> _Words:
    match question:
        case Question.END:
            return _words_of_end(language, lines)
        case Question.TIME:
            return _words_of_time(language, lines)
        case Question.STAY:
            return _words_of_stay(language)


def _words_of_end(language: Language, lines: int) -> _Words:
    _, ngettext = language.gettext, language.ngettext
    return _Words(
        line=ngettext(
            "Must end: the criterion {criteria} reaches its red line.",
            "Must end: the criteria {criteria} reach their red lines.",
            lines,
        ),
        carried=_("Must end: {share} of the weight argues for its end ({criteria})."),
        only=_("Need not end: {share} of the weight argues for its end, less than the majority needed."),
        at_most=_("Need not end: at most {share} of the weight argues for its end, less than the majority needed."),
        nothing=_("Need not end: nothing argues for its end."),
        open=_("Whether it must end is open, for lack of ratings: {criteria}."),
    )


def _words_of_time(language: Language, lines: int) -> _Words:
    _, ngettext = language.gettext, language.ngettext
    return _Words(
        line=ngettext(
            "Needs time: the criterion {criteria} reaches its safeguard line.",
            "Needs time: the criteria {criteria} reach their safeguard lines.",
            lines,
        ),
        carried=_("Needs time: {share} of the weight calls for time ({criteria})."),
        only=_("Needs no time: {share} of the weight calls for time, less than the majority needed."),
        at_most=_("Needs no time: at most {share} of the weight calls for time, less than the majority needed."),
        nothing=_("Needs no time: nothing calls for time."),
        open=_("Whether its end needs time is open, for lack of ratings: {criteria}."),
    )


def _words_of_stay(language: Language) -> _Words:
    _ = language.gettext
    return _Words(
        line="",
        carried=_("May stay: {share} of the weight argues for keeping it ({criteria})."),
        only=_("Should not stay: {share} of the weight argues for keeping it, less than the majority needed."),
        at_most=_(
            "Should not stay: at most {share} of the weight argues for keeping it, less than the majority needed."
        ),
        nothing=_("Should not stay: nothing argues for keeping it."),
        open=_("Whether it may stay is open, for lack of ratings: {criteria}."),
    )
