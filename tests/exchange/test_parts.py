"""What a person leaves out is in neither file, and nothing that stays points to it."""

import subprocess
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from roadmap_app.domain.report import Part, Report
from roadmap_app.exchange import excel, pdf
from roadmap_app.exchange.pdf_pages import leaves
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.sentences.method import method_sections
from tests.exchange.conftest import ReportIn

ALWAYS = ["Cover", "Criteria", "Agreement", "Sources", "Method"]


def with_parts(report: Report, parts: Iterable[Part]) -> Report:
    return replace(report, parts=frozenset(parts))


def pages_of(content: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(content)
    return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def sections_of(content: bytes) -> list[str]:
    return [chapter.title for chapter in leaves(content).chapters if chapter.level == 0]


@pytest.mark.parametrize(
    ("part", "section"),
    [
        (Part.SUMMARY, "Summary"),
        (Part.DISTRIBUTIONS, "Iceberg"),
        (Part.ROADMAP, "Roadmap"),
        (Part.GANTT, "Gantt chart"),
        (Part.CONTRADICTIONS, "Contradictions of the roadmap"),
        (Part.CONTESTED, "Contested"),
    ],
)
def test_a_part_alone_stands_in_the_pdf_with_the_method_and_on_the_page_that_the_contents_name(
    report_in: ReportIn, part: Part, section: str
) -> None:
    content = pdf.content(with_parts(report_in("en"), [part]))
    titles, pages = sections_of(content), pages_of(content)
    assert section in titles
    assert titles[:2] == ["Roadmap for dismantling the Union State of Belarus and Russia", "Contents"]
    assert titles[-1] == "Method and data"
    assert len(titles) == 4 + (part is Part.DISTRIBUTIONS)
    number = next(chapter.page for chapter in leaves(content).chapters if chapter.title == "Method and data") + 1
    assert str(number) in pages[1].split()
    assert all("SAMPLE" in page for page in pages)
    assert "Left out of these files by choice: " in " ".join(pages)


def test_without_the_fact_sheets_no_link_leads_to_one(report_in: ReportIn) -> None:
    whole = pdf.content(report_in("en"))
    short = pdf.content(with_parts(report_in("en"), set(Part) - {Part.FACT_SHEETS}))
    assert "Fact sheets" in sections_of(whole)
    assert "Fact sheets" not in sections_of(short)
    assert len(pages_of(short)) < len(pages_of(whole)) / 4
    assert b"element-US" not in short


def test_the_workbook_keeps_what_honesty_asks_for_and_drops_what_was_left_out(
    report_in: ReportIn, folder: Path
) -> None:
    excel.write(with_parts(report_in("en"), []), folder / "least.xlsx")
    assert load_workbook(folder / "least.xlsx").sheetnames == ALWAYS
    excel.write(with_parts(report_in("en"), [Part.ROADMAP, Part.CONTRADICTIONS]), folder / "some.xlsx")
    assert set(load_workbook(folder / "some.xlsx").sheetnames) == {*ALWAYS, "Roadmap", "Contradictions"}


def test_a_workbook_with_few_parts_opens_in_libreoffice(report_in: ReportIn, folder: Path) -> None:
    excel.write(with_parts(report_in("be"), [Part.SUMMARY]), folder / "few.xlsx")
    command = ["/usr/bin/soffice", "--headless", f"-env:UserInstallation=file://{folder}/profile"]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", str(folder), str(folder / "few.xlsx")],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert len(pages_of((folder / "few.pdf").read_bytes())) > 5


def test_both_files_name_what_was_left_out_and_nothing_where_all_is_there(report_in: ReportIn) -> None:
    language, report = Language("ru"), report_in("ru")
    said = dict(method_sections(with_parts(report, set(Part) - {Part.CONTESTED}), language))
    whole = dict(method_sections(report, language))
    changed = [heading for heading in whole if said[heading] != whole[heading]]
    assert changed == [language.gettext("What is shown and what is not")]
    assert said[changed[0]].startswith(whole[changed[0]])


def test_a_dissent_that_is_printed_nowhere_is_not_promised(report_in: ReportIn) -> None:
    promise = "Dissent is printed with the element that it belongs to."
    told = " ".join(text for _heading, text in method_sections(report_in("en"), Language("en")))
    assert promise in told
    left = with_parts(report_in("en"), set(Part) - {Part.CONTESTED, Part.FACT_SHEETS})
    assert promise not in " ".join(text for _heading, text in method_sections(left, Language("en")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_alone_names_its_elements_whole(language: str, report_in: ReportIn) -> None:
    alone = pdf.content(with_parts(report_in(language), [Part.SUMMARY]))
    beside = pdf.content(with_parts(report_in(language), [Part.SUMMARY, Part.ROADMAP]))
    starts = [chapter.page for chapter in leaves(alone).chapters if chapter.level == 0]
    (first, second) = (pages_of(content)[starts[2]] for content in (alone, beside))
    assert first.count("…") < second.count("…")
