from counterclaim.link.episodes import nested
from counterclaim.link.link import link
from counterclaim.model.codec import decode_incident, encode_incident
from counterclaim.model.incident import Incident
from counterclaim.model.when import When
from tests.cases import act, figure, report

A = report("a", "Shells fell on Port Amber. Troops took the pier. A truce began at six.", "2030-05-02")
ACTS = [
    act(A, "ASSAULT", "SUD", "NOR", quote="Shells fell", key="shells", day="2030-05-01"),
    act(A, "COERCE", "SUD", "NOR", quote="Troops took the pier", key="took", day="2030-05-01"),
    act(A, "AGREE", "NOR+SUD", "NOR+SUD", quote="A truce began", key="truce", day="2030-05-02"),
    act(A, "AGREE", "NOR+SUD", "NOR+SUD", quote="Troops", key="trade", day="2030-05-02"),
    act(A, "ASSAULT", "SUD", "NOR", quote="Shells", key="denied", day="2030-05-01", stance="denied"),
]


def window(first, last):
    return When(first, last, "day")


def incident(name, days, reports=("a",), parties=("NOR", "SUD"), claims=()):
    return Incident(name, name, tuple(claims), reports, parties, window(*days))


def test_an_incident_has_its_shelling_its_capture_and_its_truce_in_order():
    incidents, _ = link([A], [*ACTS, figure(A, 7, quote="Shells fell")])
    told = [(one.kind, one.when.earliest, one.claims) for one in incidents[0].episodes]
    assert told == [
        ("shelling", "2030-05-01", ("a-shells",)),
        ("capture", "2030-05-01", ("a-took",)),
        ("truce", "2030-05-02", ("a-truce",)),
    ]
    assert decode_incident(encode_incident(incidents[0])) == incidents[0]


def test_one_kind_of_deed_alone_is_no_part():
    incidents, _ = link([A], ACTS[:1])
    assert incidents[0].episodes == ()


def test_neighbouring_incidents_of_two_sides_are_one_course_of_events():
    raid = incident("i-raid", ("2030-05-01", "2030-05-01"), ("a", "b"))
    battle = incident("i-battle", ("2030-05-02", "2030-05-02"))
    later = incident("i-later", ("2030-05-09", "2030-05-09"))
    others = incident("i-others", ("2030-05-02", "2030-05-02"), parties=("NOR", "OST"))
    apart = incident("i-apart", ("2030-05-02", "2030-05-02"), reports=("c",))
    parts = {one.id: one.part_of for one in nested([raid, battle, later, others, apart], {})}
    assert parts == {"i-raid": None, "i-battle": "i-raid", "i-later": None, "i-others": None, "i-apart": None}
