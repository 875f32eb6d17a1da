"""The digest of an element's facts: a decision is stale once they are no longer what was decided on."""

import hashlib
import json
from collections.abc import Iterable

from roadmap_app.domain.element import Dependency, Element


def digest(element: Element, edges: Iterable[Dependency]) -> str:
    """SHA-256 of canonical JSON of status, legal basis, exit clause, dates and edges with kinds."""
    facts = {
        "status": element.status,
        "legal_basis": element.legal_basis,
        "exit_clause": element.exit_clause,
        "dates": [
            element.signed_on,
            element.in_force_from,
            element.term_start,
            element.term_months,
            element.renewal_months,
            element.notice_months,
            element.notice_before_expiry_months,
        ],
        "edges": sorted([edge.support, edge.kind.value] for edge in edges if edge.dependent == element.code),
    }
    canonical = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()
