"""Figures of the whole panel: how far the experts agree, and what a round moved."""

import math
from collections.abc import Sequence

import numpy as np

from roadmap_app import analysis
from roadmap_app.domain.element import Element
from roadmap_app.domain.result import Agreement, RoundChange
from roadmap_app.workspace.answers import Floats
from roadmap_app.workspace.figures import RESAMPLES, SEED

SCALE = range(1, 10)


def agreement(judgements: Floats) -> Agreement:
    """Of judgements (R, E)."""
    counts = analysis.histogram(judgements).T
    spread = analysis.van_der_eijk(counts)
    low, high = analysis.alpha_interval(judgements, metric="ordinal", resamples=RESAMPLES, seed=SEED)
    return Agreement(
        elements=judgements.shape[1],
        krippendorff_alpha_ordinal=_defined(analysis.krippendorff_alpha(judgements, metric="ordinal")),
        interval=None if math.isnan(low) or math.isnan(high) else (low, high),
        kendall_w=_defined(analysis.kendall_w(judgements)[0]),
        gwet_ac2=_defined(analysis.gwet_ac(judgements, "ordinal", SCALE)),
        fleiss_kappa=_defined(analysis.fleiss_kappa(counts.reshape(-1, 3, 3).sum(axis=2))),
        van_der_eijk=None if np.isnan(spread).all() else float(np.nanmean(spread)),
        complete=analysis.complete_elements(judgements),
    )


def agreement_by_domain(elements: Sequence[Element], judgements: Floats) -> tuple[tuple[str, Agreement], ...]:
    """The same within each domain, in the order in which the domains first come."""
    domains = np.array([element.domain for element in elements])
    return tuple(
        (domain, agreement(judgements[:, domains == domain]))
        for domain in dict.fromkeys(element.domain for element in elements)
    )


def round_change(before: int, earlier: Floats, later: Floats) -> RoundChange:
    """Against round `before`; (R, E) each, of the elements that the later round asked."""
    moved = analysis.between_rounds(earlier, later)
    distances = np.abs(moved.median_movement)
    return RoundChange(
        before=before,
        compared=moved.compared,
        changed=moved.changed,
        movement=None if np.isnan(distances).all() else float(np.nanmean(distances)),
        stable=moved.stable,
    )


def _defined(value: float) -> float | None:
    return None if math.isnan(value) else value
