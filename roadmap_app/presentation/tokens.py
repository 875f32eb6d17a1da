"""Colours, type and heights of rows of the visual language, from resources/theme/tokens.json."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any, Self

from roadmap_app import shipped

LIGHT, DARK = "light", "dark"

_OUTCOME_KEYS = {"no_consensus": "noconsensus", "hidden": "insufficient"}


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeStyle:
    """`size` and `line` in px at 96 dpi; `weight` 400, 500 or 700."""

    size: int
    line: int
    weight: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """Values by name; KeyError for a name that the visual language does not have."""

    values: dict[str, Any]

    @classmethod
    def shipped(cls) -> Self:
        return cls(_read())

    def colour(self, name: str, theme: str = LIGHT) -> str:
        """#RRGGBB of a role ("text2") or of an outcome's part ("outcome.no_consensus.soft")."""
        value: Any = self.values[theme]
        for part in name.split("."):
            value = value[_OUTCOME_KEYS.get(part, part)]
        return str(value)

    def type(self, name: str) -> TypeStyle:
        return TypeStyle(**self.values["type"][name])

    def size(self, group: str, name: str) -> int:
        """px of a measure: `size("row", "table")`."""
        return int(self.values[group][name])


@cache
def _read() -> dict[str, Any]:
    with shipped("resources", "theme", "tokens.json").open(encoding="utf-8") as stream:
        return json.load(stream)
