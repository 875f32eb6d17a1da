"""Figures of the whole panel: how far the experts agree, and what a round moved."""

import math
from collections import Counter
from collections.abc import Sequence

import numpy as np

from roadmap_app import analysis
from roadmap_app.domain.element import Element
from roadmap_app.domain.result import Agreement, RoundChange
from roadmap_app.workspace.assessing.answers import Floats
from roadmap_app.workspace.assessing.figures import RESAMPLES, SEED

SCALE = range(1, 10)


def agreement(judgements: Floats) -> Agreement:
    """Of judgements (R, E), of the elements that have answers enough."""
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
    """The same within each domain, in the order in which the domains first come. A domain of one element has no
    figures of its own: they would tell that element's answers."""
    domains = np.array([element.domain for element in elements])
    counts = Counter(element.domain for element in elements)
    return tuple((domain, agreement(judgements[:, domains == domain])) for domain, n in counts.items() if n > 1)


def round_change(before: int, earlier: Floats, later: Floats, *, quorum: int) -> RoundChange:
    """Against round `before`; (R, E) each, of the elements that the later round asked. What has fewer answers than the
    quorum in either round is left out."""
    enough = np.minimum((earlier >= 1).sum(axis=0), (later >= 1).sum(axis=0)) >= quorum
    moved = analysis.between_rounds(earlier[:, enough], later[:, enough])
    distances = np.abs(moved.median_movement)
    return RoundChange(
        before=before,
        compared=moved.compared,
        changed=moved.changed,
        movement=None if np.isnan(distances).all() else float(np.nanmean(distances)),
        stable=moved.stable,
        stable_below=analysis.STABLE_BELOW,
    )


def _defined(value: float) -> float | None:
    return None if math.isnan(value) else value
