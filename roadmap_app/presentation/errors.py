"""The words of errors: a code and its parameters become the sentence of the labels file (group *error*)."""

import re
from collections.abc import Mapping

from roadmap_app.domain.element import short_code
from roadmap_app.domain.errors import ImportRefused, Parameter, Refusal, RoadmapError
from roadmap_app.i18n import Language

_GROUPS = {
    "role": "role",
    "state": "round-state",
    "target": "round-state",
    "disposition": "outcome",
    "part": "part",
}
"""Parameters that are codes themselves, and the group of labels that names them."""

_LINE = re.compile(r"^\w+ \{line\}[:,]? ")
"""How a refusal of one row begins in every language."""
_ELEMENTS = ("element", "support", "chain")
"""Parameters that name elements by their codes."""
_SHARES = ("least", "most")
"""Parameters that are shares, shown as percentages."""


def error_sentence(error: RoadmapError, language: Language) -> str:
    """What happened, what is safe, what to do. An import refused for one reason says that reason."""
    if isinstance(error, ImportRefused) and len(error.refusals) == 1:
        return refusal_sentence(error.refusals[0], language)
    shown = {
        name: short_code(value) if name in _ELEMENTS and isinstance(value, str) else value
        for name, value in error.parameters.items()
    }
    return _sentence(error.code, shown, language)


def refusal_sentence(refusal: Refusal, language: Language) -> str:
    """One thing wrong in an incoming file, with its line; codes stand as they do in the file."""
    line: dict[str, Parameter] = {} if refusal.line is None else {"line": refusal.line}
    return _sentence(refusal.code, {**line, **refusal.parameters}, language)


def refusal_reason(refusal: Refusal, language: Language) -> str:
    """The same where its line stands beside it."""
    bare = _LINE.sub("", language.label("error", refusal.code))
    return (bare[:1].upper() + bare[1:]).format_map(_shown_all(refusal.parameters, language))


def _sentence(code: str, parameters: Mapping[str, Parameter], language: Language) -> str:
    return language.label("error", code).format_map(_shown_all(parameters, language))


def _shown_all(parameters: Mapping[str, Parameter], language: Language) -> Mapping[str, str]:
    return {name: _shown(name, value, language) for name, value in parameters.items()}


def _shown(name: str, value: Parameter, language: Language) -> str:
    if isinstance(value, str):
        group = _GROUPS.get(name, "")
        return language.label(group, value) if language.has_label(group, value) else value
    if name in _SHARES:
        return language.percent(value)
    if isinstance(value, int):
        return language.number(value)
    return language.number(value, len(f"{value:g}".partition(".")[2]))
