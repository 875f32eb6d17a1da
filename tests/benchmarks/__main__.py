"""`python -m tests.benchmarks`: prints each ratio and its bound; fails where a bound is broken."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks.board import board
from tests.benchmarks.catalogue import catalogue
from tests.benchmarks.durable import durable_rating
from tests.benchmarks.files import document, sample_report, workbook
from tests.benchmarks.methods import methods
from tests.benchmarks.ratio import Ratio
from tests.benchmarks.sorting import sorting
from tests.benchmarks.window import memory, window


def measure(folder: Path) -> Iterator[Ratio]:
    report = sample_report(folder)
    yield durable_rating(folder)
    yield workbook(folder, report)
    yield document(report)
    yield window(folder)
    yield memory(folder)
    yield board(folder)
    yield from catalogue(folder)
    yield from sorting()
    yield from methods(folder)


def main() -> int:
    broken = 0
    checkout = Path(__file__).parents[2]
    print(f"{'what':45} {'ours':>10} {'reference':>10} {'ratio':>8} {'bound':>7}")
    with tempfile.TemporaryDirectory(dir=checkout, prefix=".benchmark-") as folder:
        for ratio in measure(Path(folder)):
            broken += not ratio.holds
            print(
                f"{ratio.name:45} {ratio.told(ratio.ours)} {ratio.told(ratio.reference)} {ratio.value:8.4f} "
                f"{ratio.bound:7.4f} {'ok' if ratio.holds else 'BROKEN'} {ratio.note}".rstrip()
            )
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
