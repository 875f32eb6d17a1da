"""What a draft of the criteria changes, and what it would do, in words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from roadmap_app.domain.criterion import Criterion, Question
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language

LEAST_SHOWN = 0.0005
"""A share of weight that changes by less is the same as it is shown."""

Levels = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`code` is empty for a question."""

    code: str
    name: str
    words: str


def changes(before: Snapshot, after: Snapshot, levels: tuple[Levels, Levels], language: Language) -> tuple[Change, ...]:
    """Every criterion and question that the draft changes; those first whose share of weight changes most. `levels` are
    those of the cards in the deck before and after, none for a criterion without weight."""
    kept = {one.code: one for one in before.criteria}
    weighed = [
        _Weighed(one, _share(one, before), _share(now, after)) for now in after.criteria for one in [kept[now.code]]
    ]
    now = {one.code: one for one in after.criteria}
    found = [
        Change(code=each.criterion.code, name=each.criterion.name.in_language(language.code), words=" · ".join(words))
        for each in sorted(weighed, key=lambda each: -abs(each.after - each.before))
        if (words := tuple(_words(each, now[each.criterion.code], levels, language)))
    ]
    return (*found, *_majorities(before, after, language))


def effect_words(total: int, language: Language) -> str:
    """What stands beside the number of elements."""
    message = language.ngettext(
        "of {total} element would get another suggestion", "of {total} elements would get another suggestion", total
    )
    return message.format(total=language.number(total))


def firm_words(firm: int, total: int, samples: int, share: float, language: Language) -> str:
    message = language.ngettext(
        "{n} of {total} other element keeps its suggestion in at least {share} of {samples} sampled weights and "
        "majorities.",
        "{n} of {total} other elements keep their suggestion in at least {share} of {samples} sampled weights and "
        "majorities.",
        total,
    )
    return message.format(
        n=language.number(firm),
        total=language.number(total),
        share=language.percent(share),
        samples=language.number(samples),
    )


@dataclass(frozen=True, slots=True)
class _Weighed:
    criterion: Criterion
    before: float
    after: float


def _words(each: _Weighed, now: Criterion, levels: tuple[Levels, Levels], language: Language) -> Iterator[str]:
    _, code = language.gettext, now.code
    low, high = (level.get(code) for level in levels)
    if low != high and low is not None and high is not None:
        yield _("level {before} → level {after}").format(before=low, after=high)
    if abs(each.after - each.before) >= LEAST_SHOWN:
        shown = (language.percent(share, 1) for share in (each.before, each.after))
        yield _("weight {before} → {after}").format(**dict(zip(("before", "after"), shown, strict=True)))
    for line in ("bar", "red_line", "safeguard_line"):
        before, after = getattr(each.criterion, line), getattr(now, line)
        if before != after:
            name = language.label("column", line).lower()
            yield f"{name} {_line(before, language)} → {_line(after, language)}"


def _line(value: float | None, language: Language) -> str:
    return "—" if value is None else language.figure(value)


def _share(criterion: Criterion, picture: Snapshot) -> float:
    question = next(each for each in Question if criterion.role in each.roles)
    total = sum(one.weight for one in picture.criteria if one.role in question.roles)
    return criterion.weight / total if total else 0.0


def _majorities(before: Snapshot, after: Snapshot, language: Language) -> Iterator[Change]:
    for question in Question:
        was, now = (language.percent(each.workspace.majority(question)) for each in (before, after))
        if was != now:
            words = language.gettext("majority {before} → {after}").format(before=was, after=now)
            yield Change(code="", name=language.label("question-short", question), words=words)
