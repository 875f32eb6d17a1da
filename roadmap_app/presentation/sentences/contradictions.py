"""What contradicts what on the roadmap, with the names of the elements, and what would mend it."""

from collections.abc import Iterable

from roadmap_app.domain.readiness import PRESUMED
from roadmap_app.domain.roadmap import NEVER, Contradiction, ContradictionKind, Severity
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.i18n import Language
from roadmap_app.presentation.quoting import inside, quoted_list
from roadmap_app.presentation.sentences.days import day_sentence_words


def contradiction_sentence(contradiction: Contradiction, snapshot: Snapshot, language: Language) -> str:
    names = [_name(code, snapshot, language) for code in contradiction.elements]
    key, first, second = _facts(contradiction, names, snapshot, language)
    line = next((each.safeguard_line for each in snapshot.criteria if each.code == contradiction.detail), None)
    return language.label("contradiction-sentence", key).format(
        a=first,
        b=second,
        line="" if line is None else language.figure(line),
        day=day_sentence_words(contradiction.day, language),
        until=_own_end(contradiction, language),
    )


def errors_first(found: Iterable[Contradiction]) -> list[Contradiction]:
    """What must be mended before what is to be checked; otherwise in their order."""
    return sorted(found, key=lambda each: list(Severity).index(each.severity))


def _facts(
    contradiction: Contradiction, names: list[str], snapshot: Snapshot, language: Language
) -> tuple[str, str, str]:
    """The key of the sentence, and what stands for {a} and {b} in it."""
    kind, detail = contradiction.kind, contradiction.detail
    first = inside(names[0], language)
    match kind:
        case ContradictionKind.ZOMBIE if len(names) > 2:
            return "zombie_several", first, quoted_list(names[1:], language)
        case ContradictionKind.CYCLE if len(names) > 2:
            return "cycle_several", quoted_list(names, language), ""
        case ContradictionKind.UNPROTECTED:
            presumed = detail == PRESUMED
            return f"{kind}_presumed" if presumed else kind, first, _criterion(detail, snapshot, language)
        case ContradictionKind.TOO_SOON if contradiction.day is not None:
            return kind, first, day_sentence_words(contradiction.day, language)
        case ContradictionKind.STALE:
            return kind, first, language.day(detail)
        case _:
            functional = kind is ContradictionKind.ORPHAN and contradiction.severity is Severity.CHECK
            return "orphan_functional" if functional else kind, first, inside(names[1], language)


def affected_sentence(contradiction: Contradiction, snapshot: Snapshot, language: Language) -> str:
    """What else is drawn in; empty where nothing is."""
    names = [_name(code, snapshot, language) for code in contradiction.affects]
    if not names:
        return ""
    message = language.ngettext(
        "{n} more element that rests on it is drawn in: {names}.",
        "{n} more elements that rest on it are drawn in: {names}.",
        len(names),
    )
    return message.format(n=len(names), names=quoted_list(names, language))


def advice_sentence(contradiction: Contradiction, language: Language) -> str:
    return language.label("contradiction-advice", contradiction.kind)


def _own_end(contradiction: Contradiction, language: Language) -> str:
    if contradiction.until == NEVER:
        return language.gettext("none is planned")
    return day_sentence_words(contradiction.until, language)


def _name(code: str, snapshot: Snapshot, language: Language) -> str:
    return snapshot.element(code).name.in_language(language.code)


def _criterion(code: str, snapshot: Snapshot, language: Language) -> str:
    """The name of a criterion; empty where the reason is none of the criteria."""
    names = (criterion.name for criterion in snapshot.criteria if criterion.code == code)
    return "".join(inside(name.in_language(language.code), language) for name in names)
