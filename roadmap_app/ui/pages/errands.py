"""The errands of the pages, said once: a page offers them in these words, and the frame does before it is built."""

from roadmap_app.i18n import Language
from roadmap_app.ui.errand import Errand


def errands(language: Language) -> tuple[Errand, ...]:
    return (
        take_in(language),
        add_element(language),
        next_round(language),
        preview(language),
        excel(language),
        pdf(language),
        printing(language),
    )


def take_in(language: Language) -> Errand:
    words = language.gettext("Import elements, criteria or answers from a table")
    return Errand(page="catalogue", words=words, sign="import")


def add_element(language: Language) -> Errand:
    return Errand(page="catalogue", words=language.gettext("Add element"), sign="plus")


def next_round(language: Language) -> Errand:
    return Errand(page="consensus", words=language.gettext("Open the next round…"), sign="consensus")


def preview(language: Language) -> Errand:
    return Errand(page="publish", words=language.gettext("Preview the PDF report"), sign="eye")


def excel(language: Language) -> Errand:
    return Errand(page="publish", words=language.gettext("Write Excel workbook…"), sign="table")


def pdf(language: Language) -> Errand:
    return Errand(page="publish", words=language.gettext("Write PDF report…"), sign="file")


def printing(language: Language) -> Errand:
    return Errand(page="publish", words=language.gettext("Print…"), sign="print")
