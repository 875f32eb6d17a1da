"""What a person would miss when the catalogue itself is edited: facts, what is served, sources."""

import pytest

from roadmap_app.domain.element import Dependency, EdgeKind, Service, Source, Verified
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.text import Text
from roadmap_app.workspace.commands import catalogue, services, sources
from roadmap_app.workspace.document import Document
from tests.workspace.panels import FORCES, PENSIONS, TREATY


def notes(document: Document) -> list[str]:
    listed = [source for source in document.snapshot.sources if source.element == TREATY]
    assert [source.position for source in listed] == list(range(len(listed)))
    return [source.note for source in listed]


def source(note: str) -> Source:
    return Source(element=TREATY, position=0, note=note)


@pytest.mark.parametrize(
    ("fact", "value", "code"),
    [
        ("name", Text(), "name_missing"),
        ("domain", "", "domain_missing"),
        ("signed_on", "24.11.2026", "not_a_day"),
        ("term_start", "2026-02-30", "not_a_day"),
        ("notice_months", -1, "months_out_of_range"),
        ("exit_route", "no-such-route", "no_such_route"),
    ],
)
def test_a_fact_that_cannot_be_is_refused_and_changes_nothing(
    document: Document, fact: str, value: object, code: str
) -> None:
    before = document.snapshot
    with pytest.raises(Refused, match=code):
        document.run(catalogue.set_fact(TREATY, fact, value))
    assert document.snapshot == before


def test_a_fact_is_written_for_itself_and_undo_names_it(document: Document) -> None:
    document.run(catalogue.set_fact(TREATY, "signed_on", "1999-12"))
    document.run(catalogue.set_fact(TREATY, "parties", "Belarus; Russia"))
    assert document.undo_step is not None
    assert document.undo_step.parameters == {"element": TREATY, "fact": "parties"}
    document.undo()
    assert document.snapshot.element(TREATY).signed_on == "1999-12"
    assert document.snapshot.element(TREATY).parties == ""


def test_a_text_keeps_its_other_languages_and_the_apostrophe_of_the_files() -> None:
    text = Text(en="Family", ru="Семья").rewritten("be", "Сям’я")
    assert text == Text(en="Family", ru="Семья", be="Сям'я")
    assert (text.own("be"), text.own("en")) == ("Сям’я", "Family")
    assert Text(en="Family").own("be") == ""


def test_what_an_element_serves_stays_free_of_circles(document: Document) -> None:
    document.run(services.add(Service(element=FORCES, served=TREATY)))
    document.run(services.add(Service(element=PENSIONS, served=FORCES)))
    with pytest.raises(Refused, match="dependency_cycle") as refused:
        document.run(services.add(Service(element=TREATY, served=PENSIONS)))
    chain = str(refused.value.parameters["chain"]).split(" → ")
    assert (set(chain), chain[0]) == ({TREATY, FORCES, PENSIONS}, chain[-1])
    with pytest.raises(Refused, match="dependency_cycle"):
        document.run(services.add(Service(element=TREATY, served=TREATY)))
    document.run(services.remove(element=FORCES, served=TREATY))
    assert [each.element for each in document.snapshot.services] == [PENSIONS]


def test_how_one_rests_on_another_is_said_where_it_does(document: Document) -> None:
    document.run(catalogue.set_kind(dependent=FORCES, support=TREATY, kind=EdgeKind.LEGAL))
    assert Dependency(dependent=FORCES, support=TREATY, kind=EdgeKind.LEGAL) in document.snapshot.dependencies
    with pytest.raises(Refused, match="no_such_dependency"):
        document.run(catalogue.set_kind(dependent=FORCES, support=PENSIONS, kind=EdgeKind.LEGAL))


def test_sources_are_added_moved_and_removed_without_a_gap(document: Document) -> None:
    before = notes(document)
    for note in ("one", "two", "three"):
        document.run(sources.add(source(note)))
    assert notes(document) == [*before, "one", "two", "three"]
    last = len(before) + 2
    document.run(sources.move(element=TREATY, position=last, by=-1))
    assert notes(document) == [*before, "one", "three", "two"]
    document.run(sources.remove(element=TREATY, position=len(before)))
    assert notes(document) == [*before, "three", "two"]
    with pytest.raises(Refused, match="no_such_source"):
        document.run(sources.move(element=TREATY, position=0, by=-1))
    with pytest.raises(Refused, match="source_empty"):
        document.run(sources.add(source("")))
    for _ in range(5):
        document.undo()
    assert notes(document) == before


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://belmos.ru/a?b=1", "belmos.ru"),
        ("HTTP://Lenta.ru", "lenta.ru"),
        ("ftp://belmos.ru", ""),
        ("javascript:alert(1)", ""),
        ("file:///etc/passwd", ""),
        ("belmos.ru", ""),
        ("http://[", ""),
        ("", ""),
    ],
)
def test_only_an_address_of_the_web_leads_anywhere(address: str, host: str) -> None:
    assert Source(element=TREATY, position=0, note="", address=address, verified=Verified.MEMORY).host == host
