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
    """As the system says it (LC_ALL, LC_MESSAGES, LANG); English where that is none of ours."""
    wanted = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "en"
    return wanted[:2] if wanted[:2] in LANGUAGES else "en"


def say(line: str, stream: TextIO | None = None) -> None:
    """One line, whatever stands in the names and values in it."""
    write(one_line(line), stream)


def write(line: str, stream: TextIO | None = None) -> None:
    """As it stands, on standard output unless told; a terminal that cannot show a letter gets a sign in its place,
    since a command must not fail over what it says."""
    encoding = getattr(stream or sys.stdout, "encoding", None) or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding), file=stream or sys.stdout)


def name_refusals(error: ImportRefused, language: Language) -> None:
    """Every refused row of an import on standard output; a single one is said by the error line itself."""
    if len(error.refusals) > 1:
        for refusal in error.refusals:
            say(refusal_sentence(refusal, language))
    more = error.count - len(error.refusals)
    if more:
        say(language.gettext("and {n} more").format(n=language.number(more)))


def tell_medium(document: Document, language: Language) -> None:
    """Where the file lies on a medium that cannot write ahead, on standard error."""
    if document.without_log:
        say(language.label("note", "no_log"), sys.stderr)
