from importlib.metadata import EntryPoint

import pytest

from counterclaim import registry
from counterclaim.app import rules
from counterclaim.app.engine import Config, Engine
from counterclaim.errors import UnknownNameError
from counterclaim.model.finding import Answer
from counterclaim.model.incident import Incident
from counterclaim.settle.settle import settle
from tests.cases import figure, report
from tests.conftest import ROOT


def highest(evidence):
    """Highest: the largest number that anybody gives."""
    lows = [answer.claim.body.low for answer in evidence.answers]
    return Answer(None, max(lows), None), highest.__doc__


@pytest.fixture
def registered(monkeypatch):
    """Register a rule as a package of a user's own does, with one entry point."""
    own = EntryPoint("highest", f"{__name__}:highest", "counterclaim.rules")
    found = registry.entry_points
    monkeypatch.setattr(
        registry, "entry_points", lambda group: [*found(group=group), *([own] if group == own.group else [])]
    )


def test_a_rule_of_a_user_s_own_answers_beside_ours(registered):
    where = report("a", "x" * 99)
    claims = [figure(where, 7), figure(where, 9, who="UN")]
    incident = Incident("i-1", "t", tuple(c.id for c in claims), ("a",), ("NOR",))
    (killed,) = [
        f for f in Engine(Config(rule="highest")).settle([where], claims, [incident]) if f.question.about == "killed"
    ]
    assert killed.answer == Answer(None, 9, None)
    assert killed.answers[-1].rule == "highest/1"


def test_every_rule_that_ships_comes_through_the_same_door():
    assert set(registry.names("rules")) <= set(rules.available())
    with pytest.raises(UnknownNameError, match="no rule named 'none'; there are: acled"):
        rules.checked("none")


def test_the_rule_in_the_documentation_works():
    page = (ROOT / "docs" / "rules.md").read_text(encoding="utf-8")
    own: dict[str, object] = {}
    exec(page.split("```python\n")[1].split("```")[0], own)
    where = report("a", "x" * 99)
    claims = [figure(where, 7), figure(where, 9, who="UN"), figure(where, 12, who="SOHR")]
    incident = Incident("i-1", "t", tuple(c.id for c in claims), ("a",), ("NOR",))
    (killed,) = settle([where], claims, [incident], "cautious", rules={"cautious": own["cautious"]})
    assert killed.answer == Answer(7, 9, 12)
