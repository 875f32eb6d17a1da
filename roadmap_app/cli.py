"""The command line. It imports the desktop only when it opens it, and each file format only when it is used."""

import argparse
import json
import os
import re
import sys
import traceback
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from types import TracebackType
from typing import TextIO

from roadmap_app import __version__
from roadmap_app.domain.days import today
from roadmap_app.domain.element import short_code
from roadmap_app.domain.errors import FileProblem, ImportRefused, Refused, RoadmapError
from roadmap_app.domain.files import SUFFIX, is_reserved
from roadmap_app.domain.report import Detail, Report
from roadmap_app.domain.roadmap import Severity
from roadmap_app.domain.text import LanguageCode, one_line
from roadmap_app.domain.workspace import MOST_SEATS, Mode
from roadmap_app.i18n import LANGUAGES, Language
from roadmap_app.presentation.console import results_table
from roadmap_app.presentation.errors import error_sentence, refusal_sentence
from roadmap_app.presentation.progress import round_line
from roadmap_app.presentation.sentences import contradiction_sentence, errors_first
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.document import Document, check_file

Run = Callable[[argparse.Namespace, Language], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done; 1 something the person can act on, told in one line on stderr; 2 wrong usage."""
    language = Language(_language_of_the_person())
    chosen = _parser(language).parse_args(arguments)
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
            _name_refusals(error, language)
        _say(f"error: {error_sentence(error, language)}", sys.stderr)
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
    _say(f"error: {error_sentence(fault, Language(_language_of_the_person()))}", sys.stderr)


def _language_of_the_person() -> str:
    wanted = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG") or "en"
    return wanted[:2] if wanted[:2] in LANGUAGES else "en"


def _say(line: str, stream: TextIO | None = None) -> None:
    """One line, whatever stands in the names and values in it."""
    _write(one_line(line), stream)


def _write(line: str, stream: TextIO | None = None) -> None:
    encoding = getattr(stream or sys.stdout, "encoding", None) or "utf-8"
    print(line.encode(encoding, "replace").decode(encoding), file=stream or sys.stdout)


def _name_refusals(error: ImportRefused, language: Language) -> None:
    if len(error.refusals) > 1:
        for refusal in error.refusals:
            _say(refusal_sentence(refusal, language))
    more = error.count - len(error.refusals)
    if more:
        _say(language.gettext("and {n} more").format(n=language.number(more)))


def _parser(language: Language) -> argparse.ArgumentParser:
    _ = language.gettext
    parser = argparse.ArgumentParser(
        prog="roadmap", description=_("A panel of experts decides how the Union State could be dismantled.")
    )
    parser.add_argument("--version", action="version", version=f"roadmap {__version__}")
    parser.add_argument("--debug", action="store_true", help=_("show the traceback of an error"))
    parser.set_defaults(run=_open, file=None)
    commands = parser.add_subparsers(metavar=_("COMMAND"))

    def command(name: str, run: Run, about: str, *, file_needed: bool = True) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=about)
        made.add_argument("file", type=Path, metavar="FILE", nargs=None if file_needed else "?")
        made.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        made.set_defaults(run=run)
        return made

    command("open", _open, _("open the window on a workspace"), file_needed=False)
    _new_options(command("new", _new, _("start a workspace")), language)
    command("sample", _sample, _("write the illustrative workshop"))
    _import_options(command("import", _import, _("take in elements, criteria or ratings")), language)
    _round_options(command("round", _round, _("show or move a round")), language)
    analyse = command("analyse", _analyse, _("the results of a round"))
    analyse.add_argument("--round", type=_round_number, metavar="N")
    analyse.add_argument("--json", action="store_true", help=_("as JSON"))
    _export_options(command("export", _export, _("write the published files")), language)
    check = command("check", _check, _("check the file, then the roadmap for contradictions"))
    check.add_argument("--strict", action="store_true", help=_("fail when a contradiction of severity error is left"))
    command("backup", _backup, _("write a consistent copy")).add_argument("out", type=Path, metavar="OUT")
    return parser


def _new_options(parser: argparse.ArgumentParser, language: Language) -> None:
    _ = language.gettext
    parser.add_argument("--template", choices=("union-state", "blank"), default="union-state")
    parser.add_argument("--mode", choices=tuple(Mode), type=Mode, default=Mode.PANEL)
    parser.add_argument(
        "--seats", type=_seat_count, default=None, metavar="N", help=_("9 unless told, 1 in individual mode")
    )
    parser.add_argument("--language", choices=LANGUAGES, default="en")


def _from_one(highest: int) -> Callable[[str], int]:
    """Reads a plain whole number from 1 on."""

    def read(text: str) -> int:
        number = int(text) if re.fullmatch("[0-9]{1,9}", text) else 0
        if not 1 <= number <= highest:
            raise argparse.ArgumentTypeError(f"{text!a} is not in 1..{highest}")
        return number

    return read


_seat_count = _from_one(MOST_SEATS)
_round_number = _from_one(9999)


def _import_options(parser: argparse.ArgumentParser, language: Language) -> None:
    _ = language.gettext
    parser.add_argument("source", type=Path, metavar="SOURCE", help=_("a .csv, .xlsx or .ods file"))
    parser.add_argument("--what", choices=("elements", "criteria", "ratings"), required=True)
    parser.add_argument("--dry-run", action="store_true", help=_("say what would change, and change nothing"))


def _round_options(parser: argparse.ArgumentParser, language: Language) -> None:
    _ = language.gettext
    move = parser.add_mutually_exclusive_group()
    for name, about in (
        ("open", _("open a planned round, or a closed one again")),
        ("close", _("end answering")),
        ("reveal", _("show the results")),
        ("next", _("settle this round and open one after it")),
    ):
        move.add_argument(f"--{name}", dest="move", action="store_const", const=name, help=about)
    parser.add_argument("--elements", choices=("all", "contested"), default="all", help=_("what the next round asks"))
    parser.add_argument("--round", type=_round_number, metavar="N")
    parser.add_argument("--reason", default="", help=_("why a closed round is opened again"))
    parser.add_argument("--json", action="store_true", help=_("as JSON"))


def _export_options(parser: argparse.ArgumentParser, language: Language) -> None:
    _ = language.gettext
    parser.add_argument("--xlsx", type=Path, metavar="OUT", help=_("the Excel workbook"))
    parser.add_argument("--pdf", type=Path, metavar="OUT", help=_("the PDF report"))
    parser.add_argument("--csv", type=Path, metavar="DIR", help=_("tables as CSV files in a folder"))
    parser.add_argument("--language", choices=LANGUAGES, default=None)
    parser.set_defaults(usage=parser.error)


def _open(chosen: argparse.Namespace, language: Language) -> int:
    from roadmap_app.app import open_window

    return open_window(chosen.file, language.code)


def _check_place(path: Path, ending: str) -> None:
    """FileProblem where the name of a file to be written ends in anything else, or its folder is not there."""
    if path.suffix.lower() != ending:
        raise FileProblem("wrong_ending", file=path.name, ending=ending)
    if not path.parent.is_dir():
        raise FileProblem("folder_missing", file=str(path.parent))


def _new(chosen: argparse.Namespace, language: Language) -> int:
    from roadmap_app import app

    _check_place(chosen.file, SUFFIX)
    workspace_language = LanguageCode(chosen.language)
    seats = chosen.seats or (9 if chosen.mode is Mode.PANEL else 1)
    with closing(
        app.start_workspace(
            chosen.file,
            template=chosen.template,
            mode=chosen.mode,
            seats=seats,
            language=workspace_language,
            day=today(),
        )
    ) as document:
        _tell_medium(document, language)
    _say(str(chosen.file))
    return 0


def _tell_medium(document: Document, language: Language) -> None:
    if document.without_log:
        _say(language.label("note", "no_log"), sys.stderr)


def _sample(chosen: argparse.Namespace, _language: Language) -> int:
    from roadmap_app import app

    _check_place(chosen.file, SUFFIX)
    app.write_sample(chosen.file)
    _say(str(chosen.file))
    return 0


def _import(chosen: argparse.Namespace, language: Language) -> int:
    from roadmap_app.exchange import incoming
    from roadmap_app.workspace.commands import imports

    def take_answers(path: Path) -> Command:
        read = incoming.read_answers(path)
        return imports.take_answers(read.rows, refusals=read.refusals, count=read.count)

    read_and_take: dict[str, Callable[[Path], Command]] = {
        "elements": lambda path: imports.take_elements(incoming.read_elements(path)),
        "criteria": lambda path: imports.take_criteria(incoming.read_criteria(path)),
        "ratings": take_answers,
    }
    with closing(Document.open(chosen.file)) as document:
        command = read_and_take[chosen.what](chosen.source)
        change = document.rehearse(command) if chosen.dry_run else document.run(command)
        _tell_medium(document, language)
    counts = {"new": 0, "replaced": 0, "unchanged": 0} | dict(change.counts)
    _ = language.gettext
    _say(
        _("New: {new}. Replaced: {replaced}. Unchanged: {unchanged}.").format(**counts)
        + (" " + _("Nothing was written (dry run).") if chosen.dry_run else "")
    )
    return 0


def _round(chosen: argparse.Namespace, language: Language) -> int:
    with closing(Document.open(chosen.file, write=chosen.move is not None)) as document:
        number = document.snapshot.current_round.number if chosen.round is None else chosen.round
        if chosen.move:
            number = _move_round(document, chosen, number, language)
            _tell_medium(document, language)
        _tell_round(document, number, language, as_json=chosen.json)
    return 0


def _move_round(document: Document, chosen: argparse.Namespace, number: int, language: Language) -> int:
    """Move the round and return the number of the round to show afterwards."""
    from roadmap_app.workspace.commands import rounds

    match chosen.move:
        case "open":
            document.run(rounds.open_round(number=number, day=today(), reason=chosen.reason))
        case "close":
            document.run(rounds.close_round(number=number, day=today()))
        case "reveal":
            if not chosen.json:
                _tell_shortfall(document, number, language)
            document.run(rounds.reveal_round(number=number, day=today()))
        case _:
            only = document.results().to_ask_again if chosen.elements == "contested" else None
            document.run(rounds.next_round(day=today(), only=only))
            return document.snapshot.current_round.number
    return number


def _tell_shortfall(document: Document, number: int, language: Language) -> None:
    """What a closed round will show as too few answers, to be read before it is revealed."""
    from roadmap_app.presentation.sentences import shortfall_sentence

    sentence = shortfall_sentence(document.shortfall(number), document.snapshot.workspace.quorum, language)
    if sentence:
        _say(sentence)


def _tell_round(document: Document, number: int, language: Language, *, as_json: bool) -> None:
    from roadmap_app.domain.panel import RoundState
    from roadmap_app.workspace.queries import round_of

    round_ = round_of(document.snapshot, number)
    ballots = document.ballots_in(number)
    seats = len(document.snapshot.seats)
    if as_json:
        told = {"round": round_.number, "state": round_.state, "ballots_in": ballots, "seats": seats}
        _write(json.dumps(told, ensure_ascii=False))
    else:
        _say(round_line(round_, ballots, seats, language))
        if round_.state is RoundState.CLOSED:
            _tell_shortfall(document, number, language)


def _analyse(chosen: argparse.Namespace, language: Language) -> int:
    report = _report(chosen.file, chosen.round)
    if chosen.json:
        from roadmap_app.exchange.results_json import results

        _write(json.dumps(results(report), ensure_ascii=False, indent=1))
    else:
        for line in results_table(report, language):
            _say(line)
    return 0


def _export(chosen: argparse.Namespace, language: Language) -> int:
    _ = language.gettext
    if not (chosen.xlsx or chosen.pdf or chosen.csv):
        chosen.usage(_("name at least one of --xlsx, --pdf and --csv"))
    for path, ending in ((chosen.xlsx, ".xlsx"), (chosen.pdf, ".pdf")):
        if path and not is_reserved(path.name):
            _check_place(path, ending)
    from roadmap_app.exchange.publishing import publish

    report = _report(chosen.file, None, chosen.language)
    publish(report, workspace=chosen.file, xlsx=chosen.xlsx, pdf_file=chosen.pdf, csv=chosen.csv)
    for written in (chosen.xlsx, chosen.pdf, chosen.csv):
        if written:
            _say(str(written))
    return 0


def _report(path: Path, round_number: int | None, language: str | None = None) -> Report:
    with closing(Document.open(path, write=False)) as document:
        return document.report(
            language=LanguageCode(language or document.snapshot.workspace.language),
            detail=Detail.PUBLISHED,
            day=today(),
            round=round_number,
        )


def _check(chosen: argparse.Namespace, language: Language) -> int:
    check_file(chosen.file)
    report = _report(chosen.file, None)
    _say(language.gettext("The file is sound."))
    for found in errors_first(report.roadmap.contradictions):
        sentence = contradiction_sentence(found, report.snapshot, Language(report.language))
        codes = ", ".join(short_code(element) for element in found.elements)
        _say(f"{found.severity}: {codes}: {sentence}")
    errors = [found for found in report.roadmap.contradictions if found.severity is Severity.ERROR]
    if chosen.strict and errors:
        raise Refused("contradictions_left", count=len(errors))
    return 0


def _backup(chosen: argparse.Namespace, _language: Language) -> int:
    with closing(Document.open(chosen.file, write=False)) as document:
        _check_place(chosen.out, SUFFIX)
        document.backup(chosen.out)
    _say(str(chosen.out))
    return 0
