from __future__ import annotations

import sys

import pytest

from counterclaim.adapters.readers import language
from counterclaim.adapters.readers.language import set_aside
from counterclaim.adapters.readers.text import read_text
from counterclaim.model.report import Report

OTHERS = {
    "ru": "Министерство обороны сообщило, что в ходе обстрела погибли двенадцать солдат, ещё семь получили ранения.",
    "az": "Müdafiə Nazirliyi bildirib ki, atəş nəticəsində on iki əsgər həlak olub, yeddi nəfər isə yaralanıb.",
    "hy": "Պաշտպանության նախարարությունը հայտնել է, որ գնդակոծության հետևանքով զոհվել է տասներկու զինծառայող։",
    "de": "Das Verteidigungsministerium teilte mit, dass bei dem Beschuss zwölf Soldaten getötet worden seien.",
    "nl": "Het ministerie van Defensie meldde dat bij de beschieting twaalf soldaten om het leven zijn gekomen.",
    "fr": "Le ministère de la Défense a indiqué que douze soldats avaient été tués dans le bombardement de la ville.",
    "tr": "Savunma Bakanlığı, bombardımanda on iki askerin hayatını kaybettiğini, yedisinin yaralandığını bildirdi.",
    "ar": "أعلنت وزارة الدفاع مقتل اثني عشر جنديا وإصابة سبعة آخرين بجروح في القصف الذي استهدف المدينة.",
    "fa": "وزارت دفاع اعلام کرد که دوازده سرباز در پی گلوله باران شهر کشته و هفت نفر دیگر زخمی شده‌اند.",
    "uk": "Міністерство оборони повідомило, що внаслідок обстрілу міста загинули дванадцять військових.",
    "es": "El Ministerio de Defensa informó de que doce soldados murieron y siete resultaron heridos en el bombardeo.",
}
ENGLISH = {
    "prose": "The defence ministry said that twelve soldiers had been killed in the shelling of the town.",
    "headline": "Twelve soldiers killed, seven wounded",
    "names": "Baku Yerevan Goris Syunik Lachin Kelbajar",
    "capitals": "TWELVE SOLDIERS KILLED IN SHELLING, DEFENCE MINISTRY SAYS; SEVEN MORE ARE WOUNDED",
    "figures": "12 7 15 24 6500",
    "foreign names": "Artsakh's Ministry of Defence: Vardenis, Sotk and Verin Shorzha came under fire, two were killed",
    "clipped": "Fighter jets bombed market Idlib killed 12 civilians wounded dozens activists reported Monday",
}


def report(text):
    (one,) = read_text("a.txt", text.encode(), {})
    return one


@pytest.mark.parametrize("code", OTHERS)
def test_what_is_not_english_is_set_aside_with_its_language(code):
    one = set_aside(report(f"{OTHERS[code]} {OTHERS[code]}"))
    assert (one.code, one.language, one.source, one.count) == ("wrong_language", code, "a.txt", 1)


@pytest.mark.parametrize("kind", ENGLISH)
def test_english_is_read(kind):
    assert isinstance(set_aside(report(ENGLISH[kind])), Report)


def test_a_few_foreign_words_around_an_english_text_do_not_count():
    around = OTHERS["ru"]
    assert isinstance(set_aside(report(f"{around}\n\n{ENGLISH['prose'] * 12}\n\n{around}")), Report)


def test_without_the_library_a_doubtful_text_is_read_with_a_doubt(monkeypatch):
    monkeypatch.setitem(sys.modules, "py3langid.langid", None)
    language._identifier.cache_clear()
    one = set_aside(report(OTHERS["ru"]))
    assert [doubt.about for doubt in one.doubts] == ["language"]
    assert set_aside(report(ENGLISH["prose"])).doubts == ()


def test_the_language_of_most_of_a_text_counts():
    assert set_aside(report(f"{ENGLISH['headline']}\n\n{OTHERS['ru'] * 12}")).language == "ru"
