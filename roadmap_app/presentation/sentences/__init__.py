"""What window and files say in whole sentences, built from reasons and figures and never from stored text."""

from roadmap_app.presentation.sentences.contradictions import (
    advice_sentence,
    affected_sentence,
    contradiction_sentence,
    errors_first,
)
from roadmap_app.presentation.sentences.days import day_sentence_words, day_words, lawful_end_sentence
from roadmap_app.presentation.sentences.firmness import (
    acceptability_line,
    acceptability_sentence,
    acceptability_shares,
    change_sentence,
    draws_words,
    interval_sentence,
    intervals_sentence,
    samples_sentence,
    weight_flip_sentence,
)
from roadmap_app.presentation.sentences.panel import (
    answered_line,
    answered_sentence,
    counts_sentence,
    flip_sentence,
    minority_sentence,
    opposed_sentence,
    panel_sentence,
    published_remarks,
    ratings_line,
    rule_sentence,
)
from roadmap_app.presentation.sentences.reasons import carried_line, grounds, suggestion_sentence, support_line, why
from roadmap_app.presentation.sentences.rounds import few_seats_sentence, next_round_sentence, shortfall_sentence
from roadmap_app.presentation.sentences.verdict import basis_words, course_line, decision_sentence, verdict_line

__all__ = [
    "acceptability_line",
    "acceptability_sentence",
    "acceptability_shares",
    "advice_sentence",
    "affected_sentence",
    "answered_line",
    "answered_sentence",
    "basis_words",
    "carried_line",
    "change_sentence",
    "contradiction_sentence",
    "counts_sentence",
    "course_line",
    "day_sentence_words",
    "day_words",
    "decision_sentence",
    "draws_words",
    "errors_first",
    "few_seats_sentence",
    "flip_sentence",
    "grounds",
    "interval_sentence",
    "intervals_sentence",
    "lawful_end_sentence",
    "minority_sentence",
    "next_round_sentence",
    "opposed_sentence",
    "panel_sentence",
    "published_remarks",
    "ratings_line",
    "rule_sentence",
    "samples_sentence",
    "shortfall_sentence",
    "suggestion_sentence",
    "support_line",
    "verdict_line",
    "weight_flip_sentence",
    "why",
]
