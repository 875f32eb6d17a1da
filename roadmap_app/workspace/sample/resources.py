"""The sample workshop as people can edit it: `resources/sample/*.csv`. All of it is invented."""

import csv
from dataclasses import dataclass
from enum import StrEnum

from roadmap_app import shipped


class Views(StrEnum):
    """How the invented experts stand to one another on an element.

    divided: two camps; converging: two camps that come together when asked again; minority: a few against the rest;
    unclear: some cannot judge; unknown: most cannot.
    """

    AGREED = "agreed"
    SPREAD = "spread"
    MINORITY = "minority"
    DIVIDED = "divided"
    CONVERGING = "converging"
    UNCLEAR = "unclear"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What the panel as a whole would say of an element: ratings by criterion (None: cannot be judged) and the
    judgement, 1..9."""

    ratings: dict[str, float | None]
    judgement: float
    views: Views


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of one sample file by column."""
    text = shipped("resources", "sample", name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def profiles() -> dict[str, Profile]:
    """By element code."""
    return {row["code"]: _profile(row) for row in rows_of("profiles.csv")}


def _profile(row: dict[str, str]) -> Profile:
    ratings = {name: float(value) if value else None for name, value in row.items() if name.startswith("C")}
    return Profile(ratings=ratings, judgement=float(row["judgement"]), views=Views(row["views"]))


def reasons() -> dict[str, tuple[str, ...]]:
    """Sentences by the third that they argue for: end, time, keep."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows_of("reasons.csv"):
        found[row["third"]] = (*found.get(row["third"], ()), row["text"])
    return found
