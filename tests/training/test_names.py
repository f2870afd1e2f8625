from __future__ import annotations

from training.language.conllu import Sentence, Word
from training.language.names import after_titles, count_labels, read_uner, read_wikigold, relabel, with_gum


def word(form, upos="PROPN", misc=""):
    return Word(form, form, upos, "", "", 0, "", True, misc)


def test_titles_are_no_part_of_a_name():
    assert after_titles(["Defence", "Minister", "Jane", "Roe"]) == 2
    assert after_titles(["Jane", "Roe"]) == 0


def test_universal_ner_without_trailing_columns(tmp_path):
    path = tmp_path / "x.iob2"
    lines = ("# sent_id = a", "1\tGoris\tB-LOC", "2\tlives\tO", "", "# sent_id = b", "1\tX\tB-OTH\t-\t-", "")
    path.write_text("\n".join(lines), encoding="utf-8")
    assert read_uner(path) == {"a": ("B-LOC", "O"), "b": ("O",)}


def test_wikigold_turns_miscellaneous_demonyms_into_norp(tmp_path):
    path = tmp_path / "w.txt"
    path.write_text("Armenian I-MISC\nJane I-PER\nRoe I-PER\nran O\n. O\n", encoding="utf-8")
    (sentence,) = read_wikigold(path)
    assert sentence.names == ("B-NORP", "B-PER", "I-PER", "O", "O")
    assert [w.space for w in sentence.words] == [True, True, True, False, True]


def test_gum_keeps_names_and_leaves_other_capitals_unknown():
    words = (
        word("President", misc="Entity=(1-person-new"),
        word("Jane"),
        word("Roe", misc="Entity=1)"),
        word("left", "VERB"),
        word("Project"),
        word("the", "DET", misc="Entity=(2-place-new"),
        word("Lachin", misc="Entity=(3-place-new)"),
        word("road", "NOUN", misc="Entity=2)"),
    )
    tagged = with_gum(Sentence(words, "s", "d", False))
    assert tagged.names == ("", "B-PER", "I-PER", "O", "", "O", "B-LOC", "O")


def test_a_source_takes_the_labels_of_another():
    labels = count_labels([(["Sweden"], ["B-LOC"]), (["Sweden"], ["B-LOC"]), (["Sweden"], ["B-ORG"])])
    sentence = Sentence((word("Sweden"), word("Syrians")), "s", "d", False, ("B-ORG", "B-PER"))
    assert relabel(sentence, labels).names == ("B-LOC", "B-NORP")
