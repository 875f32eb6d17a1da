"""What the criteria would suggest for one element with other weights, bars or majorities. Nothing is changed by it."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from roadmap_app import analysis
from roadmap_app.domain.criterion import Criterion
from roadmap_app.domain.outcome import BY_ANALYSIS_CODE, Flag
from roadmap_app.domain.result import ElementResult, is_disagreement
from roadmap_app.workspace.assessing.assessment import codes, questions
from roadmap_app.workspace.assessing.figures import medians_of, preferences

_OF_THE_CRITERIA = frozenset({Flag.DUAL, Flag.PHASE_OUT, Flag.INCONSISTENT})


def assumed(row: ElementResult, criteria: Sequence[Criterion], majorities: Sequence[float]) -> ElementResult:
    """The result with what the three questions would then say; what the panel judged and rated stays as it is."""
    medians = medians_of([row], criteria)
    disagreed = {summary.criterion for summary in row.criteria if is_disagreement(summary.disagreement_index)}
    apart = np.array([criterion.code in disagreed for criterion in criteria], dtype=np.bool_)
    roles, weights, bars, red_lines, safeguard_lines = preferences(tuple(criteria))
    said = analysis.three_questions(medians, roles, weights, bars, red_lines, safeguard_lines, np.array(majorities))
    used = (said.carried | said.red | said.safeguard) & apart
    unanswered = analysis.open_criteria(
        medians, said, roles=roles, weights=weights, red_lines=red_lines, safeguard_lines=safeguard_lines
    )
    suggestion = BY_ANALYSIS_CODE[int(said.disposition[0])]
    both = row.outcome.is_disposition and suggestion.is_disposition
    raised = {
        Flag.DUAL: bool(said.dual[0]),
        Flag.PHASE_OUT: bool(said.phase_out[0]),
        Flag.INCONSISTENT: both and suggestion is not row.outcome,
    }
    return replace(
        row,
        suggestion=suggestion,
        questions=questions(criteria, said, 0),
        flags=(row.flags - _OF_THE_CRITERIA) | {flag for flag, on in raised.items() if on},
        contested_criteria=codes(criteria, used[0]),
        open_criteria=codes(criteria, unanswered[0]),
        acceptability=None,
        weight_to_flip=None,
    )
