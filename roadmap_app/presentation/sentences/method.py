"""The method and data page of a published file: rule, quorum, majorities, detail, denominators, evidence, imprint."""

from collections.abc import Iterator

from roadmap_app.domain import findings
from roadmap_app.domain.report import Detail, Part, Report
from roadmap_app.domain.roadmap import Certainty
from roadmap_app.domain.workspace import Rule
from roadmap_app.i18n import Language
from roadmap_app.presentation.parts import part_name
from roadmap_app.presentation.sentences.firmness import change_sentence, intervals_sentence, samples_sentence
from roadmap_app.presentation.sentences.summary import agreement_note, answers_line, evidence_sentence, phase_note

BRIEF = "The Union State of Belarus and Russia: a laboratory for the consolidation of authoritarian regimes"
PUBLISHER = "IDSMBEE, Vilnius, 2026"


def method_sections(report: Report, language: Language) -> tuple[tuple[str, str], ...]:
    """Headings and texts, in reading order."""
    _ = language.gettext
    sections = (
        (_("Whether this is real"), _sample(report, language)),
        (_("Who judged"), _panel(report, language)),
        (_("The panel’s answer") if report.snapshot.workspace.blind else _("The answer"), _rule(report, language)),
        (_("The suggestion of the criteria"), _majorities(report, language)),
        (_("How firm it is"), _firmness(report, language)),
        (_("Agreement of the panel"), _agreement(report, language)),
        (_("What is shown and what is not"), _detail(report, language)),
        (_("The evidence"), _evidence(report, language)),
        (_("The law"), _law(report, language)),
        (_("Dates and rounding"), _figures(report, language)),
    )
    return tuple((heading, text) for heading, text in sections if text)


def imprint(language: Language) -> str:
    """The citation that the brief's own imprint asks for."""
    _ = language.gettext
    return _(
        "This roadmap answers the three questions of the policy paper “{title}” ({year}), {publisher}, Section 3. "
        "The paper was prepared with the support of Konrad-Adenauer-Stiftung e.V., Belarus Country Office; its "
        "authors have no part in the judgements printed here."
    ).format(title=BRIEF, year=2026, publisher=PUBLISHER)


def cover_source(language: Language) -> str:
    _ = language.gettext
    return _("Answers the three questions of the IDSMBEE policy paper, Vilnius 2026")


def _sample(report: Report, language: Language) -> str:
    _ = language.gettext
    if not report.snapshot.workspace.illustrative:
        return ""
    return _(
        "No. This is a sample: the answers are invented to show how the program works, and say nothing about what "
        "any expert thinks. The elements and their facts are those of the catalogue."
    )


def _panel(report: Report, language: Language) -> str:
    _, ngettext = language.gettext, language.ngettext
    result = report.result
    elements = len(report.snapshot.scored)
    if not report.snapshot.workspace.blind:
        return _("One person’s assessment of {total} elements. It is not a consensus of anyone.").format(total=elements)
    panel = ngettext(
        "A panel of {n} expert under the Chatham House Rule; {total} elements. Scoring is blind: nobody saw a result "
        "before the round was revealed. Experts may abstain; every share names how many answered.",
        "A panel of {n} experts under the Chatham House Rule; {total} elements. Scoring is blind: nobody saw a result "
        "before the round was revealed. Experts may abstain; every share names how many answered.",
        result.seats,
    ).format(n=result.seats, total=elements)
    state = _("Round {number}: {state}").format(number=result.round, state=language.label("round-state", result.state))
    reopened = any(each.reopen_reason for each in report.snapshot.rounds if each.number == result.round)
    again = " " + _("The round was closed and opened again.") if reopened else ""
    said = f"{panel} {state}.{again}"
    return said if result.hidden else f"{said} {answers_line(result, language)}"


def _rule(report: Report, language: Language) -> str:
    _ = language.gettext
    if not report.snapshot.workspace.blind:
        return _(
            "The person judges an element from 1 (must end at once) to 9 (keep, beyond doubt): 1–3 abolish "
            "immediately, 4–6 transitional period, 7–9 retain with public oversight. No rule of consensus is applied; "
            "an element without a judgement has no outcome."
        )
    rule = {
        Rule.IPRAS: _(
            "There is no consensus where the spread between P30 and P70 is wider than the RAND/UCLA rule allows "
            "for its asymmetry (disagreement index above 1)."
        ),
        Rule.CLASSIC: _(
            "There is no consensus where the classic RAND/UCLA rule finds disagreement: about a third of the "
            "answers at each end of the scale."
        ),
    }[report.result.rule]
    scale = _(
        "Each expert judges an element from 1 (must end at once) to 9 (keep, beyond doubt): 1–3 abolish "
        "immediately, 4–6 transitional period, 7–9 retain with public oversight. The outcome is the third of the "
        "median."
    )
    quorum = _("An element with fewer answers than the quorum, {quorum}, has no outcome and no figures.").format(
        quorum=report.result.quorum
    )
    said = [scale, rule, quorum]
    if not report.result.hidden:
        said += _other_rule(report, language)
    return " ".join(said)


def _other_rule(report: Report, language: Language) -> Iterator[str]:
    """Where the two rules differ, and where the one that is used goes beyond its published table."""
    _, elements = language.gettext, report.result.elements
    yield _("Elements on which the other rule would say otherwise: {n} of {total}; each says so.").format(
        n=findings.where_the_other_rule_differs(elements), total=len(elements)
    )
    extrapolated = sum(result.extrapolated for result in elements)
    if report.result.rule is Rule.CLASSIC and extrapolated:
        yield _(
            "The published table of the rule does not cover so many answers, and the rule is an extrapolation: {n} of "
            "{total}."
        ).format(n=extrapolated, total=len(elements))


def _majorities(report: Report, language: Language) -> str:
    _ = language.gettext
    end, time, stay = (language.percent(share) for share in report.snapshot.workspace.majorities)
    if not report.snapshot.workspace.blind:
        return _(
            "The person also rates each element on every criterion. A criterion counts where its rating reaches its "
            "bar; a question is answered yes where the criteria that count hold the majority of its weight, or a line "
            "is reached. Majorities: must it end, {end}; does it need time, {time}; may it stay, {stay}. A missing "
            "rating never argues for anything. The suggestion stands beside the judgement and does not change it."
        ).format(end=end, time=time, stay=stay)
    return _(
        "Experts also rate each element on every criterion. A criterion counts where the panel’s median reaches "
        "its bar; a question is answered yes where the criteria that count hold the majority of its weight, or a "
        "line is reached. Majorities: must it end, {end}; does it need time, {time}; may it stay, {stay}. A "
        "missing rating never argues for anything. The suggestion stands beside the judgement and does not change "
        "it."
    ).format(end=end, time=time, stay=stay)


def _firmness(report: Report, language: Language) -> str:
    """What was sampled, how often and from which seed."""
    _ = language.gettext
    sampling = report.result.sampling
    if sampling is None:
        return ""
    if not report.holds(Part.FACT_SHEETS, Part.FIRMNESS):
        return intervals_sentence(sampling, language)
    shares = _("The shares printed with an element say this: {what}").format(what=samples_sentence(sampling, language))
    return f"{shares} {intervals_sentence(sampling, language)}"


def _agreement(report: Report, language: Language) -> str:
    """The coefficient of the whole panel, what those of the table are, and what the round moved."""
    _, result = language.gettext, report.result
    if result.hidden or not report.snapshot.workspace.blind:
        return ""
    said = [
        agreement_note(result, language, printed=findings.has_dissent(report)),
        _(
            "Krippendorff’s ordinal metric is not Gwet’s ordinal weights: α uses the first, AC2 the second. Kendall’s "
            "W stands on the elements that every expert present answered; their number is beside it."
        ),
    ]
    if result.change is not None:
        said.append(change_sentence(result.change, language))
    return " ".join(said)


def _detail(report: Report, language: Language) -> str:
    _ = language.gettext
    level = _("Level of detail chosen for this file: {detail}.").format(detail=language.label("detail", report.detail))
    if not report.snapshot.workspace.blind:
        shown = _(
            "This file shows one person’s answers, element by element: whoever knows whose assessment it is knows how "
            "that person answered."
        )
    elif report.detail is Detail.PUBLISHED:
        shown = _(
            "Shown are the median, P30 and P70, the counts per third, the minority, how many answered and how many "
            "could not judge; no answer of one person and no reason tied to one."
        )
    else:
        shown = _("Shown is how many experts gave each of the nine values; no answer is tied to a seat.")
    left_out = ", ".join(part_name(part, report, language) for part in report.left_out)
    chosen = _("Left out of these files by choice: {parts}.").format(parts=left_out) if left_out else ""
    return " ".join(said for said in (level, shown, chosen) if said)


def _evidence(report: Report, language: Language) -> str:
    _ = language.gettext
    said = [
        evidence_sentence(report, language),
        _(
            "“Excerpt seen” means that the central claim was seen in an excerpt at the address given, not that "
            "every field was checked. Whole texts were not read."
        ),
    ]
    if report.snapshot.workspace.baseline:
        baseline = language.day(report.snapshot.workspace.baseline)
        said.insert(0, _("State of the evidence: {day}.").format(day=baseline))
    return " ".join(said)


def _law(report: Report, language: Language) -> str:
    _ = language.gettext
    assumed = sum(
        entry.lawful is not None and entry.lawful.certainty is not Certainty.COMPUTED
        for entry in report.roadmap.entries
    )
    days = _(
        "Days count from day D, the day on which the roadmap starts; it has no date here. Earliest lawful ends follow "
        "from the exit route and its periods; assumed or unknown ones: {assumed} of {total}. They are a starting "
        "point for lawyers, not legal advice."
    ).format(assumed=assumed, total=len(report.roadmap.entries))
    return f"{days} {phase_note(language)}"


def _figures(report: Report, language: Language) -> str:
    _ = language.gettext
    return _("Published on {day}. Figures are rounded for display only.").format(day=language.day(report.day))
