"""What an import did, in counts."""

from collections.abc import Mapping

from roadmap_app.i18n import Language


def taken_sentence(counts: Mapping[str, int], language: Language) -> str:
    """`counts` of what is new, replaced and unchanged, as the change tells them; what it does not name is 0."""
    told = {"new": 0, "replaced": 0, "unchanged": 0} | dict(counts)
    return language.gettext("New: {new}. Replaced: {replaced}. Unchanged: {unchanged}.").format(**told)
