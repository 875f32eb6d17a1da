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
    sentences = {
        Why.NOT_AN_ANSWER: _("{value} is not an answer; write a whole number from 0 to 9."),
        Why.UNKNOWN_ELEMENT: _("no element has this code: {value}."),
        Why.NOT_ASKED: _("the round does not ask about this element: {value}."),
        Why.NO_ELEMENT: _("it names no element."),
        Why.OUTSIDE: _("it lies outside the table."),
        Why.TWICE: _("the block answers this place twice; the first answer counts."),
        Why.REASON_REQUIRED: _("the judgement {value} leaves the panel’s third; write its reason first."),
    }
    value = cell.value if cell.why is Why.REASON_REQUIRED else quoted(cell.value, language)
    return sentences[cell.why].format(value=value)
