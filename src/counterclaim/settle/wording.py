"""Wording: how reports say of a number that it is older or newer than another, that it is over, or that it stands.

Each pattern is a list of what newsrooms write, by the kind of its words; none names a person, a place or an outlet.
"""

from __future__ import annotations

import re

OLDER = re.compile(
    r"\b(?:previous(?:ly)?|earlier|initial(?:ly)?|at first|first (?:said|reported|put|announcement|statement|count|"
    r"figure|toll|version)|had (?:said|reported|put|counted|given|announced|spoken|claimed|maintained|insisted|feared)|"
    r"before that|originally|"
    r"the (?:night|day|evening|morning) before|a day (?:earlier|before)|an? early (?:count|toll)|withdr(?:aw|ew|awn)|"
    r"that (?:we|it|they|he|she) (?:gave|had given)|that (?:was|were|had been) (?:given|announced|published)|"
    r"(?:days?|weeks?|fortnight|months?) ago|then, on|"
    r"given (?:yesterday|the day before|on \w+day)|"
    r"(?:yesterday|\w+day)['’]s (?:\w+ )?(?:bulletin|figure|count|toll|statement|number|report|"
    r"section|edition|issue|leader|page|broadcast|story|article)|in circulation|"
    r"(?:in|on|of) the first (?:\w+ )?(?:hours|days)|(?:was|were|proved) (?:incomplete|premature|mistaken)|"
    r"was abandoned|overtaken|(?:no longer|not) h(?:old|eld)s? (?:good|true)|superseded|withdrawn|"
    r"closed (?:its|the|their) (?:list|count|books?)|"
    r"at that (?:moment|time|point|hour)|last (?:number|figure|count|toll))\b",
    re.I,
)
NEWER = re.compile(
    r"\b(?:rose|risen|rises|rising|raised|raises|updated?|updates|hits|climb(?:s|ed)?|increase[sd]?|mounts|"
    r"mounted|revis(?:es|ed)|corrected|up from|down from|later (?:said|put|reported|raised|revised|corrected|told)|"
    r"only|now (?:says?|puts?|stands?|speaks?|gives?|counts?|writes?|lists?|admits?)|moved on to|settled for|"
    r"(?:is|are|stands?|at)(?: \S+)? now|grew|grown|corrects|has since|that makes|"
    r"since (?:yesterday|today|this (?:morning|noon|afternoon))|has \S+ (?:\S+ ){0,4}now|brings? it to|jumped to|"
    r"has gone up|latest)\b", re.I)  # fmt: skip
NUMBER = (
    r"(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|"
    r"eigh|nine)ty(?:-\w+)?)\b"
)
SEQUENCE = re.compile(
    r"\b(?:then|next|later|finally|eventually|in the end|afterwards|before (?:saying|revising|correcting)|corrected|"
    r"clarified|revised|came down to|went (?:up|down) to|rose to|risen to|up from|down from|now|subsequently)\b|"
    rf"\bfrom {NUMBER} to\b", re.I)  # fmt: skip
RISING = re.compile(
    r"\b(?:rose|risen|rises|rising|raised|raises|hits|climb(?:s|ed|ing)?|mount(?:s|ed|ing)|grew|grown|has gone up|"
    r"(?:toll|number|count) (?:has )?increased|up from|expected to (?:rise|increase|grow)|"
    r"(?:has|have) now (?:died|lost|reached|risen|been killed)|(?:toll|number|count|total)\b.{0,40} has reached|"
    r"(?:bring|tak)(?:s|es|ing) (?:to \w+ )?(?:the )?(?:\w+ )?(?:toll|number|total|tally|count)|succumb(?:s|ed)?|"
    r"died (?:later )?(?:in (?:the )?hospital|of (?:his|her|their|the) (?:wounds|injuries|burns)))\b",
    re.I,
)
AFFECTED = (
    r"(?:killed|wounded|injured|hurt|died|lost|been|captured|taken|seized|found|buried|arrested|detained|shot|freed|"
    r"released|fled|fallen|burn\w+|destroyed|disappeared|drowned|treated|received|survived|come|gone|brought)\b"
)
"""What happens to those who are counted: a past perfect of such a verb tells of them, not of an older count."""
RECALLED_BEFORE = re.compile(
    r"(?:(?<!difference )\bfrom|\bnever (?:was|were|had)|\b(?<!did )(?<!why )not|\binstead of|\brather than|"
    r"\bno longer)(?: the| its| at| of)?\s*$|"
    r"\b(?:that|which) (?:\S+ ){1,4}put at\s*$|"
    r"\b(?:had|having) (?:\w+ ){0,3}(?:said|reported|put|counted|given|announced|claimed|feared|spoken)"
    r"(?: [a-z]+){0,8}\s*$|"
    rf"(?<!they )(?<!he )(?<!it )(?<!we )\b(?:had|having) (?!not|no|only)(?:\w+ ){{0,2}}?(?!{AFFECTED})"
    r"\w+(?:ed|en|wn|id|ut|de|ld|ept|ought|oke)"
    r"(?: (?:to|for|up|out|just|only|but|of|it|its|at|the|a|an|toll|number|figure|dead|about|as|with|on|names?))*\s*$|"
    r"\b(?:former|earlier|previous(?:ly)?|initial(?:ly)?|original(?:ly)?|provisional|preliminary|early)"
    r"(?: \w+){0,2}(?: of)?:?\s*$|"
    r"\bfirst (?:(?:tally|count|toll|figure|number|report|list)s?(?: of)?|"
    r"(?:reported|given|put|announced|counted) (?:as|at))\s*$|"
    r"\b(?:on (?:\d+ \w+|\w+day)|yesterday|last night|(?:on )?the (?:day|night) before)(?: night| morning| evening)?,? "
    r"(?:it|there|they|we|he|she) (?:was|were|had(?: been)?|stood at|counted|spoke of|gave|said|wrote|"
    r"reported|announced|put it at)(?: that| the)?\s*$|"
    r"\b(?:yesterday|last (?:night|week|\w+day)|\w+day|morning|first (?:night|day|evening))['’]s(?: \w+)?\s*$|"
    r"\b(?:forget|ignore|scratch|strike|cancel\w*|withdr[ae]w\w*|retract\w*|disown\w*|dropp\w+|abandon\w*|amend\w*|"
    r"correct\w*)(?: the| its| their| his| her)(?: \w+)?(?: of)?\s*$",
    re.I,
)
GIVING = (
    r"(?:announced|gave|given|published|reported|issued|released|mentioned|claimed|counted|feared|printed|listed|stated|"
    r"quoted|carried|put out|spoke of|spoken of|sold)"
)
THE_NUMBER = r"(?:the )?\S+(?: \w+){0,2},?"
"""A number and what it counts."""
RECALLED_AFTER = re.compile(
    rf"(?:up |down )?from\b|an earlier\b|not (?:at |the |its )?{NUMBER}|"
    r"\S+ (?:\S+ )?in (?:the|its) (?:first|earlier)\b|"
    r"(?:the )?(?:\S+ ){1,3}put at \S+ on\b|"
    r"the \S+ of the (?:\S+ ){0,3}(?:ministry|department|police|army|authorit\S+|government|hospital|agency|office)\b|"
    r"(?:the )?\S+ (?:\S+ )?in (?:the|its|a) (?:\S+ )?(?:statement|bulletin|communiqu\S+|press note)\b|"
    rf"{THE_NUMBER} (?:\S+ )?{GIVING} (?:by|on|at first|earlier|before|in|yesterday|last|that)\b|"
    rf"{THE_NUMBER} of (?:the first|last|yesterday|that (?:night|day|evening)|\w+day)\b|"
    rf"{THE_NUMBER} (?:which|that|whom) (?:\S+ ){{1,4}}had \w+|"
    rf"{THE_NUMBER} (?:which|that|whom) (?:\S+ ){{1,4}}{GIVING} "
    r"(?:on|at|in|last|first|yesterday|the (?:day|night|evening|morning))\b|"
    rf"{THE_NUMBER} (?:was|were|is|had been|proved|turned out)(?: to be)? (?:\w+ )?(?:wrong|mistaken|premature|"
    r"incomplete|inflated|too (?:high|low)|an? (?:error|mistake|guess|relic)|out of date|based on|superseded|void|"
    r"cancelled|drawn up|read out|taken from|copied)\b|"
    rf"{THE_NUMBER} (?:\S+ )?when (?:he|she|they|it) (?:wrote|fled|spoke|said|counted|left|published|reported)\b|"
    rf"{THE_NUMBER} of (?:whom|which) (?:the )?(?:media|press|papers|radio|channels?|some) (?:\S+ )?(?:spoke|wrote)\b|"
    rf"{THE_NUMBER} (?:rests?|rested) on\b|"
    rf"{THE_NUMBER} (?:contained|included|omitted|left out|missed|lacked|took in|counted in|no longer|"
    r"did not (?:include|survive))\b",
    re.I,
)
CHANGED = re.compile(r"\bfrom \S+(?: \S+)? to\b|\b(?:up|down) from\b|\brevis|\bcorrect|\bnot \S+,? as\b", re.I)
HELD_TO = re.compile(
    r"\b(?:acknowledges?|insists?|maintains?|(?:stands?|stood) by|(?:sticks?|stuck) (?:to|with)|keeps? to|kept to|"
    r"(?:holds?|held) to|persists?|still (?:says?|puts?|gives?|counts?|speaks?)|"
    r"(?:goes|went|go) on (?:saying|speaking|giving|writing|counting)|"
    r"continues? to (?:say|speak|give|announce|list|count)|still (?:knows? of|has|have|writes?|lists?)|full stop|"
    r"(?:will|['’]ll) remain|is (?:complete|the only (?:\w+ ){0,2}(?:figure|number|count|toll))|"
    r"ha(?:s|ve) not (?:corrected|changed|raised|revised|gone beyond|moved|budged)|"
    r"(?:would|will|does|did) not (?:budge|move|hear of)|(?:is|remains?) adamant|repeats?|repeated)\b",
    re.I,
)
HAS = (
    r"(?<!['’]s )(?<!the )(?<!its )"
    r"(?:acknowledge|admit|own|concede|recogni[sz]e|accept|say|know|appear|stand|give|count|list|report|hold)s?\b|"
    r"\b(?:has|have)\b(?! \w+(?:ed|en|d)\b)"
)
SO_MANY_MORE = re.compile(rf"\b(?P<number>\d+|[a-z]+) (?:\w+ )?more(?: \w+)? than\b.{{0,50}}?\b(?:{HAS})", re.I)
MORE_THAN_ADMITTED = re.compile(
    r"\b(?:more|higher|greater|above)\b.{0,20}\bthan\b.{0,40}\b(?:acknowledge|admit|own|concede|recogni[sz]e|accept|say)|"
    r"\bwho(?:m|se \w+) (?:\w+ ){1,3}(?:leaves? out|omits?|do(?:es)? not (?:count|list|name|acknowledge))\b",
    re.I,
)
UNMATCHED = re.compile(
    r"(?:\bnot|n['’]t) (?:match|tally with|square with|agree with|fit(?: with)?|sit with|reach)(?: the| its)?\s*$|"
    r"\b(?:at odds|at variance|irreconcilable) with(?: the| its)?\s*$",
    re.I,
)
"""Words before a number by which a report sets it against another that stands."""
