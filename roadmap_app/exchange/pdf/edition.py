"""One report in one language: what every page of the PDF is written from."""

from dataclasses import dataclass
from html import escape

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.paragraph import Paragraph

from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.element import Element, Layer, Source
from roadmap_app.domain.outcome import Decision, Outcome
from roadmap_app.domain.plan import Milestone, Plan, Route
from roadmap_app.domain.report import Report
from roadmap_app.domain.result import ElementResult
from roadmap_app.domain.roadmap import RoadmapEntry
from roadmap_app.exchange.pdf.flow import Place
from roadmap_app.exchange.pdf.styles import PX, Align, Styles
from roadmap_app.i18n import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """The report with its language and type, and what belongs to an element by the element's code.

    `text` is the style of running text.
    """

    report: Report
    language: Language
    styles: Styles
    place: Place
    elements: dict[str, Element]
    criteria: dict[str, Criterion]
    routes: dict[str, Route]
    results: dict[str, ElementResult]
    entries: dict[str, RoadmapEntry]
    decisions: dict[str, Decision]
    plans: dict[str, Plan]
    milestones: dict[str, tuple[Milestone, ...]]
    sources: dict[str, tuple[Source, ...]]
    text: str = "body"

    @classmethod
    def of(cls, report: Report, language: Language, styles: Styles) -> "Edition":
        snapshot = report.snapshot
        milestones: dict[str, tuple[Milestone, ...]] = {}
        for milestone in snapshot.milestones:
            milestones[milestone.element] = (*milestones.get(milestone.element, ()), milestone)
        sources: dict[str, tuple[Source, ...]] = {}
        for source in snapshot.sources:
            sources[source.element] = (*sources.get(source.element, ()), source)
        return cls(
            report=report,
            language=language,
            styles=styles,
            place=Place(),
            elements={element.code: element for element in snapshot.elements},
            criteria={criterion.code: criterion for criterion in snapshot.criteria},
            routes={route.code: route for route in snapshot.routes},
            results=report.result.by_element(),
            entries=report.roadmap.by_element(),
            decisions={decision.element: decision for decision in snapshot.decisions},
            plans={plan.element: plan for plan in snapshot.plans},
            milestones=milestones,
            sources=sources,
        )

    def name(self, code: str) -> str:
        return self.elements[code].name.in_language(self.language.code)

    def domain(self, code: str) -> str:
        """The name of a domain; a domain that the labels do not know goes by its own code."""
        return self.language.label("domain", code) if self.language.has_label("domain", code) else code

    def layer(self, layer: Layer) -> str:
        """As the head of a line."""
        word = self.language.label("layer", layer)
        return word[:1].upper() + word[1:]

    def figure(self, value: float | None) -> str:
        """A median: a whole number, or with one decimal; empty where it is withheld."""
        if value is None:
            return ""
        return self.language.number(value, 0 if value == int(value) else 1)

    def panel_line(self) -> str:
        """ "Panel of 9 experts, round 2", or that it is one person's assessment."""
        _, ngettext = self.language.gettext, self.language.ngettext
        if not self.report.snapshot.workspace.blind:
            return _("Individual assessment")
        seats = self.report.result.seats
        message = ngettext("Panel of {n} expert, round {number}", "Panel of {n} experts, round {number}", seats)
        return message.format(n=seats, number=self.report.result.round)

    def title(self) -> str:
        _ = self.language.gettext
        return _("Roadmap for dismantling the Union State of Belarus and Russia")

    def subject(self) -> str:
        _ = self.language.gettext
        return _("What to abolish immediately, what needs a transitional period, what to retain with public oversight")

    def fitted(self, text: str, style: str, width: float) -> str:
        """The text, cut at its end where it is wider than `width` px; only where the whole stands elsewhere."""
        type_ = self.styles.paragraph(style)
        shown = typographic(text)
        if stringWidth(shown, type_.fontName, type_.fontSize) <= width * PX:
            return shown
        while shown and stringWidth(f"{shown}…", type_.fontName, type_.fontSize) > width * PX:
            shown = shown[:-1]
        return f"{shown.rstrip(' ,(')}…"

    def write(self, text: str, style: str = "", *, colour: str = "", align: Align = "left") -> Paragraph:
        """A paragraph of plain text; without a style in the one for running text."""
        return Paragraph(plain(text), self.styles.paragraph(style or self.text, colour=colour, align=align))

    def write_source(self, source: Source, checked: str, width: float) -> Paragraph:
        """A source with its address, which can be followed and is cut at `width` px, and how far it was checked."""
        words = plain(source.note)
        if source.address:
            shown = plain(self.fitted(source.address.removeprefix("https://").removeprefix("http://"), "small", width))
            words += f' <a href="{escape(source.address)}" color="{self.styles.tokens.colour("link")}">{shown}</a>'
        return Paragraph(f"{words} · {plain(checked)}", self.styles.paragraph("small"))

    def link(self, text: str, code: str, style: str = "body", *, colour: str = "text") -> Paragraph:
        """A paragraph that leads to the fact sheet of the element."""
        shade = self.styles.tokens.colour(colour)
        words = f'<a href="#{fact_sheet(code)}" color="{shade}">{plain(text)}</a>'
        return Paragraph(words, self.styles.paragraph(style, colour=colour))


def family(outcome: Outcome) -> str:
    """Where the colours of an outcome stand among the tokens."""
    return f"outcome.{outcome}"


def fact_sheet(code: str) -> str:
    """The name of the place where an element's fact sheet stands."""
    return f"element-{code}"


def plain(text: str) -> str:
    """Text as markup that shows exactly it, with typographic apostrophes (wording.md, rule 13)."""
    return escape(typographic(text), quote=False)


def typographic(text: str) -> str:
    """Signs that the font has, and apostrophes as they are set."""
    text = text.replace("→", "—")
    if "'" not in text:
        return text
    signs = [
        ("‘" if at == 0 or text[at - 1] in " (\N{NO-BREAK SPACE}«“/" else "’") if sign == "'" else sign
        for at, sign in enumerate(text)
    ]
    return "".join(signs)
