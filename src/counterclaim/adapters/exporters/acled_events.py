"""Which of ACLED's event types an incident is, from its acts."""

from __future__ import annotations

from .occurrence import Occurrence, against_civilians, is_mutual

SUB_EVENTS = {
    "Battles": ("Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        "Air/drone strike", "Chemical weapon", "Grenade", "Remote explosive/landmine/IED",
        "Shelling/artillery/missile attack", "Suicide bomb",
    ),
    "Violence against civilians": ("Abduction/forced disappearance", "Attack", "Sexual violence"),
    "Protests": ("Excessive force against protesters", "Peaceful protest", "Protest with intervention"),
    "Riots": ("Mob violence", "Violent demonstration"),
    "Strategic developments": (
        "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction",
        "Non-violent transfer of territory", "Other",
    ),
}  # fmt: skip
DEMONSTRATION = "Demonstrations"
POLITICAL = "Political violence"
REMOTE = {
    "aerial": "Air/drone strike", "drone": "Air/drone strike", "unconventional": "Chemical weapon",
    "explosives": "Remote explosive/landmine/IED", "heavy-weapons": "Shelling/artillery/missile attack",
    "suicide-attack": "Suicide bomb",
}  # fmt: skip
STRATEGIC = {
    "AGREE": "Agreement", "RETREAT": "Agreement", "CONCEDE": "Agreement", "CONSULT": "Agreement",
    "MOBILIZE": "Change to group/activity", "COERCE": "Arrests",
}  # fmt: skip
Event = tuple[str, str]


def classify(one: Occurrence) -> Event:
    """Return event and sub-event type: a fight of two sides goes before what it was fought with."""
    kinds = {act.type for act in one.acts}
    violent = "ASSAULT" in kinds or any(f.question.about in ("killed", "wounded") for f in one.findings)
    if violent:
        return _violence(one)
    if "PROTEST" in kinds:
        rough = {"riot", "vandalize"} & {act.mode for act in one.acts}
        return ("Riots", "Violent demonstration") if rough else ("Protests", "Peaceful protest")
    named = next((STRATEGIC[kind] for kind in STRATEGIC if kind in kinds), "Other")
    return "Strategic developments", named


def disorder_of(event: str, sub_event: str) -> str:
    """Return the disorder type, which follows from the other two."""
    if sub_event == "Excessive force against protesters":
        return f"{POLITICAL}; {DEMONSTRATION}"
    if event == "Protests" or sub_event == "Violent demonstration":
        return DEMONSTRATION
    return event if event == "Strategic developments" else POLITICAL


def _violence(one: Occurrence) -> Event:
    modes = [mode for mode, _ in sorted(one.modes.items(), key=lambda item: (-item[1], item[0]))]
    weapon = next((REMOTE[mode] for mode in modes if mode in REMOTE), None)
    if is_mutual(one) or (weapon is None and not against_civilians(one)):
        return "Battles", "Armed clash"
    if weapon is not None:
        return "Explosions/Remote violence", weapon
    kinds = {"abduct": "Abduction/forced disappearance", "sexual": "Sexual violence"}
    return "Violence against civilians", kinds.get(next(iter(modes), ""), "Attack")
