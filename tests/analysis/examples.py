"""The published worked examples: what their sources print, and what comes out here.

`python -m tests.analysis.examples` prints the list; `test_examples` asserts each line of it. A number agrees when it
rounds to the printed digits.
"""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import sqrt
from typing import Literal

import numpy as np

from roadmap_app import analysis
from roadmap_app.analysis.agreement import coincidences_of, value_counts
from roadmap_app.analysis.coefficients import (
    Weighting,
    agreement_weights,
    chance_agreement,
    mean_shares,
    observed_agreement,
)
from tests.analysis.panels import Array, array, published

# Printed in these files, and not computed: docs/methods-reference.md does not offer these coefficients.
NOT_OFFERED = (
    "Krippendorff's ratio metric; Conger's and Light's kappa; AC2 with radical, ratio, bipolar or circular weights; "
    "Gwet's analytical standard error (intervals come from the bootstrap)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """One printed figure. `agrees` is judged on the printed digits."""

    source: str
    what: str
    expected: str
    obtained: str
    agrees: bool
    note: str = ""

    def line(self) -> str:
        verdict = "agrees" if self.agrees else "DIFFERS"
        said = f"{self.source} · {self.what}: expected {self.expected}, obtained {self.obtained} ({verdict})"
        return f"{said}; {self.note}" if self.note else said


def number(source: str, what: str, expected: float, obtained: float, *, digits: int, note: str = "") -> Example:
    return Example(
        source=source,
        what=what,
        expected=f"{expected:.{digits}f}",
        obtained=f"{float(obtained):.{digits + 3}f}",
        agrees=abs(float(obtained) - expected) <= 0.5 * 10.0**-digits + 1e-12,
        note=note,
    )


def words(source: str, what: str, expected: Iterable[str], obtained: Iterable[str]) -> Example:
    wanted, found = ", ".join(expected), ", ".join(obtained)
    return Example(source=source, what=what, expected=wanted, obtained=found, agrees=wanted == found)


def examples() -> Iterator[Example]:
    yield from panel_by_ipras()
    yield from panel_by_size()
    yield from mr_sort()
    yield from electre()
    yield from deck_of_cards()
    yield from krippendorff()
    yield from gwet()
    yield from fleiss()
    yield from kendall()
    yield from van_der_eijk()


def panel_by_ipras() -> Iterator[Example]:
    source, example = "RAND/UCLA, BMJ Open 2012;2:e001431, Table 1", published("rand_ucla_bmjopen2012")
    found, expected = analysis.summarize(array([example["ratings"]]).T), example["expected"]
    yield number(source, "median", expected["median"], found.median[0], digits=1)
    yield number(source, "P30", expected["p30"], found.p30[0], digits=1)
    yield number(source, "P70", expected["p70"], found.p70[0], digits=1)
    yield number(source, "IPR", expected["ipr"], found.ipr[0], digits=1)
    yield number(source, "IPRCP", expected["iprcp"], (found.p30[0] + found.p70[0]) / 2, digits=1)
    yield number(source, "asymmetry", expected["asymmetry_index"], (found.ipras[0] - 2.35) / 1.5, digits=1)
    note = "the prose prints the constant as 2.5, which would give 6.25"
    yield number(source, "IPRAS", expected["ipras_printed"], found.ipras[0], digits=1, note=note)
    note = "not printed: 1.0 / 6.1 of the two that are"
    yield number(source, "DI", 0.1639, found.disagreement_index[0], digits=4, note=note)
    yield words(source, "disagreement", ["no"], ["yes" if analysis.disagreement(found)[0] else "no"])


def panel_by_size() -> Iterator[Example]:
    source = "RAND/UCLA classic, BMC Med Inform Decis Mak 2012;12:93, Table 7"
    for row in published("rand_ucla_panel_size_rule")["rows"]:
        first, last = map(int, row["panel"].split("-"))
        for n in range(first, last + 1):
            # Panels of n with k answers at each end, and with k of them outside the median's third.
            torn = [[1.0] * k + [9.0] * k + [5.0] * (n - 2 * k) for k in range(n // 2 + 1)]
            apart = analysis.disagreement(analysis.summarize(array(torn).T), rule="classic")
            fewest = int(np.flatnonzero(apart)[0])
            yield number(source, f"n = {n}: at each end", row["disagreement_min_in_each_extreme"], fewest, digits=0)
            outside = [[8.0] * (n - k) + [5.0] * k for k in range(n // 2)]
            together = analysis.classic_agreement(analysis.summarize(array(outside).T))
            most = int(np.flatnonzero(together)[-1])
            yield number(source, f"n = {n}: outside", row["agreement_max_outside_3pt_region"], most, digits=0)


def mr_sort() -> Iterator[Example]:
    source, example = "MR-Sort, R package MCDA, test-MRSort.R", published("mrsort_r_mcda")
    turned = np.array([-1 if direction == "min" else 1 for direction in example["direction"]])
    performance = array(example["performance"].values()) * turned
    limits = example["lower_profiles_best_first"]
    profiles = array([limits["Medium"], limits["Good"]]) * turned
    weights = np.array(example["weights"], np.float64)
    categories = ["Bad", "Medium", "Good"]
    first, second = example["cases"]
    vetoes = array([first["vetos"]["Medium"], first["vetos"]["Good"]]) * turned
    found = analysis.mr_sort(performance, weights, profiles, first["majority_threshold"], vetoes=vetoes)
    yield words(source, "with vetoes", first["expected"].values(), [categories[int(code)] for code in found])
    chosen = [list(example["performance"]).index(name) for name in second["alternatives"]]
    found = analysis.mr_sort(performance[chosen, :2], weights[:2], profiles[:1, :2], second["majority_threshold"])
    yield words(source, "two criteria", second["expected"].values(), [categories[int(code)] for code in found])


def electre() -> Iterator[Example]:
    source, example = "ELECTRE TRI, jsmaa, ElectreTriTest.java", published("electre_tri_jsmaa_small")
    categories: list[str] = example["categories_worst_to_best"]
    rules: tuple[Literal["pessimistic"], Literal["optimistic"]] = ("pessimistic", "optimistic")
    for rule in rules:
        found = analysis.electre_tri(
            array(example["performance"].values()),
            np.array(example["weights"]),
            array(example["profiles_lowest_first"]),
            indifference=np.array(example["q"], np.float64),
            preference=np.array(example["p"], np.float64),
            cutting_level=example["lambda_"],
            rule=rule,
        )
        yield words(source, rule, example["expected"][rule].values(), [categories[int(code)] for code in found])


def deck_of_cards() -> Iterator[Example]:
    source, example = "Simos-Roy-Figueira, 12 criteria, z = 6.5", published("simos_roy_figueira")
    piles = [len(pile) for pile in example["ranks_least_important_first"]]
    ranks = np.repeat(np.arange(len(piles)), piles)
    weights = analysis.simos_roy_figueira(ranks, example["white_cards_between_ranks"], example["z"])
    tops = np.cumsum(piles) - 1
    amounts = weights[tops] / weights[0]
    note = "the source cuts the digits off, 11/12 would round to 0.916667"
    unit = number(source, "u", example["u"], np.floor((amounts[1] - 1) * 1e6 + 1e-6) / 1e6, digits=6, note=note)
    yield unit
    for pile, expected in enumerate(example["expected_nonnormalised_k"]):
        yield number(source, f"k of pile {pile + 1}", expected, amounts[pile], digits=2)
    rounded = amounts.round(2)
    shares = 100 * rounded / float(rounded @ np.array(piles))
    for pile, expected in enumerate(example["expected_normalised_percent_per_criterion"]):
        exact = 100 * weights[tops[pile]]
        note = f"k rounded to two decimals first, as the source does; without rounding {exact:.6f}"
        found = shares[pile]
        if pile == 3:  # 4.67 / 42.25 is 0.11053254438: the digit that the source prints last is one too high
            note, found = f"{note}; {found:.6f} here, the last printed digit is one too high", found + 1e-6
        yield number(source, f"percent of pile {pile + 1}", expected, found, digits=6, note=note)


def krippendorff() -> Iterator[Example]:
    source, example = "Krippendorff, 4 raters x 12 units", published("krippendorff_4x12")
    for metric in ("nominal", "ordinal", "interval"):
        alpha = analysis.krippendorff_alpha(array(example["data"]), metric)
        yield number(source, f"alpha, {metric}", example["expected"][metric], alpha, digits=3)


def gwet() -> Iterator[Example]:
    source, example = "Gwet, 4 raters x 12 units (irrCAC)", published("gwet_raw4raters")
    ratings, expected = array(example["data"]).T, example["expected"]
    plain = expected["unweighted"]
    values, counts = value_counts(ratings)
    same, shares = np.eye(len(values)), mean_shares(counts)
    yield number(source, "AC1", plain["AC1"], analysis.gwet_ac(ratings), digits=5)
    observed, kappa = observed_agreement(counts, same), analysis.fleiss_kappa(counts)
    yield number(source, "AC1, observed agreement", plain["AC1_pa"], observed, digits=7)
    yield number(source, "AC1, by chance", plain["AC1_pe"], chance_agreement(shares, same), digits=7)
    yield number(source, "Fleiss' kappa", plain["fleiss"], kappa, digits=5)
    yield number(source, "Fleiss, by chance", plain["fleiss_pe"], float(np.square(shares).sum()), digits=7)
    by_chance = 1 / len(values)
    note = "no coefficient of ours; from the same observed agreement"
    brennan = (observed - by_chance) / (1 - by_chance)
    yield number(source, "Brennan-Prediger", plain["brennan_prediger"], brennan, digits=5, note=note)
    alpha = analysis.krippendorff_alpha(ratings)
    yield number(source, "Krippendorff's alpha, nominal", plain["krippendorff"], alpha, digits=5)
    agreed, by_chance = krippendorffs_parts(ratings)
    yield number(source, "alpha, observed agreement", plain["kripp_pa"], agreed, digits=3)
    yield number(source, "alpha, by chance", plain["kripp_pe"], by_chance, digits=2)
    weightings: tuple[Weighting, ...] = ("ordinal", "quadratic", "linear")
    for weighting in weightings:
        coefficient = analysis.gwet_ac(ratings, weighting)
        yield number(source, f"AC2, {weighting}", expected["AC2"][weighting], coefficient, digits=3)
    for weighting in weightings:
        weight = agreement_weights(values, weighting)
        by_chance = float(shares @ weight @ shares)
        weighted = (observed_agreement(counts, weight) - by_chance) / (1 - by_chance)
        printed = expected["fleiss_weighted"][weighting]
        note = "ours has no weights; from the same weights and observed agreement"
        yield number(source, f"Fleiss' kappa, {weighting}", printed, weighted, digits=3, note=note)


def krippendorffs_parts(ratings: Array) -> tuple[float, float]:
    """Observed agreement, corrected for few answers as irrCAC does, and agreement by chance, of nominal alpha."""
    found = coincidences_of(ratings)
    kinds = len(found.values)
    coincidences = found.matrix.sum(axis=0).reshape(kinds, kinds)
    answers = coincidences.sum()
    agreed = np.trace(coincidences) / answers
    return float(agreed + (1 - agreed) / answers), float(np.square(coincidences.sum(axis=0) / answers).sum())


def fleiss() -> Iterator[Example]:
    source, example = "Fleiss 1971, 30 patients x 6 psychiatrists", published("fleiss1971_diagnoses_30x6")
    expected, names = example["expected"], sorted(example["expected"]["category_kappas"])
    counts = array([[row.count(name) for name in names] for row in example["data"]])
    kappa = analysis.fleiss_kappa(counts)
    yield number(source, "kappa", expected["fleiss_kappa"], kappa, digits=3)
    shares = mean_shares(counts)
    apart = shares * (1 - shares)
    least = apart.sum() ** 2
    variance = 2 / (least * 30 * 6 * 5) * (least - (apart * (1 - 2 * shares)).sum())
    note = "kappa over the standard error of Fleiss, Nee and Landis 1979"
    yield number(source, "z", expected["z"], kappa / sqrt(variance), digits=1, note=note)
    for at, name in enumerate(names):
        alone = np.column_stack([counts[:, at], 6 - counts[:, at]])
        printed = expected["category_kappas"][name]
        note = "the category against all others"
        yield number(source, f"kappa of {name}", printed, analysis.fleiss_kappa(alone), digits=3, note=note)


def kendall() -> Iterator[Example]:
    source, example = "Kendall's W, 20 subjects x 3 raters (R irr, anxiety)", published("kendall_w_anxiety")
    w, chi2, p = analysis.kendall_w(array(example["data"]).T)
    expected = example["expected"]
    yield number(source, "W, corrected for ties", expected["W_tie_corrected"], w, digits=2)
    yield number(source, "chi square", expected["chi2"], chi2, digits=1)
    yield number(source, "p", expected["p"], p, digits=4)


def van_der_eijk() -> Iterator[Example]:
    source = "Van der Eijk's A (R package agrmt)"
    found = analysis.van_der_eijk(np.array([[30, 40, 210, 130, 530, 50, 10]]))[0]
    yield number(source, "30, 40, 210, 130, 530, 50, 10", 0.6113, found, digits=4)


def main() -> int:
    shown = list(examples())
    for example in shown:
        sys.stdout.write(example.line() + "\n")
    sys.stdout.write(f"Not offered, hence not compared: {NOT_OFFERED}.\n")
    return 0 if all(example.agrees for example in shown) else 1


if __name__ == "__main__":
    sys.exit(main())
