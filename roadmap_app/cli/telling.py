"""What the commands say, in the language of the person who typed them."""

import os
import sys
from typing import TextIO

from roadmap_app.domain.errors import ImportRefused
from roadmap_app.domain.text import one_line
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.errors import refusal_sentence
from roadmap_app.workspace.document import Document


def language_of_the_person() -> str:
    wanted = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "en"
    return wanted[:2] if wanted[:2] in LANGUAGES else "en"


def say(line: str, stream: TextIO | None = None) -> None:
    """One line, whatever stands in the names and values in it."""
    write(one_line(line), stream)


def write(line: str, stream: TextIO | None = None) -> None:
    encoding = getattr(stream or sys.stdout, "encoding", None) or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding), file=stream or sys.stdout)


def name_refusals(error: ImportRefused, language: Language) -> None:
    if len(error.refusals) > 1:
        for refusal in error.refusals:
            say(refusal_sentence(refusal, language))
    more = error.count - len(error.refusals)
    if more:
        say(language.gettext("and {n} more").format(n=language.number(more)))


def tell_medium(document: Document, language: Language) -> None:
    if document.without_log:
        say(language.label("note", "no_log"), sys.stderr)
