"""Names of things that a workspace may bring itself."""

from collections.abc import Mapping

from roadmap_app.domain.element import Element
from roadmap_app.domain.panel import Seat
from roadmap_app.domain.plan import Plan, Route
from roadmap_app.i18n import LANGUAGES, Language


def domain_name(domain: str, language: Language) -> str:
    """A domain of the labels file in words; one that a workspace brought itself as it is written there."""
    return language.label("domain", domain) if language.has_label("domain", domain) else domain


def given_name(seat: Seat, language: Language) -> str:
    """The numbered pseudonym that the program gives the seat."""
    return language.gettext("Expert {number}").format(number=seat.position + 1)


def seat_name(seat: Seat, language: Language) -> str:
    """The pseudonym; the one that the program gave, in whatever language, in this one."""
    given = {given_name(seat, Language(code)) for code in LANGUAGES}
    return given_name(seat, language) if seat.pseudonym in given else seat.pseudonym


def kind_words(element: Element, language: Language) -> tuple[str, str, str, str]:
    """Its domain, and of what kind, layer and status it is."""
    return (
        domain_name(element.domain, language),
        language.label("kind", element.kind),
        language.label("layer", element.layer),
        language.label("status", element.status),
    )


def fact_name(fact: str, language: Language) -> str:
    """A fact of an element as it stands over the field in which it is written."""
    return language.label("fact" if language.has_label("fact", fact) else "field", fact)


def route_name(element: Element, plan: Plan | None, routes: Mapping[str, Route], language: Language) -> str:
    """The exit route that the legal clock counts by: of the plan, else of the catalogue, else unknown."""
    from roadmap_app.domain.timing import route_of

    route = route_of(element, plan or Plan(element=element.code), routes)
    return route.name.in_language(language.code) or language.label("clock", "unknown")


def about_route(route: Route, language: Language) -> str:
    """What the route means, who has to act, and by which articles, each in a line; what nobody has written is left
    out."""
    _, acts = language.gettext, route.needs.in_language(language.code)
    lines = (
        route.what_it_means.in_language(language.code),
        _("Who acts: {whom}").format(whom=acts) if acts else "",
        _("Articles: {articles}").format(articles=route.articles) if route.articles else "",
    )
    return "\n".join(line for line in lines if line)
