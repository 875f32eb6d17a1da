"""The three languages: messages, plural forms, labels, numbers and dates. A leaf."""

from roadmap_app.i18n.language import LANGUAGES, Language

__all__ = ["LANGUAGES", "Language"]
