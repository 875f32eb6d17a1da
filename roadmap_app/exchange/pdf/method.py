"""How the figures came about and how far they can be trusted; the criteria; the imprint of the brief."""

from collections.abc import Iterator

from reportlab.platypus.flowables import CondPageBreak, Flowable, PageBreak, Spacer

from roadmap_app.exchange.pdf.edition import Edition
from roadmap_app.exchange.pdf.flow import Mark, Rule, Stack
from roadmap_app.exchange.pdf.measures import PX
from roadmap_app.exchange.pdf.ruled import ruled_table
from roadmap_app.presentation import agreements
from roadmap_app.presentation.sentences import intervals_sentence
from roadmap_app.presentation.sentences import method as words


def method(edition: Edition) -> Iterator[Flowable]:
    _ = edition.language.gettext
    report, language = edition.report, edition.language
    title = _("Method and data")
    yield PageBreak()
    yield Mark(edition.place, "method", title=title, head=(title, ""))
    yield edition.write(_("How this was made, and how far it can be trusted"), "finding")
    yield Spacer(0, 12 * PX)
    for heading, text in words.method_sections(report, language):
        yield Stack([edition.write(heading, "heading"), 2, edition.write(text), 10])
    yield CondPageBreak(430 * PX)
    yield Spacer(0, 6 * PX)
    yield edition.write(_("The criteria"), "section")
    yield edition.write(
        _("A higher rating always means more of the thing named. Weights count within one question."), "caption"
    )
    yield Spacer(0, 6 * PX)
    yield _criteria(edition)
    yield Spacer(0, 14 * PX)
    if not report.result.hidden and not edition.individual:
        yield from _agreement(edition)
    yield from _context(edition)
    yield Stack(
        [
            Rule(edition.styles.colour("border"), above=4, below=12),
            edition.write(_("The brief"), "heading"),
            2,
            edition.write(words.imprint(language)),
        ]
    )


def _criteria(edition: Edition) -> Flowable:
    label, language = edition.language.label, edition.language
    heads = (
        label("field", "code"),
        language.label("page", "criteria"),
        label("column", "role"),
        label("column", "weight"),
        label("column", "bar"),
        label("column", "red_line"),
        label("column", "safeguard_line"),
    )
    rows = [
        [edition.write(head, "caption-strong", align="left" if at < 3 else "right") for at, head in enumerate(heads)]
    ]
    for criterion in edition.report.snapshot.criteria:
        figures = (criterion.bar, criterion.red_line, criterion.safeguard_line)
        rows.append(
            [
                edition.write(criterion.code, "small", colour="text3"),
                edition.write(edition.brief(criterion.name.in_language(language.code)), "small", colour="text"),
                edition.write(label("role", criterion.role), "small"),
                edition.write(language.number(criterion.weight, 2), "small", align="right"),
                *(edition.write(edition.figure(figure) or "–", "small", align="right") for figure in figures),
            ]
        )
    return ruled_table(edition.styles, rows, (44, 238, 132, 56, 56, 72, 84), padding=3)


def _agreement(edition: Edition) -> Iterator[Flowable]:
    """Of the whole panel and within each domain, every coefficient under its name."""
    language, result = edition.language, edition.report.result
    yield CondPageBreak(240 * PX)
    yield edition.write(language.gettext("Agreement within each domain"), "section")
    if result.sampling is not None:
        yield edition.write(intervals_sentence(result.sampling, language), "caption")
    yield Spacer(0, 6 * PX)
    heads = agreements.heads(language)
    rows = [[edition.write(head, "caption-strong", align="right" if at else "left") for at, head in enumerate(heads)]]
    for name, found in agreements.rows(result, language):
        words = [name, *(agreements.said(value, language) for value in agreements.values(found))]
        rows.append([edition.write(word, "small", align="right" if at else "left") for at, word in enumerate(words)])
    yield ruled_table(edition.styles, rows, (148, 64, 82, 70, 58, 66, 72, 52, 70), padding=2)
    yield Spacer(0, 14 * PX)


def _context(edition: Edition) -> Iterator[Flowable]:
    """The elements that are shown and can be depended on, but are never judged."""
    _ = edition.language.gettext
    context = [element for element in edition.report.snapshot.elements if not element.scored and not element.retired]
    if not context:
        return
    names = [f"{edition.name(element.code)} ({element.short_code})" for element in context]
    yield Stack(
        [
            edition.write(_("Not judged: context"), "heading"),
            2,
            edition.write(
                _("Leaving the Union State changes nothing in these, so no verdict is given on them: {names}.").format(
                    names="; ".join(names)
                )
            ),
            10,
        ]
    )
