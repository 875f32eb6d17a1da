"""Elements of the Union State: what the panel judges, and what stands behind each of them."""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from urllib.parse import urlsplit

from roadmap_app.domain.days import check_partial_day
from roadmap_app.domain.errors import Refused
from roadmap_app.domain.plan import check_months
from roadmap_app.domain.text import NO_TEXT, Text, plain_code

_PREFIX = re.compile(r"\bUS-(?=\w)")
_ZEROS = re.compile(r"(?<![0-9])0+(?=[0-9])")


def short_code(code: str) -> str:
    """A code, or a text that names several, without the catalogue's internal `US-` prefix, which is never shown."""
    return _PREFIX.sub("", code)


def alike(code: str) -> str:
    """What the codes of two elements are told apart by: neither the prefix, which is never shown, nor capitals, nor the
    zeros before a number."""
    return _ZEROS.sub("", short_code(plain_code(code).upper()))


def kept_code(shown: str, like: str) -> str:
    """A code that a person wrote as it is kept: with the prefix that `like`, which is kept, is shown without."""
    prefix, shown = like.removesuffix(short_code(like)), plain_code(shown)
    return shown if shown.startswith(prefix) else prefix + shown


class Scope(StrEnum):
    """Context elements are shown and can be depended on, but are never scored."""

    ELEMENT = "element"
    CONTEXT = "context"


class Kind(StrEnum):
    INSTITUTION = "institution"
    TREATY = "treaty"
    AGREEMENT = "agreement"
    PROGRAMME = "programme"
    BUDGET_INSTRUMENT = "budget-instrument"
    INFRASTRUCTURE = "infrastructure"
    TECHNICAL_REGIME = "technical-regime"
    JOINT_BODY = "joint-body"
    MEDIA = "media"
    PRACTICE = "practice"


class Layer(StrEnum):
    """The brief's iceberg: decorative above the waterline, operational below, mixed across it."""

    DECORATIVE = "decorative"
    OPERATIONAL = "operational"
    MIXED = "mixed"


class Status(StrEnum):
    IN_FORCE = "in-force"
    DORMANT = "dormant"
    NEVER_ESTABLISHED = "never-established"
    COMPLETED = "completed"
    PLANNED = "planned"
    SUSPENDED = "suspended"
    UNKNOWN = "unknown"

    @property
    def nothing_left_to_end(self) -> bool:
        return self in (Status.COMPLETED, Status.NEVER_ESTABLISHED)


class Confidence(StrEnum):
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Verified(StrEnum):
    """How far the central claim of a source was checked."""

    EXCERPT_SEEN = "excerpt-seen"
    MEMORY = "memory"
    NOT_VERIFIED = "not-verified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """One element. `domain` is a code of the labels file, open to new ones; dates are YYYY, YYYY-MM or YYYY-MM-DD,
    empty where not known; months are whole numbers, None where not known (never zero for unknown)."""

    code: str
    position: int
    name: Text
    domain: str
    kind: Kind
    layer: Layer
    status: Status
    scope: Scope = Scope.ELEMENT
    legal_basis: str = ""
    signed_on: str = ""
    in_force_from: str = ""
    parties: str = ""
    exit_clause: str = ""
    exit_route: str = ""
    notice_months: int | None = None
    term_start: str = ""
    term_months: int | None = None
    renewal_months: int | None = None
    notice_before_expiry_months: int | None = None
    affected_groups: tuple[str, ...] = ()
    summary: Text = NO_TEXT
    why_it_matters: Text = NO_TEXT
    citizen_benefit: Text = NO_TEXT
    citizens: Text = NO_TEXT
    business: Text = NO_TEXT
    replacement_hint: Text = NO_TEXT
    confidence: Confidence = Confidence.MEDIUM
    retired: bool = False

    @property
    def scored(self) -> bool:
        return self.scope is Scope.ELEMENT and not self.retired

    @property
    def short_code(self) -> str:
        """The code as people see it."""
        return short_code(self.code)


DAYS = ("signed_on", "in_force_from", "term_start")
MONTHS = ("notice_months", "term_months", "renewal_months", "notice_before_expiry_months")


def check_facts(element: Element) -> None:
    """Refused unless it has a name and a domain, its dates are days as far as they go, and its months can be."""
    if not element.name:
        raise Refused("name_missing")
    if not element.domain:
        raise Refused("domain_missing")
    for fact in DAYS:
        check_partial_day(getattr(element, fact))
    for fact in MONTHS:
        check_months(getattr(element, fact))


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a fact about an element comes from; `position` orders the sources of one element."""

    element: str
    position: int
    note: str
    address: str = ""
    verified: Verified = Verified.NOT_VERIFIED

    @property
    def host(self) -> str:
        """Where the address leads; empty where it is none that a browser may be asked to open."""
        try:
            address = urlsplit(self.address)
            return (address.hostname or "") if address.scheme in OPENED_IN_A_BROWSER else ""
        except ValueError:
            return ""


OPENED_IN_A_BROWSER = ("http", "https")


class EdgeKind(StrEnum):
    """legal: the dependent has no basis without its support. functional: it works through it."""

    LEGAL = "legal"
    FUNCTIONAL = "functional"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dependency:
    """`dependent` rests on `support`."""

    dependent: str
    support: str
    kind: EdgeKind = EdgeKind.FUNCTIONAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """`element` exists for `served`."""

    element: str
    served: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """`part` is one of the elements that took the place of `element`. While `waiting`, the round under way still asks
    about the element, and about its parts only the next one will."""

    part: str
    element: str
    waiting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ElementChange:
    """What several elements are given at once; None leaves to each what it has."""

    domain: str | None = None
    kind: Kind | None = None
    layer: Layer | None = None
    status: Status | None = None
    confidence: Confidence | None = None
    retired: bool | None = None

    def given(self) -> frozenset[str]:
        """The names of what is changed."""
        return frozenset(field.name for field in fields(self) if getattr(self, field.name) is not None)

    def applied(self, element: Element) -> Element:
        return replace(element, **{name: getattr(self, name) for name in self.given()})


def next_code(beside: str, taken: Collection[str]) -> str:
    """The next free code of the series that `beside` belongs to: after US-MOB-009 comes US-MOB-010. Of a code without a
    number a first one follows."""
    series, _, number = beside.rpartition("-")
    if not series or not number.isdecimal():
        series, number = beside, "000"
    used = [code.rpartition("-")[2] for code in taken if code.rpartition("-")[0] == series]
    highest = max((int(each) for each in used if each.isdecimal()), default=0)
    return f"{series}-{highest + 1:0{len(number)}}"


def proposed_code(elements: Iterable[Element], domain: str) -> str:
    """The number after the last one of the domain; a domain without elements begins a series of its own."""
    known = tuple(elements)
    codes = [element.code for element in known]
    beside = [element.code for element in known if element.domain == domain]
    prefix = codes[0].removesuffix(short_code(codes[0])) if codes else ""
    return next_code(beside[-1] if beside else f"{prefix}{domain[:4].upper() or 'X'}", codes)
