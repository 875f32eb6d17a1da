"""Days of the roadmap, and in one sentence why an element cannot lawfully end earlier."""

from roadmap_app.domain.roadmap import NEVER, Certainty, LawfulEnd
from roadmap_app.i18n import Language


def day_words(days: float | None, language: Language) -> str:
    """A day counted from D, for a table: "D + 13 months", a dash where it never comes, "no date yet"."""
    _ = language.gettext
    if days is None:
        return _("no date yet")
    return "—" if days == NEVER else language.offset(days)


def lawful_end_sentence(lawful: LawfulEnd, language: Language) -> str:
    """The earliest lawful end and what it is counted from; says so where a period is only assumed."""
    months = lawful.months or 0
    sentence = language.label("clock-reason", lawful.reason).format(
        day=day_words(lawful.day, language),
        notice=language.offset(lawful.notice_day),
        term=language.ngettext("{n} month", "{n} months", months).format(n=months),
    )
    if lawful.certainty is Certainty.ASSUMED and lawful.reason != "unknown_assumed":
        return sentence + " " + language.label("clock-reason", "assumed")
    return sentence
