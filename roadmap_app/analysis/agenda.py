"""What to discuss first (docs/methods-reference.md, 3 and 7)."""

from collections.abc import Sequence

import numpy as np

from roadmap_app.analysis.arrays import Codes, Flags, Floats, Ints
from roadmap_app.analysis.panel import INSUFFICIENT, NO_CONSENSUS, RETAIN


def inconsistent(outcomes: Codes, dispositions: Codes) -> Flags:
    """Judgement and suggestion are both one of the three dispositions, and differ: (E,)."""
    return (outcomes <= RETAIN) & (dispositions <= RETAIN) & (outcomes != dispositions)


def agenda_classes(
    *, outcomes: Codes, dual: Flags, opposed: Flags, inconsistent: Flags, fragile: Flags, borderline: Flags
) -> Codes:
    """Each element's class, the first one that fits, as the number of its `domain.agenda.AgendaClass` from 0: (E,)."""
    judged = outcomes != INSUFFICIENT
    reasons = (outcomes == NO_CONSENSUS, dual, opposed, inconsistent, fragile & judged, borderline & judged, ~judged)
    fits = np.stack([*reasons, np.ones_like(judged)])
    return fits.argmax(axis=0).astype(np.int8)


def agenda_order(
    *,
    outcomes: Codes,
    dual: Flags,
    opposed: Flags,
    inconsistent: Flags,
    fragile: Flags,
    borderline: Flags,
    end_support: Floats,
    disagreement_index: Floats,
    codes: Sequence[str],
) -> tuple[Ints, Codes]:
    """The order of discussion, as indices of elements, and each element's class (in the order given): (E,).

    Inside a class the strongest support of *end* comes first, then the highest disagreement index (NaN last), then the
    element's code.
    """
    classes = agenda_classes(
        outcomes=outcomes,
        dual=dual,
        opposed=opposed,
        inconsistent=inconsistent,
        fragile=fragile,
        borderline=borderline,
    )
    by_code = np.argsort(np.argsort(np.array(codes, dtype=np.str_), kind="stable"))
    index = np.nan_to_num(disagreement_index, nan=-1.0)
    order = np.lexsort((by_code, -index, -np.nan_to_num(end_support), classes))
    return order.astype(np.int64), classes
