"""The legal clock in words: how long a notice runs, by when it has to be given, and what stands against it."""

from roadmap_app.domain.notices import Notice
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences.days import day_words


def term_words(notice: Notice, language: Language) -> str:
    """ "12 months"; a dash where no months are counted."""
    if notice.months is None:
        return "—"
    return language.ngettext("{n} month", "{n} months", notice.months).format(n=notice.months)


def latest_words(notice: Notice, language: Language) -> str:
    """The last day for a notice; where the planned end is too soon for any, that; without one, the first day that the
    preparation allows."""
    _ = language.gettext
    ready = notice.lawful.notice_day
    if notice.latest is None and notice.months is not None:
        return _("from {day}").format(day=day_words(ready, language)) if ready else _("any day")
    if notice.latest is None:
        return "—"
    if notice.too_late:
        return _("too late")
    return day_words(notice.latest, language)


def blocks_words(notice: Notice, language: Language) -> str:
    """The same as short as a table needs it; `blocks_sentence` says it whole."""
    _ = language.gettext
    short = {
        "depends_on_russia": _("depends on Russia"),
        "next_expiry": _("next expiry unknown"),
        "suspension_ends_nothing": _("suspends only"),
        "goes_on_elsewhere": _("goes on elsewhere"),
        "notice_assumed": _("notice period is assumed"),
    }
    return ", ".join(short[point] for point in notice.blocks)


def blocks_sentence(notice: Notice, language: Language) -> str:
    return "; ".join(language.label("open-point", point) for point in notice.blocks)
