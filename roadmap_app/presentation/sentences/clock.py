"""The legal clock in words: how long a notice runs, by when it has to be given, and what stands against it."""

from roadmap_app.domain.notices import Notice
from roadmap_app.domain.roadmap import Certainty
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences.days import day_words


def term_words(notice: Notice, language: Language) -> str:
    """ "12 months"; a dash where no months are counted."""
    if notice.months is None:
        return "—"
    term = language.ngettext("{n} month", "{n} months", notice.months).format(n=notice.months)
    assumed = notice.lawful.certainty is Certainty.ASSUMED
    return language.gettext("{term}, assumed").format(term=term) if assumed else term


def latest_words(notice: Notice, language: Language) -> str:
    """The last day for a notice; where the planned end is too soon for any, that; without one, the first day that the
    preparation allows."""
    _ = language.gettext
    ready = day_words(notice.lawful.notice_day, language)
    if notice.latest is None:
        return _("from {day}").format(day=ready) if notice.months is not None else "—"
    if notice.latest < notice.lawful.notice_day:
        return _("too late for its end")
    return day_words(notice.latest, language)


def blocks_words(notice: Notice, language: Language) -> str:
    return "; ".join(language.label("open-point", point) for point in notice.blocks)
