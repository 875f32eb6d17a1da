"""The panel's answers that stand in a round, for the rules of commands that turn on them."""

from collections.abc import Collection

import numpy as np

from roadmap_app import analysis
from roadmap_app.domain.element import Element
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, Outcome
from roadmap_app.domain.panel import Judgement, Round, RoundElement, RoundState
from roadmap_app.domain.workspace import Workspace
from roadmap_app.storage import Reader


def panel_answers(reader: Reader, elements: Collection[str], *, round: int) -> dict[str, Outcome]:
    """By element, the outcome of the last round up to `round` that asked about it. Left out where no round did, or
    where that one is blind still."""
    (workspace,) = reader.all(Workspace)
    left, found = set(elements), dict[str, Outcome]()
    for number in range(round, 0, -1):
        round_ = reader.get(Round, number)
        if round_ is None:
            continue
        again = {row.element for row in reader.all(RoundElement, round=number)} if round_.contested_only else left
        asked = sorted(left & again)
        left.difference_update(asked)
        if asked and (round_.state.shows_results or not workspace.blind):
            found.update(_outcomes(reader, workspace, number, asked))
    return found


def before_open_rounds(reader: Reader) -> dict[int, dict[str, Outcome]]:
    """The panel's answers as they stand before each open round, by the number of the round before it."""
    scored = [element.code for element in reader.all(Element) if element.scored]
    earlier = [round_.number - 1 for round_ in reader.all(Round) if round_.state is RoundState.OPEN]
    return {number: panel_answers(reader, scored, round=number) for number in earlier}


def _outcomes(reader: Reader, workspace: Workspace, number: int, asked: list[str]) -> dict[str, Outcome]:
    one = {"element": asked[0]} if len(asked) == 1 else {}
    values: dict[str, list[float]] = {element: [] for element in asked}
    for element, value in reader.columns(Judgement, "element", "value", round=number, **one):
        if value is not None and element in values:
            values[element].append(value)
    ratings = np.full((max(map(len, values.values())), len(asked)), np.nan)
    for at, element in enumerate(asked):
        ratings[: len(values[element]), at] = values[element]
    codes = analysis.outcome(analysis.summarize(ratings), rule=workspace.rule.value, quorum=workspace.quorum)
    return {element: BY_ANALYSIS_CODE[int(code)] for element, code in zip(asked, codes, strict=True)}
