"""What the two files hold, with counts."""

from collections.abc import Iterator

from roadmap_app.domain.report import Report
from roadmap_app.i18n import Language


def contents(report: Report, language: Language) -> Iterator[tuple[str, str]]:
    """Each part, and how much is in it."""
    _, ngettext = language.gettext, language.ngettext
    snapshot, roadmap = report.snapshot, report.roadmap
    scored = len(snapshot.scored)
    yield _("Summary and the three questions"), _("with the distribution of the judgements")
    yield (
        _("Roadmap by phase"),
        _("{n} of {total} elements").format(n=len(roadmap.entries), total=scored),
    )
    yield (
        _("Fact sheets"),
        ngettext("{n} element, in the PDF report", "{n} elements, in the PDF report", scored).format(n=scored),
    )
    yield (
        _("Where the panel does not agree") if snapshot.workspace.blind else _("What to look at again"),
        _("{n} of {total} elements").format(n=len(report.result.agenda), total=scored),
    )
    yield (
        _("Contradictions of the roadmap"),
        ngettext("{n} found", "{n} found", len(roadmap.contradictions)).format(n=len(roadmap.contradictions)),
    )
    yield (
        language.label("page", "criteria"),
        ngettext("{n} criterion", "{n} criteria", len(snapshot.criteria)).format(n=len(snapshot.criteria)),
    )
    yield (
        language.label("field", "sources"),
        ngettext("{n} source", "{n} sources", len(snapshot.listed_sources)).format(n=len(snapshot.listed_sources)),
    )
    yield _("Method and data"), language.label("note", "denominators")
