"""What the preview of an import says of a row and of all of them, in the words of the person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from roadmap_app.domain.criterion import Role
from roadmap_app.domain.element import Kind, Layer, Status, short_code
from roadmap_app.domain.errors import Parameter, Refusal
from roadmap_app.domain.incoming import Fate, RowCheck, What
from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language
from roadmap_app.presentation.columns import column_title
from roadmap_app.presentation.errors import refusal_reason
from roadmap_app.presentation.names import domain_name


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


def words_for_all(what: What, picture: Snapshot, language: Language) -> Mapping[str, Mapping[str, str]]:
    """What can be said of all rows at once where the table has no column for it: by column, values with their words."""
    _ = language.gettext
    match what:
        case What.ELEMENTS:
            domains = dict.fromkeys(element.domain for element in picture.elements)
            return {
                "domain": {domain: domain_name(domain, language) for domain in domains},
                "kind": _labels("kind", Kind, language),
                "layer": _labels("layer", Layer, language),
                "status": _labels("status", Status, language),
            }
        case What.CRITERIA:
            return {"role": _labels("role", Role, language)}
        case What.ANSWERS:
            opened = [round_.number for round_ in picture.rounds if round_.state is RoundState.OPEN]
            return {
                "round": {str(n): _("round {number}, which is open").format(number=n) for n in opened},
                "criterion": {"": language.label("glossary", "judgement")},
            }


def _labels(group: str, values: Iterable[StrEnum], language: Language) -> Mapping[str, str]:
    return {each.value: language.label(group, each.value) for each in values}


def row_sentence(row: RowCheck, what: What, language: Language) -> str:
    """Why a row is refused; else what it would change, and a domain that is new."""
    if row.refusals:
        return " ".join(refusal_reason(_told(refusal, what, language), language) for refusal in row.refusals)
    said = [title(column, what, language) for column in row.changed]
    if row.new_domain:
        said.append(language.gettext("new domain: {domain}").format(domain=domain_name(row.new_domain, language)))
    return ", ".join(said)


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


def outcome(
    what: What, missing: Sequence[str], fates: Mapping[Fate, int], *, coming: int, busy: bool, language: Language
) -> tuple[str, str]:
    """What stands above the preview, and its ink: what columns are missing, or what would become of
    the rows, of which `coming` would change something."""
    _ = language.gettext
    if missing:
        columns = ", ".join(title(name, what, language) for name in missing)
        return _("Say which columns of the table these are: {columns}").format(columns=columns), "danger"
    if busy:
        return "", "text2"
    if not fates:
        return _("There are no rows to import."), "warn"
    if fates.get(Fate.REFUSED):
        return _refused(what, coming, language), "danger"
    if not coming:
        return _("All of this is in the workspace already. There is nothing to import."), "text2"
    return _("Every row can be taken in."), "text2"


def _refused(what: What, coming: int, language: Language) -> str:
    _ = language.gettext
    if what is What.ANSWERS:
        return _(
            "Answers are taken in all together or not at all, since half a ballot would count as a whole one. "
            "Correct the refused rows in the file and choose it again."
        )
    if not coming:
        return _("There is nothing to take in. See below why, correct the file and choose it again.")
    return _("Some rows are refused. Correct the file and choose it again, or leave them out.")


def button(what: What, n: int, language: Language) -> str:
    """What the button takes in, and how many; what would change nothing does not count."""
    if not n:
        return language.gettext("Import")
    shown = language.number(n)
    match what:
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
