"""Arguments, forms and stance over trees written by hand, so that no rule hangs on a trained model."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc as Parsed

from counterclaim.read.acts.arguments import agents, patients, phrases, supporters, together
from counterclaim.read.acts.clauses import passive
from counterclaim.read.acts.settling import contains, victims_of
from counterclaim.read.acts.stance import stance_of
from counterclaim.read.document import Doc, Token
from counterclaim.read.forms import forms_of

VOCAB = spacy.blank("en").vocab


def tree(text: str) -> Doc:
    """Build a document from lines `word tag dep head`, heads as line numbers from 0."""
    rows = [line.split() for line in text.strip().splitlines()]
    universal = {
        "V": "VERB",
        "N": "NOUN",
        "J": "ADJ",
        "P": "PRON",
        "I": "ADP",
        "D": "DET",
        "R": "ADV",
        "M": "AUX",
        "C": "CCONJ",
    }
    return Doc(
        Parsed(
            VOCAB,
            words=[r[0] for r in rows],
            tags=[r[1] for r in rows],
            pos=["PROPN" if r[1] == "NNP" else universal.get(r[1][0], "X") for r in rows],
            deps=[r[2] for r in rows],
            heads=[int(r[3]) for r in rows],
            lemmas=[r[4] if len(r) > 4 else r[0].lower() for r in rows],
        )
    )


def words(tokens: list[Token]) -> list[str]:
    return [token.text for token in tokens]


ACTIVE = "Troops NNS nsubj 1\nshelled VBD ROOT 1 shell\nposts NNS obj 1"
PASSIVE = (
    "Posts NNS nsubj:pass 2\nwere MD aux:pass 2 be\nshelled VBN ROOT 2 shell\nby IN case 4\ntroops NNS obl:agent 2"
)
BARE = "12 NN nummod 1\nsoldiers NNS nsubj 2\ncaptured VBD ROOT 2 capture\nin IN case 4\nMay NNP obl 2"
REDUCED = "posts NNS nsubj 3\nshelled VBN acl 0 shell\nyesterday RB advmod 1\nburn VBP ROOT 3"
RELATIVE = "troops NNS ROOT 0\nwho PRP nsubj 2\nshelled VBD acl:relcl 0 shell\nposts NNS obj 2"
RELATIVE_OBJECT = "posts NNS ROOT 0\nthat PRP obj 3\ntroops NNS nsubj 3\nshelled VBD acl:relcl 0 shell"
FORCED = "Peru NNP nsubj 1\nforced VBD ROOT 1 force\nChile NNP obj 1\nto RB mark 4\nleave VB xcomp 1"
MANAGED = "Peru NNP nsubj 1\nmanaged VBD ROOT 1 manage\nto RB mark 3\nleave VB xcomp 1"
JOINED = "Peru NNP nsubj 1\nattacked VBD ROOT 1 attack\nand CC cc 3\ndestroyed VBD conj 1 destroy\nposts NNS obj 3"
LOST = "Troops NNS nsubj 1\nkilled VBD ccomp 4 kill\nthe DT det 3\nguard NN obj 4\nsaw VBD ROOT 4 see"
MISROOTED = "Rebels NNS nsubj 2\nambushed VBD amod 2 ambush\nsoldiers NNS ROOT 2"


@pytest.mark.parametrize(
    ("text", "verb", "is_passive", "doers", "sufferers"),
    [
        (ACTIVE, 1, False, ["Troops"], ["posts"]),
        (PASSIVE, 2, True, ["troops"], ["Posts"]),
        (BARE, 2, True, [], ["soldiers"]),
        (REDUCED, 1, True, [], ["posts"]),
        (RELATIVE, 2, False, ["troops"], ["posts"]),
        (RELATIVE_OBJECT, 3, False, ["troops"], ["posts"]),
        (FORCED, 4, False, ["Chile"], []),
        (MANAGED, 3, False, ["Peru"], []),
        (JOINED, 3, False, ["Peru"], ["posts"]),
        (JOINED, 1, False, ["Peru"], ["posts"]),
        (MISROOTED, 1, False, ["Rebels"], ["soldiers"]),
        (LOST, 1, False, ["Troops"], []),
    ],
    ids=[
        "active", "passive", "bare", "reduced", "relative", "relative-object", "forced", "managed", "second", "first",
        "misrooted", "lost-object",
    ],
)  # fmt: skip
def test_who_does_and_who_suffers(
    text: str, verb: int, is_passive: bool, doers: list[str], sufferers: list[str]
) -> None:
    token = tree(text)[verb]
    assert passive(token) is is_passive
    assert words(agents(token)) == doers
    assert words(patients(token)) == sufferers


def test_a_support_verb_lends_its_subject_and_phrases_to_the_noun() -> None:
    doc = tree("Peru NNP nsubj 1\nlaunched VBD ROOT 1 launch\nraids NNS obj 1\non IN case 4\nChile NNP obl 1")
    assert words(supporters(doc[2])) == ["Peru"]
    assert words(list(phrases(doc[2], "on"))) == ["Chile"]


def test_whoever_announces_a_deed_has_not_done_it() -> None:
    doc = tree("Peru NNP nsubj 1\nreported VBD ROOT 1 report\nraids NNS obj 1")
    assert supporters(doc[2]) == []


def test_coordinated_nouns_stand_together() -> None:
    doc = tree("Peru NNP nsubj 3\nand CC cc 2\nChile NNP conj 0\nmet VBD ROOT 3 meet")
    assert words(together(doc[0])) == ["Peru", "Chile"]


@pytest.mark.parametrize(
    ("text", "deed", "expected"),
    [
        (ACTIVE, 1, "asserted"),
        ("Troops NNS nsubj 3\ndid MD aux 3 do\nnot RB advmod 3\nattack VB ROOT 3", 3, "denied"),
        ("Troops NNS nsubj 1\nfailed VBD ROOT 1 fail\nto RB mark 3\nattack VB xcomp 1", 3, "denied"),
        ("No DT det 1\nattack NN nsubj 2\ncame VBD ROOT 2 come", 1, "denied"),
        ("Troops NNS nsubj 2\nwill MD aux 2\nattack VB ROOT 2", 2, "planned"),
        ("Troops NNS nsubj 1\nplan VBP ROOT 1\nto RB mark 3\nattack VB xcomp 1", 3, "planned"),
        ("Troops NNS nsubj 1\ntried VBD ROOT 1 try\nto RB mark 3\nattack VB xcomp 1", 3, "asserted"),
        ("Troops NNS nsubj 2\nmight MD aux 2\nattack VB ROOT 2", 2, "conditional"),
        ("if IN mark 2\ntroops NNS nsubj 2\nattack VBP advcl 3\nrun VB ROOT 3", 2, "conditional"),
        ("Troops NNS nsubj 2\nare MD aux 2 be\nattacking VBG ROOT 2 attack", 2, "asserted"),
        ("Peru NNP nsubj 1\nlaunched VBD ROOT 1 launch\nno DT det 3\nraid NN obj 1", 3, "denied"),
    ],
    ids=["fact", "not", "failed", "no", "will", "plan", "tried", "might", "if", "modal-tag", "no-noun"],
)
def test_stance(text: str, deed: int, expected: str) -> None:
    assert stance_of(tree(text)[deed])[0] == expected


def test_what_goes_on_is_ongoing() -> None:
    doc = Doc(Parsed(
        VOCAB, words=["Troops", "are", "attacking"], tags=["NNS", "VBP", "VBG"], pos=["NOUN", "AUX", "VERB"],
        deps=["nsubj", "aux", "ROOT"], heads=[2, 2, 2], lemmas=["troop", "be", "attack"],
    ))  # fmt: skip
    assert stance_of(doc[2])[0] == "ongoing"


def test_the_dead_in_a_raid_are_its_victims() -> None:
    doc = tree(
        "soldiers NNS nsubj:pass 2\nwere MD aux:pass 2 be\nkilled VBN ROOT 2 kill\nin IN case 4\nraids NNS obl 2"
    )
    assert words(victims_of(doc[4])) == ["soldiers"]


def test_an_accusation_contains_the_deed_it_is_about_but_no_later_clause() -> None:
    doc = tree(
        "Chile NNP nsubj 1\naccused VBD ROOT 1 accuse\nPeru NNP obj 1\nof IN mark 4\nshelling VBG advcl 1 shell\n"
        "after IN mark 7\ntroops NNS nsubj 7\nattacked VBD advcl 1 attack"
    )
    assert contains(doc[1], doc[4])
    assert not contains(doc[1], doc[7])


@pytest.mark.parametrize(
    ("word", "lemma", "form"),
    [
        ("condemned", "condemne", "condemn"), ("accusing", "accuse", "accuse"), ("denies", "denie", "deny"),
        ("shelled", "shelled", "shell"), ("held", "held", "hold"), ("crises", "crises", "crise"),
        ("counter-attack", "counter-attack", "attack"),
    ],
    ids=lambda value: value,
)  # fmt: skip
def test_forms_mend_a_wrong_lemma(word: str, lemma: str, form: str) -> None:
    assert form in forms_of(Doc(Parsed(VOCAB, words=[word], lemmas=[lemma]))[0])


@given(st.from_regex(r"[A-Za-z]{1,12}(-[a-z]{1,6})?", fullmatch=True))
def test_the_parsers_lemma_comes_first_and_no_form_twice(word: str) -> None:
    forms = forms_of(Doc(Parsed(VOCAB, words=[word], lemmas=["lemma"]))[0])
    assert forms[0] == "lemma"
    assert len(forms) == len(set(forms))


def test_a_place_at_the_top_of_its_sentence_ends_the_search_for_what_is_described() -> None:
    top = "In IN case 1\nland NN ROOT 1\nthat PRP nsubj 3\nshelled VBD acl:relcl 1 shell\nposts NNS obj 3"
    doc = tree(top)
    assert words(agents(doc[3])) == ["land"]
