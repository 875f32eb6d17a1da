"""What an import did, in counts where these may be told."""

from collections.abc import Mapping

from roadmap_app.domain.incoming import What
from roadmap_app.i18n import Language


def taken_sentence(what: What, counts: Mapping[str, int], language: Language, *, rehearsed: bool = False) -> str:
    """For a terminal: `counts` of what is new, replaced and unchanged, as the change tells them; what it does not name
    is 0. Answers of a panel have none (`taken_words`). `rehearsed`: nothing was written."""
    _ = language.gettext
    if what is What.ANSWERS and not counts:
        said = _("Every row can be taken in.") if rehearsed else taken_words(what, counts, 0, language)
    else:
        told = {"new": 0, "replaced": 0, "unchanged": 0} | dict(counts)
        said = _("New: {new}. Replaced: {replaced}. Unchanged: {unchanged}.").format(**told)
    nothing = _("Nothing was written (dry run).")
    return f"{said} {nothing}" if rehearsed else said


def taken_words(what: What, counts: Mapping[str, int], left_out: int, language: Language) -> str:
    """The same of one kind of rows in plain words: only what there is of, and how many rows were `left_out`. Answers of
    a panel have no counts, since these would tell what is there already."""
    if what is What.ANSWERS and not counts:
        return language.gettext("The answers were taken in.")
    forms = {What.ELEMENTS: _of_elements, What.CRITERIA: _of_criteria, What.ANSWERS: _of_answers}[what]
    told = forms(counts, language)
    said = [words.format(n=language.number(counts[fate])) for fate, words in told.items() if counts.get(fate)]
    if left_out:
        words = language.ngettext("{n} row was left out.", "{n} rows were left out.", left_out)
        said.append(words.format(n=language.number(left_out)))
    return " ".join(said) or language.gettext("Nothing was changed.")


def _of_elements(counts: Mapping[str, int], language: Language) -> Mapping[str, str]:
    new, old, same = (counts.get(what, 0) for what in ("new", "replaced", "unchanged"))
    return {
        "new": language.ngettext("{n} element added.", "{n} elements added.", new),
        "replaced": language.ngettext("{n} element changed.", "{n} elements changed.", old),
        "unchanged": language.ngettext("{n} element stays as it was.", "{n} elements stay as they were.", same),
    }


def _of_criteria(counts: Mapping[str, int], language: Language) -> Mapping[str, str]:
    new, old, same = (counts.get(what, 0) for what in ("new", "replaced", "unchanged"))
    return {
        "new": language.ngettext("{n} criterion added.", "{n} criteria added.", new),
        "replaced": language.ngettext("{n} criterion changed.", "{n} criteria changed.", old),
        "unchanged": language.ngettext("{n} criterion stays as it was.", "{n} criteria stay as they were.", same),
    }


def _of_answers(counts: Mapping[str, int], language: Language) -> Mapping[str, str]:
    new, old, same = (counts.get(what, 0) for what in ("new", "replaced", "unchanged"))
    return {
        "new": language.ngettext("{n} answer added.", "{n} answers added.", new),
        "replaced": language.ngettext("{n} answer changed.", "{n} answers changed.", old),
        "unchanged": language.ngettext("{n} answer stays as it was.", "{n} answers stay as they were.", same),
    }
