"""The PDF as a reader gets it: every element, real text in three languages, no trace of who made it."""

import re
import subprocess
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from roadmap_app.domain.element import Layer
from roadmap_app.domain.findings import firmest, leading_domains, tally, widest
from roadmap_app.domain.outcome import DISPOSITIONS, Basis, Outcome
from roadmap_app.domain.panel import RoundState
from roadmap_app.domain.report import Report
from roadmap_app.domain.result import Agreement, ElementResult
from roadmap_app.domain.text import Text
from roadmap_app.domain.workspace import Mode
from roadmap_app.exchange import pdf
from roadmap_app.exchange.pdf.styles import Styles
from roadmap_app.exchange.pdf.text import Text as Paragraph
from roadmap_app.i18n import Language
from roadmap_app.presentation.names import domain_name
from roadmap_app.presentation.sentences.summary import headline
from roadmap_app.presentation.tokens import Tokens
from tests.exchange.conftest import ReportIn

Made = Callable[[str], Path]


@pytest.fixture(scope="module")
def made(report_in: ReportIn, tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The file in a language, made once."""
    folder = tmp_path_factory.mktemp("pdf")

    def path_in(code: str) -> Path:
        path = folder / f"{code}.pdf"
        if not path.exists():
            pdf.write(report_in(code), path)
        return path

    return path_in


def said_by(command: str, *arguments: object) -> str:
    return subprocess.run([command, *map(str, arguments)], capture_output=True, text=True, check=True).stdout


def pages_of(path: Path) -> list[str]:
    """The words of each page, set in one line."""
    return [" ".join(page.split()) for page in said_by("pdftotext", path, "-").split("\f")][:-1]


def sheet_of(pages: list[str], short_code: str) -> str:
    """The first page whose running head names the element."""
    return next(page for page in pages if page.startswith(f"{short_code} ·"))


def written(report: Report, folder: Path) -> list[str]:
    target = folder / "report.pdf"
    pdf.write(report, target)
    return pages_of(target)


@pytest.mark.parametrize("code", ["en", "be", "ru"])
def test_every_element_has_its_fact_sheet_in_the_language_of_the_report(
    made: Made, report_in: ReportIn, code: str
) -> None:
    report = report_in(code)
    pages = pages_of(made(code))
    for element in report.snapshot.scored:
        name = " ".join(element.name.in_language(code).split())
        shown = re.sub(r"[‘’']", "'", sheet_of(pages, element.short_code))
        assert re.sub(r"[‘’']", "'", name) in shown
    words = " ".join(pages)
    assert not re.search(r"\bUS\b", words)


def test_the_summary_states_the_finding_and_answers_the_three_questions(made: Made, report_in: ReportIn) -> None:
    report, language = report_in("be"), Language("be")
    summary = pages_of(made("be"))[2]
    counted = tally(report.result.elements)
    assert " ".join(headline(counted, language).split()) in summary
    for question in ("end", "time", "stay"):
        assert language.label("question-brief", question) in summary
    assert f"з {counted.total}" in summary


def test_the_iceberg_has_a_page_with_its_counts_and_domains(made: Made, report_in: ReportIn) -> None:
    page = next(page for page in pages_of(made("en")) if "Above the waterline" in page)
    assert "18 decorative elements. 12 at the waterline are both." in page
    assert "145 operational elements" in page
    names = {element.domain for element in report_in("en").snapshot.scored if element.layer is Layer.OPERATIONAL}
    assert all(domain_name(each, Language("en")) in page for each in names)


def test_the_steps_of_the_practical_ladder_are_in_the_language_of_the_report(made: Made) -> None:
    english, belarusian = " ".join(pages_of(made("en"))), " ".join(pages_of(made("be")))
    assert "Inventory and publish" in english
    assert "Улічыць і апублікаваць" in belarusian
    assert "Inventory and publish" not in belarusian


def test_the_page_of_contents_is_right(made: Made) -> None:
    pages = pages_of(made("en"))
    contents = said_by("pdftotext", "-layout", "-f", 2, "-l", 2, made("en"), "-")
    for title, found in (
        ("Summary", "Which elements"),
        ("Outcomes", "Where the outcomes lie"),
        ("Method and data", "Who judged"),
    ):
        number = next(at for at, page in enumerate(pages, start=1) if found in page)
        assert re.search(rf"{title}[ .]*\b{number}\b", contents)
        assert pages[number - 1].endswith(f" {number}")


def test_readers_can_go_to_every_element_by_bookmark(made: Made, report_in: ReportIn) -> None:
    document = said_by("pdftohtml", "-xml", "-stdout", "-i", "-f", 1, "-l", 1, made("en"))
    outline = document.partition("<outline>")[2]
    for element in report_in("en").snapshot.scored:
        assert f">{element.short_code}  " in outline


@pytest.mark.parametrize("code", ["en", "be", "ru"])
def test_fonts_are_embedded_and_the_language_is_set(made: Made, code: str) -> None:
    fonts = said_by("pdffonts", made(code)).splitlines()[2:]
    assert fonts
    assert all("Roboto" in line and " yes yes yes " in line for line in fonts)
    assert f"/Lang ({code})".encode() in made(code).read_bytes()


def test_the_file_knows_its_day_and_nobody(made: Made) -> None:
    content = made("en").read_bytes()
    facts = said_by("pdfinfo", "-rawdates", made("en"))
    assert "Title:           Roadmap for dismantling the Union State of Belarus and Russia" in facts
    assert facts.count("D:20261124000000Z") == 2
    assert "Author" not in facts
    assert b"ReportLab" not in content
    assert b"reportlab" not in content


def test_the_same_report_gives_the_same_bytes(made: Made, report_in: ReportIn, folder: Path) -> None:
    pdf.write(report_in("en"), folder / "again.pdf")
    assert (folder / "again.pdf").read_bytes() == made("en").read_bytes()


def test_a_sample_says_so_on_every_page_and_a_real_one_nowhere(made: Made, report_in: ReportIn, folder: Path) -> None:
    assert all("SAMPLE" in page for page in pages_of(made("en")))
    report = report_in("en")
    workspace = replace(report.snapshot.workspace, illustrative=False)
    real = written(replace(report, snapshot=replace(report.snapshot, workspace=workspace)), folder)
    assert not any("SAMPLE" in page or "invented" in page for page in real)


def test_no_seat_and_no_single_answer_is_in_the_file(made: Made, report_in: ReportIn) -> None:
    words = " ".join(pages_of(made("en")))
    for seat in report_in("en").snapshot.seats:
        assert seat.pseudonym not in words
        assert not re.search(rf"\b{seat.code}\b", words)


def test_below_the_quorum_no_figure_is_shown(made: Made, report_in: ReportIn) -> None:
    report = report_in("en")
    few = [result for result in report.result.elements if result.outcome is Outcome.INSUFFICIENT]
    pages = pages_of(made("en"))
    assert few
    for result in few:
        sheet = sheet_of(pages, result.element.removeprefix("US-"))
        assert "Fewer answers than the quorum of 5: no figures are shown." in sheet
        assert f"{result.answered} of {result.seats}" in sheet
        assert "P30–P70:" not in sheet


def test_a_hidden_round_shows_facts_and_nothing_of_its_answers(report_in: ReportIn, folder: Path) -> None:
    report = report_in("en")
    hidden = replace(
        report.result,
        hidden=True,
        state=RoundState.OPEN,
        agreement=Agreement(),
        agenda=(),
        elements=tuple(
            ElementResult(element=result.element, outcome=Outcome.HIDDEN, suggestion=Outcome.HIDDEN)
            for result in report.result.elements
        ),
    )
    undecided = tuple(element.code for element in report.snapshot.scored)
    roadmap = replace(report.roadmap, entries=(), contradictions=(), undecided=undecided)
    snapshot = replace(report.snapshot, decisions=())
    pages = written(replace(report, result=hidden, roadmap=roadmap, snapshot=snapshot), folder)
    words = " ".join(pages)
    assert Language("en").label("privacy", "hidden_round") in words
    assert "What it is" in sheet_of(pages, "DEF-001")
    for figure in ("Judgements of the panel", "Firmest verdicts", "Krippendorff", "experts would", "P30–P70:"):
        assert figure not in words


def test_an_individual_assessment_is_never_called_a_consensus(report_in: ReportIn, folder: Path) -> None:
    report = report_in("en")
    workspace = replace(report.snapshot.workspace, mode=Mode.INDIVIDUAL)
    pages = written(replace(report, snapshot=replace(report.snapshot, workspace=workspace)), folder)
    assert "An individual assessment, not a consensus." in pages[2]
    words = " ".join(pages)
    for claim in ("Panel of", "Judgements of the panel", "this is the panel’s answer", "Each expert", "quorum"):
        assert claim not in words
    assert "whoever knows whose assessment it is knows how that person answered" in words


def test_one_persons_report_has_the_judgement_and_no_figures_of_a_panel(alone: Report, folder: Path) -> None:
    pages = written(alone, folder)
    sheet = sheet_of(pages, "INST-003")
    assert "3 judgement" in sheet
    for words in (pages[2], sheet, next(page for page in pages if "What to look at again" in page)):
        assert re.findall(r"median|\b1 of 1\b|too few answered|P30|would change the result|1–3, 4–6, 7–9", words) == []


def test_one_persons_firmest_verdicts_are_those_that_the_criteria_bear_out(alone: Report, folder: Path) -> None:
    short = {element.code: element.short_code for element in alone.snapshot.elements}
    page = written(alone, folder)[2]
    for outcome in DISPOSITIONS:
        found = firmest(alone, outcome)
        assert not {result.element for result in found} & set(alone.result.agenda)
        shares = [result.acceptability.of(outcome) for result in found if result.acceptability]
        assert shares == sorted(shares, reverse=True)
        assert all(f"{short[result.element]} " in page for result in found[:2])
    assert any(firmest(alone, outcome) for outcome in DISPOSITIONS)


@pytest.mark.parametrize("code", ["en", "be", "ru"])
def test_the_summary_is_one_page_on_which_every_element_has_its_code_and_every_domain_its_name(
    code: str, made: Made, report_in: ReportIn
) -> None:
    report, page = report_in(code), pages_of(made(code))[2]
    short = {element.code: element.short_code for element in report.snapshot.elements}
    named = [result.element for outcome in DISPOSITIONS for result in firmest(report, outcome)[:3]]
    named += [result.element for result in widest(report)[:3]]
    assert [element for element in named if f"{short[element]} " not in page] == []
    domains = [domain for outcome in DISPOSITIONS for domain, _tally in leading_domains(report, outcome)[:3]]
    assert [domain for domain in domains if domain_name(domain, Language(code)) not in page] == []


def test_the_address_of_a_source_can_be_typed_from_paper(made: Made, report_in: ReportIn) -> None:
    pages = pages_of(made("en"))
    source = next(each for each in report_in("en").snapshot.sources if each.element == "US-INST-003")
    assert len(source.address) > 70
    printed = sheet_of(pages, "INST-003").translate({ord(" "): None, ord("-"): None})
    assert source.address.removeprefix("https://").replace("-", "") in printed


def test_a_verdict_that_differs_from_the_suggestion_says_whose_each_is(made: Made, report_in: ReportIn) -> None:
    report, pages = report_in("en"), pages_of(made("en"))
    results = report.result.by_element()
    differing = [
        entry
        for entry in report.roadmap.entries
        if entry.verdict is not results[entry.element].suggestion and results[entry.element].suggestion.is_disposition
    ]
    assert differing
    for entry in differing:
        suggestion = Language("en").label("outcome", results[entry.element].suggestion)
        assert f"The criteria suggest: {suggestion}." in sheet_of(pages, entry.element.removeprefix("US-"))
    taken = [decision for decision in report.snapshot.decisions if decision.basis is Basis.MEETING]
    for decision in taken:
        if decision.disposition.is_disposition:
            assert "Taken by the meeting itself. Reason:" in sheet_of(pages, decision.element.removeprefix("US-"))


def test_whatever_people_write_is_printed_as_they_wrote_it(report_in: ReportIn, folder: Path) -> None:
    report = report_in("en")
    first, *others = report.snapshot.elements
    odd = "<b>Fish & chips</b> " + "Unionstate" * 30
    elements = (replace(first, name=Text(en=odd), legal_basis="<para>5 < 6 & 7</para>"), *others)
    pages = written(replace(report, snapshot=replace(report.snapshot, elements=elements)), folder)
    sheet = sheet_of(pages, first.short_code)
    assert "<b>Fish & chips</b> Unionstate" in sheet
    assert "<para>5 < 6 & 7</para>" in sheet


def test_texts_longer_than_a_page_go_on_over_the_next(report_in: ReportIn, folder: Path) -> None:
    report = report_in("en")
    first, *others = report.snapshot.elements
    endless = "word " * 3000
    element = replace(first, name=Text(en="Name " * 2000), summary=Text(en=endless), legal_basis=endless)
    plan, *plans = (each for each in report.snapshot.plans if each.element == first.code)
    rest = tuple(each for each in report.snapshot.plans if each.element != first.code)
    snapshot = replace(
        report.snapshot,
        elements=(element, *others),
        plans=(replace(plan, safeguard=endless, responsible_body="W" * 4000), *plans, *rest),
    )
    words = " ".join(written(replace(report, snapshot=snapshot), folder))
    assert words.count("word") >= 9000
    assert words.count("Name") > 2000


def test_an_address_that_goes_on_over_the_next_page_stays_one_word() -> None:
    style = Styles(Tokens.shipped()).type("small")
    said = f"First some words that fill a line and more, then {'example.org/a-long-way/' * 100} and an end."
    parts = [part.words for part in Paragraph(said, style).divided(200, 300) if isinstance(part, Paragraph)]
    assert len(parts) == 2
    assert "".join(parts) == said


def test_every_fact_sheet_fits_its_page_in_english(made: Made, report_in: ReportIn) -> None:
    pages = pages_of(made("en"))
    for element in report_in("en").snapshot.scored:
        assert sum(page.startswith(f"{element.short_code} ·") for page in pages) == 1


def test_a_fact_sheet_tells_abstentions_samples_and_the_other_rule(report_in: ReportIn, folder: Path) -> None:
    report = report_in("en")
    result = next(each for each in report.result.elements if each.abstained and each.thirds)
    other = replace(result, other_rule_outcome=Outcome.NO_CONSENSUS)
    elements = tuple(other if each is result else each for each in report.result.elements)
    pages = written(replace(report, result=replace(report.result, elements=elements)), folder)
    sheet = sheet_of(pages, result.element.removeprefix("US-"))
    assert f"{result.answered} of {result.seats} answered, {result.abstained} could not judge." in sheet
    assert "With other weights and majorities (10,000 samples, seed 20260424):" in sheet
    assert "The other rule would say otherwise: No consensus" in sheet


def test_who_judged_the_opposite_is_printed_with_the_verdict(made: Made, report_in: ReportIn) -> None:
    opposed = [result for result in report_in("en").result.elements if "opposed" in result.flags]
    pages = pages_of(made("en"))
    assert opposed
    for result in opposed:
        sheet = sheet_of(pages, result.element.removeprefix("US-"))
        assert f"{result.minority} of {result.answered} experts judged the opposite." in sheet


@pytest.mark.parametrize("code", ["en", "be", "ru"])
def test_the_gantt_chart_has_a_line_for_every_verdict_on_pages_across(
    made: Made, report_in: ReportIn, code: str
) -> None:
    report, language = report_in(code), Language(code)
    pages = pages_of(made(code))
    head = language.gettext("Gantt chart, page {n} of {total}").split("{n}")[0].strip()
    charts = [at for at, page in enumerate(pages, start=1) if page.startswith(head)]
    assert charts == list(range(charts[0], charts[0] + len(charts)))
    words = " ".join(pages[at - 1] for at in charts)
    codes = [report.snapshot.element(entry.element).short_code for entry in report.roadmap.entries]
    assert [each for each in codes if each not in words] == []
    for phase in {entry.phase for entry in report.roadmap.entries}:
        assert language.label("phase-short", phase) in words
    for said in ("practice stops", "notice runs", "legal end", "The scale changes at phase borders"):
        assert words.count(language.gettext(said)) >= len(charts)
    listed = said_by("pdfinfo", "-f", charts[0] - 1, "-l", charts[-1] + 1, made(code))
    sizes = [line.split(":")[1].split() for line in listed.splitlines() if "size:" in line and "pts" in line]
    assert [float(size[0]) > float(size[2]) for size in sizes] == [False, *(True for _ in charts), False]
