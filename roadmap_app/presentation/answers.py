"""How one answer is written where answers are given and read again."""

from roadmap_app.domain.ballot import Answer
from roadmap_app.i18n import Language


def value_words(answer: Answer | None) -> str:
    """As the value box shows it: a dash for nothing yet, a cross for *cannot judge*."""
    if answer is None:
        return "–"
    return "×" if answer.value is None else str(answer.value)


def answer_words(answer: Answer | None, language: Language) -> str:
    """In words, with the confidence and that there is a reason."""
    _ = language.gettext
    if answer is None:
        return _("no answer yet")
    words = [language.label("glossary", "cannot_judge") if answer.value is None else str(answer.value)]
    if answer.confidence is not None:
        confidence = language.label("confidence", answer.confidence)
        words.append(_("confidence: {confidence}").format(confidence=confidence))
    if answer.reason:
        words.append(_("with a reason"))
    return ", ".join(words)


def clipboard_words(answer: Answer | None) -> str:
    """As a spreadsheet takes it, and a paste reads it again: 0 is *cannot judge*."""
    if answer is None:
        return ""
    return str(answer.value or 0)
