"""Verbs by which somebody tells something, in one place, each set with what it decides.

`data/lexicon/cues.tsv` says of those that attribute, besides, where what is said stands. All are base forms.
"""

from __future__ import annotations

# A day beside one of these is that of the saying, not of what happened; between commas they only part what is said.
SAYING = frozenset(
    """
    say tell report announce state add confirm claim note declare quote cite write tweet stress warn allege believe
    acknowledge admit deny insist explain describe estimate reveal disclose comment speak inform release publish
    post broadcast recall emphasize emphasise underscore reiterate conclude suggest indicate argue maintain reject
    dismiss accuse blame condemn denounce
""".split()
)

# With one of these a bare number is somebody's: "the ministry gave 55", "spoke of 55".
GIVING = frozenset(
    """
    give put set cite report say count estimate speak place admit know write acknowledge announce confirm claim list
    find
""".split()
)

# By one of these a number with a name of its own comes from somebody: "a toll published by the mayor".
ISSUING = frozenset(
    """
    give release issue provide announce publish report claim quote cite offer supply circulate carry spread advance
""".split()
)

# With one of these somebody keeps to his number against others: "the ministry stands by its seven".
STANDING = frozenset("stand stick persist hold keep abide insist reckon work".split())
STOOD_BY = ("by", "to", "with", "in", "on")
