"""Words for events of violence, which a time may stand by: "Tuesday's ambush", "a week after the shooting"."""

from __future__ import annotations

VIOLENCE = frozenset(
    "attack assault clash fighting fight battle strike airstrike raid shelling bombing bombardment explosion blast "
    "offensive operation incident massacre shooting ambush killing crash violence escalation hostility siege exchange "
    "fire confrontation skirmish uprising protest demonstration crackdown coup storming accident event firefight "
    "standoff detonation downing abduction kidnapping execution riot unrest bloodshed tragedy shootout stampede "
    "shot sinking blaze mutiny barrage salvo collision rampage stabbing beating lynching robbery".split()
)
