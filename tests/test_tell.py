import pytest

from counterclaim.link.link import link
from counterclaim.model.finding import Finding, Position, Question
from counterclaim.settle.settle import settle
from counterclaim.tell import Names, read_names, tell
from counterclaim.tell.counts import count_words
from counterclaim.tell.names import at_words, join, number_words, sentence, time_words
from counterclaim.tell.timeline import timeline
from tests.cases import act, figure, report

NAMES = read_names("# code\tname\tdemonym\nNOR\tNorland\tNorlander\nSUD\tUnited Sudland\tSudlandic\n")
ONE = report(
    "one", "Norland's parliament said on Wednesday that 15 soldiers died at Merrow and Kern.", "2030-05-01",
    title="Fighting at Merrow",
)  # fmt: skip
TWO = report("two", "Norland's ministry counted one dead soldier at Merrow and Kern, and 13 captured.", "2030-05-02")
CLAIMS = [
    figure(ONE, 15, who="NOR/PARL", quote="15 soldiers died", place="Merrow"),
    figure(ONE, 12, effect="captured", who="NOR/MoD"),
    act(ONE, "ASSAULT", "SUD", "NOR", quote="died at Merrow", clock="13:00"),
    figure(TWO, 1, quote="one dead soldier"),
    figure(TWO, 13, effect="captured", who="NOR/MoD", quote="13 captured"),
    act(TWO, "ASSAULT", "NOR+SUD", "NOR+SUD", quote="at Merrow and Kern"),
    act(TWO, "ACCUSE", "NOR/MFA", "SUD", quote="Norland's ministry"),
    act(TWO, "ASSAULT", "UNKNOWN", "NOR", quote="one dead", key="nobody"),
]


@pytest.fixture(scope="module")
def brief():
    reports = [ONE, TWO]
    incidents, _ = link(reports, CLAIMS)
    briefs = tell(reports, CLAIMS, incidents, settle(reports, CLAIMS, incidents), NAMES)
    assert len(briefs) == len(incidents)
    return briefs[0]


def texts(lines):
    return [line.text for line in lines]


def test_what_happened_begins_with_the_fighting_and_the_gravest_loss(brief):
    assert brief.title == "Fighting at Merrow"
    assert texts(brief.happened)[:2] == [
        "Norland and the United Sudland fought at Merrow on 1 May 2030.",
        "Norland's defence ministry says one Norlander soldier was killed; its parliament says 15.",
    ]
    assert len(brief.happened) <= 5


def test_revisions_say_who_changed_what(brief):
    assert "Norland's defence ministry raised its count of Norlander soldiers captured from 12 to 13." in texts(
        brief.revised
    )


def test_a_revision_goes_from_what_was_replaced_to_what_stands_whoever_was_printed_first():
    stands = Position("2", ("c2",), ("Elder", "NOR/POLICE"), "2030-05-01T10:00", "2030-05-02")
    replaced = Position("1", ("c1",), ("NOR/POLICE",), "2030-05-01T17:00", "2030-05-01T17:00", superseded=True)
    question = Question("how_many", "killed", "NOR", "civilians", "?")
    finding = Finding("f", "i", question, "update", None, "ucdp/1", (replaced, stands), ())
    assert (
        count_words(finding, NAMES) == "Norland's police raised its count of Norlander civilians killed from one to two"
    )


def test_a_body_that_has_its_state_in_its_name_is_called_so_once():
    assert NAMES.actor("NOR/Norlander Rights Commission") == "Norlander Rights Commission"
    assert NAMES.actor("NOR/Rights Commission") == "Norland's Rights Commission"


def test_disputes_accusations_and_the_timeline(brief):
    assert any("its parliament says 15" in text for text in texts(brief.disputed))
    assert texts(brief.accusations) == ["Norland's foreign ministry accuses the United Sudland: “Norland's ministry”"]
    assert texts(brief.timeline) == [
        "1 May 2030: Norland and the United Sudland fought each other: “at Merrow and Kern”",
        "1 May 2030, 13:00: the United Sudland attacked Norland: “died at Merrow”",
    ]


def test_every_line_leads_to_claims_that_exist(brief):
    ids = {claim.id for claim in CLAIMS}
    lines = [*brief.happened, *brief.disputed, *brief.revised, *brief.accusations, *brief.timeline]
    assert lines and all(line.claims and set(line.claims) <= ids for line in lines)


def test_codes_stand_where_no_names_are_known():
    incidents, _ = link([ONE, TWO], CLAIMS)
    (brief, *_) = tell([ONE, TWO], CLAIMS, incidents, settle([ONE, TWO], CLAIMS, incidents))
    assert "NOR" in brief.happened[0].text


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("NOR/MoD", "Norland's defence ministry"), ("NOR", "Norland"),
        ("SUD/PM", "the United Sudland's prime minister"),
        ("NOR+SUD", "Norland and the United Sudland"), ("SOHR", "SOHR"), ("NOR/Grey Party", "Norland's Grey Party"),
        ("BOTH", "both sides"), ("UNKNOWN", "someone unnamed"), ("DPR/Basurin", "Basurin"),
        ("EU", "the EU"), ("OSCE_MG", "the OSCE Minsk Group"), ("NATO", "NATO"), ("EU+NOR", "the EU and Norland"),
    ],
)  # fmt: skip
def test_codes_in_words(code, words):
    assert NAMES.actor(code) == words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (("2030-05-01", "2030-05-01"), "on 1 May 2030"),
        (("2030-05-01", "2030-05-04"), "from 1 to 4 May 2030"),
        (("2030-04-30", "2030-05-04"), "from 30 April to 4 May 2030"),
        (("2029-12-31", "2030-01-02"), "from 31 December 2029 to 2 January 2030"),
    ],
)
def test_days_in_words(days, words):
    assert time_words(days) == words


def test_small_words():
    assert at_words("Merrow") == "at Merrow"
    assert at_words("the Norland-Sudland border") == "on the Norland-Sudland border"
    assert join(["a", "b", "c"]) == "a, b and c"
    assert join([]) == "nobody named"
    assert sentence("seven died") == "Seven died."
    assert (number_words("7"), number_words("12"), number_words("at least 3")) == ("seven", "12", "at least three")
    assert Names({}, {}).actor("XYZ/MoD") == "MoD"


def test_nothing_comes_of_nothing():
    assert tell([], [], [], []) == ()


def test_the_brief_says_which_outlet_is_silent_on_what():
    three = report("three", "Shells fell on Merrow and Kern.", "2030-05-02")
    claims = [*CLAIMS, act(three, "ASSAULT", "SUD", "NOR", quote="Shells fell", place="Merrow")]
    incidents, _ = link([ONE, TWO, three], claims)
    findings = settle([ONE, TWO, three], claims, incidents)
    told = next(one for one in tell([ONE, TWO, three], claims, incidents, findings, NAMES) if one.silences)
    assert any("captured? Silent: Three; two others tell it." in line.text for line in told.silences)
    assert all(line.claims and line.finding for line in told.silences)


def test_a_denial_held_against_a_count_is_no_question_of_silence():
    three = report("three", "Shells fell on Merrow and Kern.", "2030-05-02")
    denials = [
        figure(where, 0, effect="killed_or_wounded", unit="person", who="SUD/MoD", quote=where.text[:9], key="none")
        for where in (ONE, TWO)
    ]
    claims = [*CLAIMS, *denials, act(three, "ASSAULT", "SUD", "NOR", quote="Shells fell", place="Merrow")]
    incidents, _ = link([ONE, TWO, three], claims)
    findings = settle([ONE, TWO, three], claims, incidents)
    told = next(one for one in tell([ONE, TWO, three], claims, incidents, findings, NAMES) if one.silences)
    assert any(f.question.about == "killed_or_wounded" and f.question.asks == "whether" for f in findings)
    assert not any("killed or wounded?" in line.text for line in told.silences)


def allegation(*claimants, clock=None, kind="ASSAULT"):
    claims = [act(ONE, kind, "SUD", "NOR", who=who, key=f"{kind}{n}") for n, who in enumerate(claimants)]
    if clock:
        claims.append(act(ONE, kind, "SUD", "NOR", who="OUTLET", key="timed", clock=clock))
    (line,) = timeline([(claim, claim.body) for claim in claims], NAMES)
    return line.text.partition(": “")[0]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (allegation("NOR/MoD"),
         "1 May 2030: the United Sudland attacked Norland, according to Norland's defence ministry"),
        (allegation("NOR/MoD", "OUTLET"), "1 May 2030: the United Sudland attacked Norland"),
        (allegation("NOR/MoD", "UN"), "1 May 2030: the United Sudland attacked Norland"),
        (allegation("NOR/MoD", clock="13:00"), "1 May 2030, 13:00: the United Sudland attacked Norland"),
        (allegation("SUD/MFA", kind="AGREE"), "1 May 2030: the United Sudland declared readiness towards Norland"),
    ],
    ids=["one side", "the report too", "a third voice", "folded into its hour", "one-sided readiness"],
)  # fmt: skip
def test_what_only_one_side_tells_is_laid_to_it(words, expected):
    assert words == expected


def test_who_is_many_says_and_not_one_is_none():
    claims = [figure(ONE, 3, who="UN"), figure(TWO, 0, who="SUD/MIL"),
              *(act(ONE, "ASSAULT", "SUD", "NOR", key=f"f{n}") for n in range(3))]  # fmt: skip
    incidents, _ = link([ONE, TWO], claims)
    (brief, *_) = tell([ONE, TWO], claims, incidents, settle([ONE, TWO], claims, incidents), NAMES)
    (dispute,) = texts(brief.disputed)
    assert dispute == "The United Sudland's armed forces say no Norlander soldiers were killed; the UN says three."


def test_the_soldiers_of_a_group_are_its_fighters():
    claims = [figure(ONE, 3, who="UN", party="GRP", unit="fighter")]
    incidents, _ = link([ONE], claims)
    (brief, *_) = tell([ONE], claims, incidents, settle([ONE], claims, incidents), NAMES)
    assert texts(brief.happened) == ["Three GRP fighters were killed, according to the UN."]


def counted(status, *positions):
    question = Question("how_many", "killed", "NOR", "soldiers", "")
    told = tuple(Position(value, (f"c-{value}",), tuple(voices), first) for value, first, *voices in positions)
    return count_words(Finding("f-1", "i-1", question, status, None, "ucdp", told, ()), NAMES)


def test_a_voice_that_gives_several_numbers_is_named_once():
    words = counted("conflict", ("3", "1", "NOR/MoD"), ("4", "1", "NOR/MoD"), ("5", "1", "UN"), ("7", "1", "UN"))
    ours = "Norland's defence ministry says three Norlander soldiers were killed, and also four"
    assert words == f"{ours}; the UN says five and seven"


def test_a_revision_names_who_gave_the_first_count_and_who_the_last():
    words = counted("update", ("3", "1", "NOR/MoD"), ("5", "2", "UN"))
    assert (
        words == "the count of Norlander soldiers killed went from three (Norland's defence ministry) to five (the UN)"
    )
