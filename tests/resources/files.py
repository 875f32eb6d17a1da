"""What lies in resources/, and what the program asks for of it."""

import ast
import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
CATALOGUE = ("elements", "criteria", "routes", "ladder")
TITLES = ("«Комплекс-СГ»",)  # an official title is quoted as it is, abbreviation and all

Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    with (RESOURCES / f"{name}.csv").open(encoding="utf-8", newline="") as stream:
        return tuple(csv.DictReader(stream, strict=True, restkey="too many"))


def catalogue(name: str) -> tuple[Row, ...]:
    return rows(f"catalogue/{name}")


def codes(name: str) -> list[str]:
    return [row["code"] for row in catalogue(name)]


@cache
def labels() -> dict[tuple[str, str], Row]:
    return {(row["group"], row["key"]): row for row in rows("labels")}


def group(name: str) -> set[str]:
    return {key for found, key in labels() if found == name}


def listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def texts(name: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Code, column and text of everything in one language."""
    for row in catalogue(name):
        for column, text in row.items():
            if column.endswith(f"_{language}"):
                yield row["code"], column, text


def sources() -> Iterator[ast.Module]:
    for path in sorted((ROOT / "roadmap_app").rglob("*.py")):
        yield ast.parse(path.read_text("utf-8"), path.name)


def strings(node: ast.AST) -> set[str]:
    return {each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)}


def abbreviations(text: str) -> Iterator[str]:
    for title in TITLES:
        text = text.replace(title, "")
    if re.search(r"\b(?:СГ|СД)\b", text):
        yield "the Union State is never abbreviated"
