"""Sheets about how it was done: criteria, contradictions, sources, method."""

from collections.abc import Iterator

from roadmap_app.exchange.excel.sheet import Column, Line, Sheet, Value
from roadmap_app.exchange.excel.words import Words
from roadmap_app.i18n import Language
from roadmap_app.presentation import agreements
from roadmap_app.presentation.sentences import (
    advice_sentence,
    affected_sentence,
    change_sentence,
    contradiction_sentence,
    errors_first,
    intervals_sentence,
)
from roadmap_app.presentation.sentences.method import imprint, method_sections
from roadmap_app.presentation.sentences.summary import evidence_sentence


def criteria(words: Words) -> Sheet:
    """Roles, weights, bars, lines and anchors."""
    label = words.label
    code = words.language.code
    return Sheet(
        name=label("page", "criteria"),
        title=label("page", "criteria"),
        lead=words.label("note", "denominators"),
        columns=(
            Column(header=label("field", "code"), width=8),
            Column(header=label("glossary", "criterion"), width=32),
            Column(header=label("column", "role"), width=18),
            Column(header=label("column", "weight"), width=9, align="right", decimals=2),
            Column(header=label("column", "bar"), width=9, align="right"),
            Column(header=label("column", "red_line"), width=11, align="right"),
            Column(header=label("column", "safeguard_line"), width=13, align="right"),
            Column(header=label("column", "question"), width=44),
            *(Column(header=str(value), width=34) for value in (1, 3, 5, 7, 9)),
        ),
        lines=[
            Line(
                values=(
                    each.code,
                    each.name.in_language(code),
                    label("role", each.role),
                    each.weight,
                    each.bar,
                    each.red_line,
                    each.safeguard_line,
                    each.question.in_language(code),
                    *(anchor.in_language(code) for anchor in each.anchors.values()),
                )
            )
            for each in words.report.snapshot.criteria
        ],
    )


def contradictions(words: Words) -> Sheet:
    label = words.label
    _ = words.language.gettext
    found = errors_first(words.report.roadmap.contradictions)
    snapshot = words.report.snapshot
    return Sheet(
        name=_("Contradictions"),
        title=_("Contradictions of the roadmap"),
        lead=label("note", "legal"),
        columns=(
            Column(header=label("field", "code"), width=24),
            Column(header=label("column", "contradiction"), width=24),
            Column(header=label("column", "severity"), width=14),
            Column(header=_("What contradicts what"), width=70),
            Column(header=label("column", "suggestion_to_mend"), width=50),
        ),
        lines=[
            Line(
                values=(
                    " → ".join(words.short_code(code) for code in each.elements),
                    label("contradiction", each.kind),
                    label("severity", each.severity),
                    " ".join(
                        part
                        for part in (
                            contradiction_sentence(each, snapshot, words.language),
                            affected_sentence(each, snapshot, words.language),
                        )
                        if part
                    ),
                    advice_sentence(each, words.language),
                )
            )
            for each in found
        ],
        empty=_("No contradiction was found."),
    )


def agreement(words: Words) -> Sheet:
    """How far the experts agree, over all elements and within each domain."""
    language, result = words.language, words.report.result
    first, *others = agreements.heads(language)
    return Sheet(
        name=language.gettext("Agreement"),
        title=language.gettext("Agreement of the panel"),
        lead=_agreement_lead(words),
        columns=(
            Column(header=first, width=34),
            *(
                Column(header=head, width=16, align="right", decimals=0 if at in agreements.COUNTS else 2)
                for at, head in enumerate(others)
            ),
        ),
        lines=[
            Line(values=(name, *(_figure(value, language) for value in agreements.values(found))))
            for name, found in agreements.rows(result, language)
            if not result.hidden
        ],
        frozen=1,
        empty=words.label("privacy", "hidden_round"),
    )


def _agreement_lead(words: Words) -> str:
    language, result = words.language, words.report.result
    said = [change_sentence(result.change, language)] if result.change else []
    if result.sampling is not None:
        said.append(intervals_sentence(result.sampling, language))
    return " ".join(said) + words.sample()


def _figure(value: agreements.Value, language: Language) -> Value:
    return agreements.said(value, language) if value is None or isinstance(value, tuple) else value


def sources(words: Words) -> Sheet:
    label = words.label
    _ = words.language.gettext
    listed = sorted(words.report.snapshot.listed_sources, key=lambda source: words.elements[source.element].position)
    return Sheet(
        name=label("field", "sources"),
        title=label("field", "sources"),
        lead=evidence_sentence(words.report, words.language),
        columns=(
            Column(header=label("field", "code"), width=11),
            Column(header=label("field", "name"), width=46),
            Column(header=label("column", "source"), width=80),
            Column(header=label("column", "verified"), width=18),
            Column(header=label("field", "confidence"), width=14),
            Column(header=_("Address"), width=50),
        ),
        lines=[
            Line(
                values=(
                    words.short_code(source.element),
                    words.name(source.element),
                    source.note,
                    label("verified", source.verified),
                    label("confidence", words.elements[source.element].confidence),
                    source.address,
                )
            )
            for source in listed
        ],
    )


def method(words: Words) -> Sheet:
    """What was computed and how, what is missing, and whom to cite."""
    _ = words.language.gettext
    return Sheet(
        name=_("Method"),
        title=_("Method and data honesty"),
        lead=words.label("note", "denominators"),
        columns=(Column(header=_("What"), width=34), Column(header=_("How"), width=110)),
        lines=[Line(values=pair) for pair in _method(words)],
        frozen=0,
    )


def _method(words: Words) -> Iterator[tuple[str, str]]:
    yield from method_sections(words.report, words.language)
    yield words.language.gettext("The brief"), imprint(words.language)
