"""Days of the roadmap, and in one sentence why an element cannot lawfully end earlier."""

from roadmap_app.domain.roadmap import NEVER, Certainty, ClockReason, LawfulEnd
from roadmap_app.i18n import Language

FEWEST = 2
"""Months that are worth saying beside the days."""


def day_words(days: float | None, language: Language) -> str:
    """A day counted from D, for a table: "D + 396 days", a dash where it never comes, "no date yet"."""
    _ = language.gettext
    if days is None:
        return _("no date yet")
    return "—" if days == NEVER else language.offset(days)


def day_sentence_words(days: float | None, language: Language) -> str:
    """The same for a sentence, which has room for the months: "D + 396 days (13 months)"."""
    words = day_words(days, language)
    months = whole_months(days)
    if not months:
        return words
    named = language.ngettext("{n} month", "{n} months", months).format(n=months)
    return language.gettext("{day} ({months})").format(day=words, months=named)


def whole_months(days: float | None) -> int:
    """How many months those days are, where they are whole months of 365/12 days, rounded up as the legal clock does;
    otherwise 0."""
    if days is None or days == NEVER:
        return 0
    months = round(days * 12 / 365)
    return months if months >= FEWEST and -(-months * 365 // 12) == days else 0


def lawful_end_sentence(lawful: LawfulEnd, language: Language) -> str:
    """The earliest lawful end and what it is counted from; says so where a period is only assumed."""
    months = lawful.months or 0
    sentence = language.label("clock-reason", lawful.reason).format(
        day=day_sentence_words(lawful.day, language),
        notice=day_sentence_words(lawful.notice_day, language),
        term=language.ngettext("{n} month", "{n} months", months).format(n=months),
    )
    if lawful.certainty is Certainty.ASSUMED and lawful.reason is not ClockReason.UNKNOWN_ASSUMED:
        return sentence + " " + language.label("clock-reason", "assumed")
    return sentence
