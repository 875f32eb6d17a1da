"""What pasting a block would do, and why a cell of it is refused, in words."""

from roadmap_app.domain.pasting import Block, RefusedCell, Why
from roadmap_app.i18n import Language
from roadmap_app.presentation.quoting import quoted


def block_sentence(block: Block, language: Language) -> str:
    """How many answers would be entered, how many of them in place of others, and how many stay."""
    _, number = language.gettext, language.number
    new = len(block.values) - block.replaced
    parts = [_("New: {n}").format(n=number(new)), _("replaced: {n}").format(n=number(block.replaced))]
    parts.append(_("unchanged: {n}").format(n=number(block.unchanged)))
    parts.append(_("refused: {n}").format(n=number(len(block.refused))))
    return " · ".join(parts)


def left_out_sentence(block: Block, language: Language) -> str:
    names = ", ".join(quoted(name, language) for name in block.left_out)
    return language.gettext("Columns that are not taken: {names}.").format(names=names)


def refused_sentence(cell: RefusedCell, language: Language) -> str:
    """Which cell of the block, and why."""
    _, number = language.gettext, language.number
    if cell.column:
        where = _("Row {row}, column {column}").format(row=number(cell.row), column=number(cell.column))
    else:
        where = _("Row {row}").format(row=number(cell.row))
    return f"{where}: {_why(cell, language)}"


def _why(cell: RefusedCell, language: Language) -> str:
    _ = language.gettext
    value = quoted(cell.value, language)
    match cell.why:
        case Why.NOT_AN_ANSWER:
            return _("{value} is not an answer; write a whole number from 0 to 9.").format(value=value)
        case Why.UNKNOWN_ELEMENT:
            return _("the round asks about no element with this code: {value}.").format(value=value)
        case Why.OUTSIDE:
            return _("it lies outside the table.")
        case Why.TWICE:
            return _("the block answers this place twice; the first answer counts.")
        case Why.REASON_REQUIRED:
            return _("the judgement {value} leaves the panel’s third; write its reason first.").format(value=cell.value)
