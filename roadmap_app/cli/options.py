"""The commands and their options."""

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from roadmap_app import __version__
from roadmap_app.cli import files, rounds
from roadmap_app.domain.files import TEXT_TABLES, WORKBOOKS
from roadmap_app.domain.workspace import MOST_SEATS, Mode
from roadmap_app.i18n import LANGUAGES, Language

Run = Callable[[argparse.Namespace, Language], int]


def parser_in(language: Language) -> argparse.ArgumentParser:
    _ = language.gettext
    parser = argparse.ArgumentParser(
        prog="roadmap", description=_("A panel of experts decides how the Union State could be dismantled.")
    )
    parser.add_argument("--version", action="version", version=f"roadmap {__version__}")
    parser.add_argument("--debug", action="store_true", help=_("show the traceback of an error"))
    parser.set_defaults(run=files.open_window, file=None)
    commands = parser.add_subparsers(metavar=_("COMMAND"))

    def command(name: str, run: Run, about: str, *, file_needed: bool = True) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=about, description=about)
        made.add_argument("file", type=Path, metavar="FILE", nargs=None if file_needed else "?")
        made.add_argument("--debug", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
        made.set_defaults(run=run)
        return made

    command("open", files.open_window, _("open the window on a workspace"), file_needed=False)
    _new_options(command("new", files.new, _("start a workspace")), language)
    command("sample", files.sample, _("write the illustrative workshop"))
    _import_options(command("import", files.take_in, _("take in elements, criteria or ratings")), language)
    _round_options(command("round", rounds.show_or_move, _("show or move a round")), language)
    analyse = command("analyse", rounds.analyse, _("the results of a round"))
    analyse.add_argument("--round", type=_round_number, metavar="N")
    analyse.add_argument("--json", action="store_true", help=_("as JSON"))
    _export_options(command("export", files.export, _("write the published files")), language)
    check = command("check", files.check, _("check the file, then the roadmap for contradictions"))
    check.add_argument("--strict", action="store_true", help=_("fail when a contradiction of severity error is left"))
    command("backup", files.backup, _("write a consistent copy")).add_argument("out", type=Path, metavar="OUT")
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
    endings = ", ".join((*TEXT_TABLES, *WORKBOOKS))
    parser.add_argument(
        "source", type=Path, metavar="SOURCE", help=_("a file with the ending {endings}").format(endings=endings)
    )
    parser.add_argument("--what", choices=("elements", "criteria", "ratings"), required=True)
    parser.add_argument("--clear-empty", action="store_true", help=_("empty cells clear what is recorded"))
    parser.set_defaults(usage=parser.error)
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
    parser.add_argument("--elements", choices=("all", "contested"), default=None, help=_("what the next round asks"))
    parser.add_argument("--round", type=_round_number, metavar="N")
    parser.add_argument("--reason", default=None, help=_("why a closed round is opened again"))
    parser.add_argument("--json", action="store_true", help=_("as JSON"))
    parser.set_defaults(usage=parser.error)


def _export_options(parser: argparse.ArgumentParser, language: Language) -> None:
    _ = language.gettext
    parser.add_argument("--xlsx", type=Path, metavar="OUT", help=_("the Excel workbook"))
    parser.add_argument("--pdf", type=Path, metavar="OUT", help=_("the PDF report"))
    parser.add_argument("--csv", type=Path, metavar="DIR", help=_("tables as CSV files in a folder"))
    parser.add_argument("--language", choices=LANGUAGES, default=None)
    parser.set_defaults(usage=parser.error)
