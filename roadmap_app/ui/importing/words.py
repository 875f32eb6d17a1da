"""What the preview says of a row, in the words of the person."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from roadmap_app.domain.element import short_code
from roadmap_app.domain.errors import Parameter, Refusal
from roadmap_app.domain.incoming import Fate, RowCheck
from roadmap_app.exchange.arranging import column_names, rows_under
from roadmap_app.exchange.tables import Line
from roadmap_app.i18n import Language
from roadmap_app.presentation.columns import column_title
from roadmap_app.presentation.errors import refusal_sentence
from roadmap_app.ui.importing.checking import Choice, Preview, Table, What

_LONGEST_NAME = 28

ICONS = {
    Fate.NEW: ("plus", "ok"),
    Fate.CHANGED: ("edit", "info"),
    Fate.UNCHANGED: ("minus", "text3"),
    Fate.TAKEN: ("check", "ok"),
    Fate.REFUSED: ("warning", "danger"),
}
"""And their inks."""


def what_words(language: Language) -> Mapping[What, str]:
    _ = language.gettext
    return {What.ELEMENTS: _("Elements"), What.CRITERIA: _("Criteria"), What.ANSWERS: _("Answers of the seats")}


def fate_words(language: Language) -> Mapping[Fate, str]:
    _ = language.gettext
    return {
        Fate.NEW: _("new"),
        Fate.CHANGED: _("changed"),
        Fate.UNCHANGED: _("unchanged"),
        Fate.TAKEN: _("taken in"),
        Fate.REFUSED: _("refused"),
    }


def title(column: str, what: What, language: Language) -> str:
    return column_title(column, language, criteria=what is What.CRITERIA)


def row_sentence(row: RowCheck, what: What, language: Language) -> str:
    """Why a row is refused, each reason with its line; else what it would change."""
    if row.refusals:
        return " ".join(refusal_sentence(_told(refusal, what, language), language) for refusal in row.refusals)
    return ", ".join(title(column, what, language) for column in row.changed)


def _told(refusal: Refusal, what: What, language: Language) -> Refusal:
    """With columns, codes and choices as the person knows them."""
    shown: dict[str, Parameter] = dict(refusal.parameters)
    column = str(shown.get("column", ""))
    if column:
        shown["column"] = title(column, what, language)
    if refusal.code == "unknown_value":
        choices = str(shown["known"]).split(", ")
        shown["known"] = ", ".join(_choice(column, choice, language) for choice in choices)
    for name in ("element", "chain", "code"):
        if name in shown:
            shown[name] = short_code(str(shown[name]))
    return replace(refusal, parameters=shown)


def _choice(column: str, choice: str, language: Language) -> str:
    group = "button" if column == "priority" else column
    return language.label(group, choice) if language.has_label(group, choice) else choice


def sheet_columns(table: Table, choice: Choice) -> list[str]:
    """The columns of the sheet as they are chosen from: their letters as in a spreadsheet, and their names, or what
    stands in them first."""
    sheet = table.sheets[choice.sheet]
    names = column_names(sheet, choice.arrangement.header)
    rows = rows_under(sheet, choice.arrangement.header)
    return [_column_name(at, name or _first(rows, at)) for at, name in enumerate(names)]


def line_words(line: int, cells: Sequence[str]) -> str:
    """A line of the sheet as it is chosen from."""
    return f"{line}: {_shortened(' · '.join(cell for cell in cells if cell))}"


def _column_name(at: int, words: str) -> str:
    return f"{_letters(at)}: {_shortened(words)}" if words else _letters(at)


def _shortened(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"


def _letters(at: int) -> str:
    """A, B, …, Z, AA, AB, …"""
    letters = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _first(rows: Sequence[Line], at: int) -> str:
    return next((cells[at] for _line, cells in rows if at < len(cells) and cells[at]), "")


def outcome(choice: Choice, preview: Preview, *, busy: bool, language: Language) -> tuple[str, str]:
    """What stands above the preview, and its ink: what is missing, or what would become of the rows."""
    _ = language.gettext
    if choice.missing:
        columns = ", ".join(title(name, choice.what, language) for name in choice.missing)
        return _("Say which columns of the table these are: {columns}").format(columns=columns), "danger"
    if busy:
        return "", "text2"
    if not preview.rows:
        return _("There are no rows to import."), "warn"
    if preview.counts.get(Fate.REFUSED):
        return _refused(choice.what, preview, language), "danger"
    return _("Every row can be taken in."), "text2"


def _refused(what: What, preview: Preview, language: Language) -> str:
    _ = language.gettext
    if what is What.ANSWERS:
        return _(
            "Answers are taken in all together or not at all, since half a ballot would count as a whole one. "
            "Correct the refused rows in the file and choose it again."
        )
    if not preview.good:
        return _("No row can be taken in. See below why, correct the file and choose it again.")
    return _("Some rows are refused. Correct the file and choose it again, or leave them out.")


def button(choice: Choice, preview: Preview, language: Language) -> str:
    """What the button takes in."""
    n, shown = preview.good, language.number(preview.good)
    match choice.what:
        case What.ELEMENTS:
            return language.ngettext("Import {n} element", "Import {n} elements", n).format(n=shown)
        case What.CRITERIA:
            return language.ngettext("Import {n} criterion", "Import {n} criteria", n).format(n=shown)
        case What.ANSWERS:
            return language.ngettext("Import {n} answer", "Import {n} answers", n).format(n=shown)


def finality(what: What, language: Language) -> str:
    """What cannot be undone says so before."""
    if what is not What.ANSWERS:
        return ""
    return language.gettext(
        "Importing answers cannot be undone. An answer that is there already is replaced, and the ballots of these "
        "seats count as handed in."
    )
