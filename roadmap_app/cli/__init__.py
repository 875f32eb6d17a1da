"""The command line. It imports the desktop only when it opens it, and each file format only when it is used."""

import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from roadmap_app.cli.options import Run, parser_in
from roadmap_app.cli.telling import language_of_the_person, name_refusals, say
from roadmap_app.domain.errors import ImportRefused, RoadmapError
from roadmap_app.i18n import Language
from roadmap_app.presentation.errors import error_sentence


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done; 1 something the person can act on, told in one line on stderr; 2 wrong usage."""
    language = Language(language_of_the_person())
    chosen = parser_in(language).parse_args(arguments)
    run: Run = chosen.run
    try:
        return run(chosen, language)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except RoadmapError as error:
        if chosen.debug:
            raise
        if isinstance(error, ImportRefused):
            name_refusals(error, language)
        say(f"error: {error_sentence(error, language)}", sys.stderr)
        return 1


def program() -> int:
    """The command as a program of its own: a fault of ours ends it with one line too, unless --debug is given."""
    if "--debug" not in sys.argv:
        sys.excepthook = _tell_fault
    return main()


def _tell_fault(kind: type[BaseException], _fault: BaseException, trace: TracebackType | None) -> None:
    """Where it happened and of what kind, but never its text, which can hold what people wrote."""
    if issubclass(kind, KeyboardInterrupt):
        return
    last = traceback.extract_tb(trace)[-1]
    fault = RoadmapError("internal", fault=kind.__name__, place=f"{Path(last.filename).name}:{last.lineno}")
    say(f"error: {error_sentence(fault, Language(language_of_the_person()))}", sys.stderr)
