"""Classes of words by how their arguments stand: who controls an infinitive, who carries or suffers a deed."""

from __future__ import annotations

# When something is done, which is neither who does it nor to whom.
TIMES = frozenset((
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "april",
    "june", "july", "august", "september", "october", "november", "december", "year", "month", "week", "day", "night",
    "morning", "afternoon", "evening", "midnight", "dawn", "dusk", "weekend", "hour", "minute", "decade", "time",
))  # fmt: skip
LOCATIVE = frozenset(("in", "inside", "at", "near", "around", "within", "over", "on"))
# Stretches of land, which do nothing themselves.
GROUNDS = frozenset((
    "town", "city", "village", "province", "region", "area", "district", "territory", "enclave", "border", "suburb",
    "neighbourhood", "neighborhood", "corridor", "land", "soil", "place",
))  # fmt: skip
AIDS = frozenset(("help", "aid", "assistance", "support", "backing", "mediation", "participation", "aim", "goal"))
# Words for those who fight or talk with each other, named together.
SIDES = frozenset(("side", "party", "country", "neighbour", "neighbor", "army", "nation", "government", "state"))
RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
SUBJECTS = frozenset(("nsubj", "csubj", "nsubj:outer"))
PASSIVE_SUBJECTS = frozenset(("nsubj:pass", "csubj:pass"))
# Verbs whose object, not subject, does what the infinitive says ("forced them to leave").
OBJECT_CONTROL = frozenset((
    "force", "urge", "ask", "allow", "order", "help", "call", "appeal", "press", "tell", "want", "expect", "invite",
    "enable", "cause", "compel", "request", "advise", "permit", "authorise", "authorize", "prevent", "stop", "accuse",
    "see", "show", "leave", "persuade", "encourage", "instruct", "command", "warn", "require", "oblige", "let", "make",
    "beg", "implore", "push", "lead", "get", "prompt", "provoke", "spur", "induce", "inspire",
))  # fmt: skip
# Verbs whose object does what a form in -ing behind it says ("photos showed medics washing the wounded").
SEEING = frozenset(("show", "see", "film", "depict", "find", "hear", "watch", "catch", "picture", "observe", "spot"))
# Nouns that are somebody's: their infinitive is done by whoever has them ("an attempt by X to break through").
SOMEBODYS = frozenset((
    "attempt", "effort", "plan", "decision", "move", "bid", "intention", "readiness", "willingness", "desire",
    "message", "statement", "letter", "note", "tweet", "speech", "remark", "comment", "pretext", "excuse",
    "way",
    "failure", "refusal", "policy", "aim", "promise", "pledge", "vow", "threat", "call", "offer", "right", "order",
    "initiative", "step", "opportunity", "chance", "resolve", "determination", "campaign", "operation", "ability",
    "wish", "push", "goal", "intent", "commitment", "agreement", "deal",
))  # fmt: skip
# Verbs that never go without an object: where none stands, the subject suffers the deed ("12 soldiers captured").
TRANSITIVE = frozenset((
    "kill", "wound", "injure", "capture", "arrest", "detain", "abduct", "kidnap", "besiege", "displace", "destroy",
    "damage", "target", "behead", "execute", "release", "free", "accuse", "uproot", "seize", "evacuate", "hospitalize",
))  # fmt: skip
# Verbs that only carry a deed named by their object or subject ("launched an assault", "held talks").
SUPPORT = frozenset((
    "launch", "carry", "conduct", "stage", "mount", "make", "hold", "open", "begin", "start", "commence", "resume",
    "continue", "undertake", "perform", "execute", "unleash", "commit", "deliver", "issue", "give", "put", "have",
    "wage", "plan", "prepare", "claim", "take", "step", "intensify", "renew", "do", "perpetrate",
    "pursue", "order", "orchestrate", "initiate", "reach", "sign", "conclude", "strike", "express", "voice",
    "offer", "provide", "send", "extend", "impose", "submit", "file", "lodge", "raise", "show", "repeat",
    "engage", "participate", "press", "lead", "complete", "finish", "halt", "end", "stop", "suspend", "cease",
    "direct", "aim", "use", "employ", "fire", "direct", "exchange", "trade", "keep", "go", "enter", "join", "honour",
    "honor", "receive", "boost", "increase", "play", "reiterate", "come", "win", "secure", "seek", "pay", "organise",
    "organize",
))  # fmt: skip
HALTING = frozenset(("end", "stop", "halt", "cease", "suspend", "finish"))
# Verbs that carry a deed named behind a preposition ("engaged in talks", "responded with an attack").
ANSWERING = frozenset(("respond", "answer", "reply"))
ENGAGED = frozenset(("engage", "participate", "take", "go", "enter", "respond", "answer", "reply", "proceed", "join"))
# Verbs by whose subject a deed is suffered ("they faced a strong response by ...").
SUFFERED = frozenset((
    "face", "suffer", "endure", "sustain", "undergo", "survive", "repel", "repulse", "resist", "foil", "thwart",
    "withstand", "come", "get", "fall", "experience", "see", "defeat", "suppress", "be", "meet", "confront",
))  # fmt: skip
