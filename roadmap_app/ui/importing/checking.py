"""From a file or a pasted table to what would become of every row: pure functions for a worker."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from roadmap_app.domain.errors import Refusal
from roadmap_app.domain.incoming import Fate, RowCheck, What
from roadmap_app.domain.outcome import Outcome
from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.progress import Progress, unwatched
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.exchange import meanings
from roadmap_app.exchange.arranging import Arrangement, arranged, header_of, propose
from roadmap_app.exchange.cells import Problems
from roadmap_app.exchange.forms import ANSWERS, CRITERIA, ELEMENTS, Form
from roadmap_app.exchange.incoming import rows_of
from roadmap_app.exchange.tables import Sheet
from roadmap_app.workspace import incoming_check
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.commands import imports

MOST_NAMED = 200_000
"""Refusals of one table that are kept word by word."""

Panel = Mapping[int, Mapping[str, Outcome]]
"""The panel's answers before each open round, by the number of the round before it."""


FORMS: Mapping[What, Form[Any]] = {What.ELEMENTS: ELEMENTS, What.CRITERIA: CRITERIA, What.ANSWERS: ANSWERS}

NEEDED: Mapping[What, tuple[str, ...]] = {
    What.ELEMENTS: ("code",),
    What.CRITERIA: ("code",),
    What.ANSWERS: ANSWERS.needed,
}
"""Without which nothing can be said of a row. What is new needs all that its form names as needed; what is there
already keeps what the table does not have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What was read: a workbook, a CSV file, or what was pasted, whose `file` is empty."""

    file: str
    sheets: tuple[Sheet, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What a person says that a table is; proposed first."""

    what: What
    sheet: int
    arrangement: Arrangement

    @property
    def missing(self) -> tuple[str, ...]:
        """Columns without which nothing can be taken in."""
        said = {*self.arrangement.columns, *self.arrangement.for_all}
        return tuple(name for name in NEEDED[self.what] if name not in said)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """Every row with its fate, in the order of the sheet, and the command that takes in those that are not refused,
    None where there are none."""

    rows: tuple[RowCheck, ...] = ()
    command: Command | None = None

    @property
    def counts(self) -> Mapping[Fate, int]:
        return Counter(row.fate for row in self.rows)

    @property
    def coming(self) -> int:
        """How many rows would change something."""
        return sum(self.counts[fate] for fate in (Fate.NEW, Fate.CHANGED, Fate.TAKEN))


def first_choice(sheets: Sequence[Sheet], picture: Snapshot) -> Choice:
    """The sheet and the kind of table with which nothing needed is missing, and most columns are known."""
    choices = [proposed(sheets, at, what, picture) for at in range(len(sheets)) for what in What]
    return max(choices, key=lambda each: (not each.missing, len(each.arrangement.columns)))


def proposed(sheets: Sequence[Sheet], at: int, what: What, picture: Snapshot) -> Choice:
    return with_header(sheets, at, what, header_of(sheets[at], [FORMS[what]]), picture)


def with_header(sheets: Sequence[Sheet], at: int, what: What, header: int, picture: Snapshot) -> Choice:
    """The columns proposed anew for another line that names them."""
    arrangement = propose(sheets[at], FORMS[what], header, _meanings(what, picture))
    return Choice(what=what, sheet=at, arrangement=replace(arrangement, for_all=_said_of_all(what, picture)))


def _said_of_all(what: What, picture: Snapshot) -> Mapping[str, str]:
    """Answers of which a table does not say the round are those of the round that is open."""
    opened = [str(round_.number) for round_ in picture.rounds if round_.state is RoundState.OPEN]
    return {"round": opened[0]} if opened and what is What.ANSWERS else {}


def with_column(choice: Choice, column: str, at: int | None) -> Choice:
    """Another column of the sheet, or none, as this one."""
    kept = _without(choice, column)
    columns = kept.columns if at is None else {**kept.columns, column: at}
    return replace(choice, arrangement=replace(kept, columns=columns))


def with_word(choice: Choice, column: str, word: str) -> Choice:
    """What all rows say instead of a column of the sheet."""
    kept = _without(choice, column)
    return replace(choice, arrangement=replace(kept, for_all={**kept.for_all, column: word}))


def _without(choice: Choice, column: str) -> Arrangement:
    arrangement = choice.arrangement
    return replace(
        arrangement,
        columns={name: place for name, place in arrangement.columns.items() if name != column},
        for_all={name: word for name, word in arrangement.for_all.items() if name != column},
    )


def check(
    table: Table,
    choice: Choice,
    picture: Snapshot,
    panel: Panel,
    progress: Progress = unwatched,
    *,
    already: Sequence[Refusal] = (),
) -> Preview:
    """Nothing is checked while a needed column is missing. `already` is what the workspace refused when it was to take
    the rows in."""
    if choice.missing:
        return Preview()
    form = FORMS[choice.what]
    known = arranged(table.file, table.sheets[choice.sheet], choice.arrangement, _meanings(choice.what, picture))
    problems = Problems(MOST_NAMED)
    in_part = choice.what is not What.ANSWERS
    rows = rows_of(known, form, problems, lambda share: progress(share / 2), in_part=in_part)
    for refusal in already:
        problems.add(refusal.code, refusal.line, **refusal.parameters)
    return _CHECKS[choice.what](picture, rows, problems, panel, lambda share: progress((1 + share) / 2))


def _meanings(what: What, picture: Snapshot) -> meanings.Meanings:
    match what:
        case What.ELEMENTS:
            return meanings.element_meanings(picture)
        case What.CRITERIA:
            return meanings.criterion_meanings(picture)
        case What.ANSWERS:
            return meanings.answer_meanings(picture)


def _elements(picture: Snapshot, rows: Any, problems: Problems, _panel: Panel, progress: Progress) -> Preview:
    checked = incoming_check.check_elements(picture, rows, problems.refusals, needed=ELEMENTS.needed, progress=progress)
    return _preview(checked, imports.take_elements)


def _criteria(picture: Snapshot, rows: Any, problems: Problems, _panel: Panel, _progress: Progress) -> Preview:
    checked = incoming_check.check_criteria(picture, rows, problems.refusals, needed=CRITERIA.needed)
    return _preview(checked, imports.take_criteria)


def _answers(picture: Snapshot, rows: Any, problems: Problems, panel: Panel, _progress: Progress) -> Preview:
    def before(_elements: set[str], round_: int) -> Mapping[str, Outcome]:
        return panel.get(round_, {})

    return _preview(incoming_check.check_answers(picture, rows, problems.refusals, before), imports.take_answers)


def _preview(checked: incoming_check.Checked[Any], command: Callable[[Any], Command]) -> Preview:
    return Preview(rows=checked.rows, command=command(checked.good) if checked.good else None)


_CHECKS: Mapping[What, Callable[[Snapshot, Any, Problems, Panel, Progress], Preview]] = {
    What.ELEMENTS: _elements,
    What.CRITERIA: _criteria,
    What.ANSWERS: _answers,
}
