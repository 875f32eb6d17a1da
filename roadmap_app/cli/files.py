"""The commands that make, fill, copy, check and publish a workspace."""

import argparse
from contextlib import closing
from pathlib import Path

from roadmap_app.cli.rounds import report_of
from roadmap_app.cli.telling import say, tell_medium
from roadmap_app.domain.days import today
from roadmap_app.domain.element import short_code
from roadmap_app.domain.errors import FileProblem, Refused
from roadmap_app.domain.files import SUFFIX, is_reserved
from roadmap_app.domain.incoming import What
from roadmap_app.domain.roadmap import Severity
from roadmap_app.domain.snapshot import Snapshot
from roadmap_app.domain.text import LanguageCode
from roadmap_app.i18n import Language
from roadmap_app.presentation.sentences import contradiction_sentence, errors_first
from roadmap_app.presentation.sentences.incoming import taken_sentence
from roadmap_app.workspace.command import Command
from roadmap_app.workspace.document import Document, check_file


def open_window(chosen: argparse.Namespace, language: Language) -> int:
    """`roadmap`, `roadmap open`: the one command that imports the desktop; it ends when the window does."""
    from roadmap_app import app

    return app.open_window(chosen.file, language.code)


def new(chosen: argparse.Namespace, language: Language) -> int:
    """`roadmap new`: a workspace with seats and an open round, where no file stands yet."""
    from roadmap_app import app

    _check_place(chosen.file, SUFFIX)
    workspace_language = LanguageCode(chosen.language)
    seats = chosen.seats or chosen.mode.usual_seats
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
        tell_medium(document, language)
    say(str(chosen.file))
    return 0


def sample(chosen: argparse.Namespace, language: Language) -> int:
    """`roadmap sample`: the invented workshop, in the language of the person."""
    from roadmap_app import app

    _check_place(chosen.file, SUFFIX)
    app.write_sample(chosen.file, language=LanguageCode(language.code))
    say(str(chosen.file))
    return 0


def take_in(chosen: argparse.Namespace, language: Language) -> int:
    """`roadmap import`: everything that the table brings, or nothing; `--dry-run` only says what it would be."""
    what = {"elements": What.ELEMENTS, "criteria": What.CRITERIA, "ratings": What.ANSWERS}[chosen.what]
    if chosen.clear_empty and what is What.ANSWERS:
        chosen.usage(language.gettext("{option} is not for answers").format(option="--clear-empty"))
    with closing(Document.open(chosen.file)) as document:
        command = _taking(what, chosen.source, document.snapshot, clears=chosen.clear_empty)
        change = document.rehearse(command) if chosen.dry_run else document.run(command)
        tell_medium(document, language)
    say(taken_sentence(what, change.counts, language, rehearsed=chosen.dry_run))
    return 0


def _taking(what: What, source: Path, picture: Snapshot, *, clears: bool) -> Command:
    """The command that takes a table in, once it is read."""
    from roadmap_app.exchange import incoming, meanings
    from roadmap_app.workspace.commands import imports

    match what:
        case What.ELEMENTS:
            codes = meanings.element_codes(picture)
            return imports.take_elements(incoming.read_elements(source, codes, clears=clears))
        case What.CRITERIA:
            codes = meanings.criterion_codes(picture)
            return imports.take_criteria(incoming.read_criteria(source, codes, clears=clears))
        case What.ANSWERS:
            read = incoming.read_answers(source, meanings.answer_codes(picture))
            return imports.take_answers(read.rows, refusals=read.refusals, count=read.count)


def export(chosen: argparse.Namespace, language: Language) -> int:
    """`roadmap export`: every file that was asked for, or none of them."""
    _ = language.gettext
    if not (chosen.xlsx or chosen.pdf or chosen.csv):
        chosen.usage(_("name at least one of --xlsx, --pdf and --csv"))
    for path, ending in ((chosen.xlsx, ".xlsx"), (chosen.pdf, ".pdf")):
        if path and not is_reserved(path.name):
            _check_place(path, ending)
    from roadmap_app.exchange.publishing import publish

    report = report_of(chosen.file, None, chosen.language)
    publish(report, workspace=chosen.file, xlsx=chosen.xlsx, pdf_file=chosen.pdf, csv=chosen.csv)
    for written in (chosen.xlsx, chosen.pdf, chosen.csv):
        if written:
            say(str(written))
    return 0


def check(chosen: argparse.Namespace, language: Language) -> int:
    """`roadmap check`: FileProblem where the file is damaged; with `--strict` Refused where an error is left."""
    check_file(chosen.file)
    report = report_of(chosen.file, None)
    say(language.gettext("The file is sound."))
    for found in errors_first(report.roadmap.contradictions):
        sentence = contradiction_sentence(found, report.snapshot, Language(report.language))
        codes = ", ".join(short_code(element) for element in found.elements)
        say(f"{found.severity}: {codes}: {sentence}")
    errors = [found for found in report.roadmap.contradictions if found.severity is Severity.ERROR]
    if chosen.strict and errors:
        raise Refused("contradictions_left", count=len(errors))
    return 0


def backup(chosen: argparse.Namespace, _language: Language) -> int:
    """`roadmap backup`: only reads, so it works beside an open window too."""
    with closing(Document.open(chosen.file, write=False)) as document:
        _check_place(chosen.out, SUFFIX)
        document.backup(chosen.out)
    say(str(chosen.out))
    return 0


def _check_place(path: Path, ending: str) -> None:
    """FileProblem where the name of a file to be written ends in anything else, or its folder is not there."""
    if path.suffix.lower() != ending:
        raise FileProblem("wrong_ending", file=path.name, ending=ending)
    if not path.parent.is_dir():
        raise FileProblem("folder_missing", file=str(path.parent))
