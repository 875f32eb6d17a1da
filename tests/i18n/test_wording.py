"""The rules are worth what they catch."""

import pytest

from tests.i18n.wording import faults, interface_faults, placeholders


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Cоюзное государство", "ru"),  # a Latin C
        ("Раунд {number} и щит", "be"),
        ("Итоги і выводы", "ru"),
        ('Файл "{file}" открыт', "ru"),
        ("Файл “{file}” открыт", "ru"),
        ("Файл « {file} » открыт", "ru"),
        ("аб’ява", "be"),
        ("'аб'ява'", "be"),
        ("яна у каталогу", "be"),
        ("элемент ў каталогу", "be"),
        ("Выход из US", "ru"),
        ("Отчет ещё не готов", "ru"),
    ],
)
def test_a_wrong_text_is_noticed(text: str, language: str) -> None:
    assert list(faults(text, language))


@pytest.mark.parametrize(
    ("text", "language", "english"),
    [
        ("Сохранить изменения", "ru", "Save changes"),
        ("Захаваць змены", "be", "Save changes"),
        ("Скасаваць", "be", "Cancel"),
        ("Отменить", "ru", "Undo"),
        ("Адмяніць", "be", "Undo"),
        ("{element} у каталогу няма", "be", "not in the catalogue"),
        ("Запісана ў «{file}»", "be", "Written"),
        ("Записано в {file}", "ru", "Written"),
    ],
)
def test_a_reserved_or_uninflected_word_is_noticed(text: str, language: str, english: str) -> None:
    assert list(interface_faults(text, language, english))


@pytest.mark.parametrize(
    ("text", "language", "english"),
    [
        ("Сохранить под общественным контролем", "ru", "Retain with public oversight"),
        ("Захаваць пад грамадскім кантролем", "be", "Retain with public oversight"),
        ("Скасаваць неадкладна", "be", "Abolish immediately"),
        ("Отменить действие: {action}", "ru", "Undo: {action}"),
        ("Такога элемента ў каталогу няма: «{element}».", "be", "There is no element “{element}”."),
        ("Адказана: {n} з {total}; аб'ява", "be", "{n} of {total} answered"),
        ("Указ «О „Союзном“ дне»", "ru", "A decree"),
    ],
)
def test_a_right_text_passes(text: str, language: str, english: str) -> None:
    assert list(interface_faults(text, language, english)) == []


def test_placeholders_are_found_wherever_they_stand() -> None:
    assert placeholders("{n} of {total}: “{name}”") == {"n", "total", "name"}
