"""The commands that move a round, and tell what it found."""

import argparse
import json
from contextlib import closing
from pathlib import Path

from roadmap_app.cli.telling import say, tell_medium, write
from roadmap_app.domain.days import today
from roadmap_app.domain.report import Detail, Report
from roadmap_app.domain.text import LanguageCode
from roadmap_app.i18n import Language
from roadmap_app.presentation.console import results_table
from roadmap_app.presentation.progress import reopened_sentence, round_line
from roadmap_app.workspace.document import Document


def show_or_move(chosen: argparse.Namespace, language: Language) -> int:
    """`roadmap round`: move the round where that is asked for, then tell how it stands."""
    _check_usage(chosen, language)
    with closing(Document.open(chosen.file, write=chosen.move is not None)) as document:
        number = document.snapshot.current_round.number if chosen.round is None else chosen.round
        if chosen.move:
            number = _move_round(document, chosen, number, language)
            tell_medium(document, language)
        _tell_round(document, number, language, as_json=chosen.json)
    return 0


def _check_usage(chosen: argparse.Namespace, language: Language) -> None:
    """What a move alone needs is wrong usage without it, since it would be passed over."""
    for option, value, move in (("--elements", chosen.elements, "next"), ("--reason", chosen.reason, "open")):
        if value is not None and chosen.move != move:
            chosen.usage(language.gettext("{option} needs {move}").format(option=option, move=f"--{move}"))


def _move_round(document: Document, chosen: argparse.Namespace, number: int, language: Language) -> int:
    """Move the round and return the number of the round to show afterwards."""
    from roadmap_app.workspace.commands import rounds

    match chosen.move:
        case "open":
            document.run(rounds.open_round(number=number, day=today(), reason=chosen.reason or ""))
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
        say(sentence)


def _tell_round(document: Document, number: int, language: Language, *, as_json: bool) -> None:
    from roadmap_app.domain.panel import RoundState
    from roadmap_app.workspace.queries import round_of

    round_ = round_of(document.snapshot, number)
    ballots = document.ballots_in(number)
    seats = len(document.snapshot.seats)
    if as_json:
        told = {"round": round_.number, "state": round_.state, "ballots_in": ballots, "seats": seats}
        write(json.dumps(told, ensure_ascii=False))
    else:
        say(round_line(round_, ballots, seats, language))
        if round_.reopen_reason:
            say(reopened_sentence(round_, language))
        if round_.state is RoundState.CLOSED:
            _tell_shortfall(document, number, language)


def analyse(chosen: argparse.Namespace, language: Language) -> int:
    """`roadmap analyse`: the results as a table, or as the JSON that other programs rely on."""
    report = report_of(chosen.file, chosen.round)
    if chosen.json:
        from roadmap_app.exchange.results_json import results

        write(json.dumps(results(report), ensure_ascii=False, indent=1))
    else:
        for line in results_table(report, language):
            say(line)
    return 0


def report_of(path: Path, round_number: int | None, language: str | None = None) -> Report:
    """What may be published of a workspace, which is only read: of the last revealed round where none is named, in the
    language of the workspace unless told."""
    with closing(Document.open(path, write=False)) as document:
        return document.report(
            language=LanguageCode(language or document.snapshot.workspace.language),
            detail=Detail.PUBLISHED,
            day=today(),
            round=round_number,
        )
