"""What a draft of the criteria changes, and what it would do, in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from roadmap_app.domain.criterion import Criterion, Question
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language

LEAST_SHOWN = 0.0005
"""A share of weight that changes by less is the same as it is shown."""

LINES = ("bar", "red_line", "safeguard_line")

Levels = Mapping[str, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """`code` is empty for a question."""

    code: str
    name: str
    words: str


def changes(before: Snapshot, after: Snapshot, levels: tuple[Levels, Levels], language: Language) -> tuple[Change, ...]:
    """Every criterion and question that the draft changes: bars and lines first, then majorities, then the weights, of
    which all of a question follow when one does; the card first that was moved past others, then those whose share
    changes most. `levels` are those of the cards in the deck before and after, none for a criterion without weight."""
    now = {one.code: one for one in after.criteria}
    compared = [
        _Compared(one, now[one.code], before.share_of(one), after.share_of(now[one.code])) for one in before.criteria
    ]
    passed = _passed(before.criteria, levels)
    compared.sort(
        key=lambda each: (-passed.get(each.before.code, 0), -abs(each.share_after - each.share_before)),
    )
    told = [(each, _change(each, levels, language)) for each in compared]
    drawn = [change for each, change in told if each.drawn]
    weighed = [change for each, change in told if not each.drawn and change.words]
    return (*drawn, *_majorities(before, after, language), *weighed)


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


def second_words(other: int, total: int, soft: float, language: Language) -> str:
    """What ELECTRE TRI-B says of the same."""
    message = language.ngettext(
        "Second opinion (ELECTRE TRI-B, a rating less than {soft} points under its bar counts in part): {n} of {total} "
        "element would get another suggestion.",
        "Second opinion (ELECTRE TRI-B, a rating less than {soft} points under its bar counts in part): {n} of {total} "
        "elements would get another suggestion.",
        total,
    )
    return message.format(soft=language.figure(soft), n=language.number(other), total=language.number(total))


@dataclass(frozen=True, slots=True)
class _Compared:
    before: Criterion
    after: Criterion
    share_before: float
    share_after: float

    @property
    def drawn(self) -> bool:
        return any(getattr(self.before, line) != getattr(self.after, line) for line in LINES)


def _change(each: _Compared, levels: tuple[Levels, Levels], language: Language) -> Change:
    name = each.before.name.in_language(language.code)
    return Change(code=each.before.code, name=name, words=" · ".join(_words(each, levels, language)))


def _words(each: _Compared, levels: tuple[Levels, Levels], language: Language) -> Iterator[str]:
    _, code = language.gettext, each.before.code
    low, high = (level.get(code) for level in levels)
    if low != high and low is not None and high is not None:
        yield _("level {before} → level {after}").format(before=low, after=high)
    if abs(each.share_after - each.share_before) >= LEAST_SHOWN:
        before, after = (language.percent(share, 1) for share in (each.share_before, each.share_after))
        yield _("weight {before} → {after}").format(before=before, after=after)
    for line in LINES:
        was, now = getattr(each.before, line), getattr(each.after, line)
        if was != now:
            name = language.label("column", line).lower()
            yield f"{name} {_line(was, language)} → {_line(now, language)}"


def _passed(criteria: Sequence[Criterion], levels: tuple[Levels, Levels]) -> dict[str, int]:
    """How many cards of its question each card stands otherwise to than before: above, level with or below. Those that
    are only counted anew when another moves stand otherwise to that one alone."""
    low, high = levels
    both = [one for one in criteria if one.code in low and one.code in high]
    pairs = [(a.code, b.code) for a in both for b in both if a is not b and a.role.question is b.role.question]
    found = dict.fromkeys((one.code for one in both), 0)
    for a, b in pairs:
        found[a] += _above(low[a], low[b]) != _above(high[a], high[b])
    return found


def _above(one: int, other: int) -> int:
    return (one > other) - (one < other)


def _line(value: float | None, language: Language) -> str:
    return "—" if value is None else language.figure(value)


def _majorities(before: Snapshot, after: Snapshot, language: Language) -> Iterator[Change]:
    for question in Question:
        was, now = (language.percent(each.workspace.majority(question)) for each in (before, after))
        if was != now:
            words = language.gettext("majority {before} → {after}").format(before=was, after=now)
            yield Change(code="", name=language.label("question-short", question), words=words)
