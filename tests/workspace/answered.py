"""The answers of the sample workshop as arrays, put together independently of storage."""

import numpy as np

from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.workspace.asking import elements_asked
from roadmap_app.workspace.assessing.answers import Answers
from roadmap_app.workspace.sample import SampleContent


def answered(snapshot: Snapshot, content: SampleContent) -> Answers:
    """What stands after the last of the snapshot's rounds: of each element the answers of the last round that asked."""
    elements = {element.code: at for at, element in enumerate(snapshot.scored)}
    seats = {seat.code: at for at, seat in enumerate(snapshot.seats)}
    criteria = {criterion.code: at for at, criterion in enumerate(snapshot.criteria)}
    last = {code: round_.number for round_ in snapshot.rounds for code in elements_asked(snapshot, round_.number)}
    judgements = np.full((len(seats), len(elements)), np.nan)
    ratings = np.full((len(seats), len(elements), len(criteria)), np.nan)
    abstained = np.zeros(len(elements), dtype=np.int64)
    for row in content.judgements:
        if row.round == last[row.element]:
            abstained[elements[row.element]] += row.value is None
            judgements[seats[row.seat], elements[row.element]] = np.nan if row.value is None else row.value
    for row in content.ratings:
        if row.round == last[row.element] and row.value is not None:
            ratings[seats[row.seat], elements[row.element], criteria[row.criterion]] = row.value
    return Answers(judgements=judgements, abstained=abstained, ratings=ratings)
