"""What stands above and below the waterline."""

from roadmap_app.domain.element import Layer
from roadmap_app.domain.findings import Tally
from roadmap_app.domain.outcome import Outcome
from roadmap_app.i18n import Language
from roadmap_app.presentation.iceberg.chart import IcebergWords
from roadmap_app.presentation.names import domain_name


def iceberg_words(layers: dict[Layer, Tally], language: Language) -> IcebergWords:
    """`layers` without those that have no elements."""
    _ = language.gettext
    return IcebergWords(
        above=_("Above the waterline"),
        above_lines=above_sentence(layers, language),
        below=_("Below"),
        below_lines=below_sentence(layers, language),
        waterline=_("waterline"),
        domain=lambda code: domain_name(code, language),
        number=language.number,
    )


def above_sentence(layers: dict[Layer, Tally], language: Language) -> str:
    """ "18 decorative elements. 12 at the waterline are both." """
    ngettext, number = language.ngettext, language.number
    decorative, mixed = (layers[layer].total if layer in layers else 0 for layer in (Layer.DECORATIVE, Layer.MIXED))
    said = [
        ngettext("{n} decorative element.", "{n} decorative elements.", decorative).format(n=number(decorative)),
    ]
    if mixed:
        both = ngettext("{n} at the waterline is both.", "{n} at the waterline are both.", mixed)
        said.append(both.format(n=number(mixed)))
    return " ".join(said)


def below_sentence(layers: dict[Layer, Tally], language: Language) -> str:
    """ "145 operational elements: 57 to abolish immediately." """
    ngettext, number = language.ngettext, language.number
    found = layers.get(Layer.OPERATIONAL)
    total, ending = (found.total, found.of(Outcome.ABOLISH)) if found else (0, 0)
    if not ending:
        return ngettext("{n} operational element.", "{n} operational elements.", total).format(n=number(total))
    message = ngettext(
        "{n} operational element: {k} to abolish immediately.",
        "{n} operational elements: {k} to abolish immediately.",
        total,
    )
    return message.format(n=number(total), k=number(ending))


def iceberg_title(total: int, language: Language) -> str:
    message = language.ngettext("{n} element, one facet", "{n} elements, one facet each, all of the same size", total)
    return message.format(n=language.number(total))


def iceberg_summary(layers: dict[Layer, Tally], counted: Tally, language: Language) -> str:
    """The whole picture in words."""
    return " ".join((above_sentence(layers, language), below_sentence(layers, language), tally_line(counted, language)))


def tally_line(counted: Tally, language: Language) -> str:
    """ "13 elements: Abolish immediately 12, No consensus 1"."""
    total = language.ngettext("{n} element", "{n} elements", counted.total).format(n=language.number(counted.total))
    parts = [
        f"{language.label('outcome', outcome)} {language.number(count)}"
        for outcome, count in counted.counts.items()
        if count
    ]
    return f"{total}: {', '.join(parts)}" if parts else total


def domains_lead(count: int, language: Language) -> str:
    """How the bars are to be read."""
    message = language.ngettext(
        "{n} domain. A bar is as long as its domain is large; a sign without a number is one element.",
        "{n} domains, the hardest first. A bar is as long as its domain is large; a sign without a number is one "
        "element.",
        count,
    )
    return message.format(n=language.number(count))
