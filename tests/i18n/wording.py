"""The rules for Belarusian and Russian texts that a machine can check, by the numbers of the wording guide."""

import re
from collections.abc import Iterator
from string import Formatter

LETTERS = "A-Za-z\u0400-\u04ff"
LOOK_ALIKES = "aceiopxyABCEHIKMOPTX"
FOREIGN = {"be": "ищъИЩЪ", "ru": "іўІЎ"}
VOWELS, CONSONANTS = "аеёіоуыэюя", "бвгджзйклмнпрстфхцчшь"
COUNTS = "n|k|total|count|number|low|middle|high|share"

RETAIN = {
    "ru": r"сохранить (?:под общественным контролем|при условии общественного контроля)",
    "be": r"захаваць (?:пад грамадскім кантролем|пры ўмове грамадскага кантролю)",
}
SAVE = {"ru": r"сохран\w*", "be": r"захав\w*|захоўв\w*"}
UNDO = {"ru": r"отменить действие|действие отменено|отмена", "be": r"адмяніць дзеянне|дзеянне адменена|адмена"}
CANCEL = {"ru": r"отмен\w*", "be": r"адмян\w*|адмен\w*"}
ABOLISH = {"ru": r"упраздн\w*", "be": r"скас\w*"}
WITHOUT_YO = r"\b(?:еще|ее|нее|отчет\w*|учет\w*|счет|расчет|объем\w*|прием|трех|четырех|твердо|идет|придет|назовет)\b"


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def faults(text: str, language: str) -> Iterator[str]:
    """What is wrong with any text in that language: letters, quotation marks, names."""
    yield from _faults_of_letters(text, language)
    yield from _faults_of_marks(text, language)
    if re.search(r"\bUS\b(?!-)", text):
        yield "the Union State is never abbreviated"
    if language == "be":
        yield from _faults_of_short_u(text)
    if language == "ru" and re.search(WITHOUT_YO, text, re.IGNORECASE):
        yield "ё is written"


def interface_faults(text: str, language: str, english: str) -> Iterator[str]:
    """What is wrong with a text of the interface besides: words that are reserved, what may stand beside a
    placeholder."""
    yield from faults(text, language)
    if _left(text, RETAIN[language], SAVE[language]):
        yield "to save is not to retain"
    if _left(text, UNDO[language], CANCEL[language]):
        yield "cancelling and undoing have words of their own"
    if re.search(ABOLISH[language], text, re.IGNORECASE) and not re.search(r"aboli|abol\.|ending", english.lower()):
        yield "to abolish is said of elements only"
    if language == "be" and re.search(r"\}[»)]*\s+[уўУЎ]", text):
        yield "у or ў after a placeholder"
    preposition = {"be": "з|са|у|ў|ва", "ru": "в|во|с|со|к|ко"}[language]
    if re.search(rf"(?<!\w)(?:{preposition})\s+«?\{{(?!(?:{COUNTS})\}})", text, re.IGNORECASE):
        yield "a preposition before a placeholder"


def _left(text: str, allowed: str, stem: str) -> bool:
    return bool(re.search(stem, re.sub(allowed, "", text, flags=re.IGNORECASE), re.IGNORECASE))


def _faults_of_letters(text: str, language: str) -> Iterator[str]:
    plain = re.sub(r"\{\w*\}", "", text)
    words = re.findall(rf"[{LETTERS}]+", plain)
    if any(re.search(r"[A-Za-z]", word) and re.search(r"[\u0400-\u04ff]", word) for word in words):
        yield "Latin and Cyrillic letters in one word"
    if re.search(rf"(?<![\w./-])(?<![A-Za-z] )[{LOOK_ALIKES}](?![\w./-])(?! [A-Za-z])", plain):
        yield "a Latin letter that looks Cyrillic"
    if re.search(f"[{FOREIGN[language]}]", plain):
        yield "a letter of another alphabet"


def _faults_of_marks(text: str, language: str) -> Iterator[str]:
    outside = re.sub(r"„[^„“]*“", "", text)
    if re.search('["“”„]', outside) or outside.count("«") != outside.count("»"):
        yield "quotation marks are «…», and „…“ inside"
    if re.search(r"«\s|\s»", text):
        yield "a space inside quotation marks"
    apostrophes = re.sub(r"(?<=[\u0400-\u04ff])'(?=[\u0400-\u04ff])", "", text) if language == "be" else text
    if "'" in apostrophes or "’" in text:
        yield "the apostrophe is an ASCII one inside a Belarusian word"


def _faults_of_short_u(text: str) -> Iterator[str]:
    """A capital У stays as it is: «да Украіны»."""
    if re.search(rf"[{VOWELS}] у", text):
        yield "у after a vowel"
    if re.search(rf"[{CONSONANTS}] ў", text):
        yield "ў after a consonant"
