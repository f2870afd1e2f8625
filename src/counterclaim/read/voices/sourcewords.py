"""Words for those who speak, each set with what it decides; none names anybody in particular."""

from __future__ import annotations

DETERMINERS = frozenset(("the", "a", "an", "this", "that", "these", "those", "its", "his", "her", "their"))
PRONOUNS = frozenset(
    ("he", "she", "it", "they", "him", "them", "his", "her", "their", "its", "this", "that", "who", "which")
)

# Folk who stay without a name, whatever stands around them, unless the phrase itself says whose they are.
FACELESS = frozenset(
    """
    source sources media reports report activists activist residents witnesses witness locals people rumours rumors
    villagers medics doctors press lawyer lawyers families relatives mothers neighbour neighbours
""".split()
)

# Who stays UNNAMED where nothing in the phrase names anybody; the faceless are among them.
ANONYMOUS = FACELESS | frozenset(
    """
    official officials eyewitness eyewitnesses resident local villager observers analyst analysts expert experts doctor
    medic rumour rumor authorities rescuers correspondent correspondents survivor survivors journalist journalists
    reporter reporters man woman photographer news word claim claims allegations allegation some
    many others one groups organisations organizations charities agencies ngos partners channels accounts
    investigations
""".split()
)

# Whose word is a medium's: "a Gazette reporter" speaks for the Gazette.
REPORTERS = frozenset(
    "correspondent correspondents reporter reporters journalist journalists photographer photographers".split()
)

# Texts and pictures speak for their makers: "the statement of the ministry", "figures published by the police".
DOCUMENTS = frozenset(
    """
    statement statements report communique communiqué release post tweet message letter bulletin announcement note
    readout briefing text document declaration claim account dispatch video footage information data figures estimates
    estimate preliminary list answer reply
""".split()
)

# What something can be "according to" without anybody saying it.
NO_SPEAKERS = frozenset(
    """
    faith faiths custom customs rite rites wishes
    knowledge evidence agreement agreements deal accord accords law laws plan plans treaty terms schedule rules
    constitution resolution resolutions tradition procedure type location size need needs conditions protocol decree
    order orders
""".split()
)

# Texts that show something in words or numbers.
FINDINGS = frozenset(
    """
    count survey study poll polls statistics records analysis investigation inquiry review findings tally research
    figures data report reports estimates documents document numbers results determinations indications assessment
""".split()
)

# Pictures show, but say nothing.
PICTURES = frozenset(
    """
    photo photos photograph photographs image images picture pictures video videos footage clip clips film map view
""".split()
)

# Bodies that a report first calls by their kind ("a monitor said") and then by name.
BODY_WORDS = frozenset(
    """
    monitor monitors ngo ngos group groups watchdog organisation organization charity observatory network body
""".split()
)

# Places and bodies in whose name somebody of theirs speaks: "the director of the Saint Anne hospital".
INSTITUTIONS = frozenset(
    """
    hospital clinic university school college prison jail church diocese parish mosque monastery union association
    federation chamber company firm charity agency service centre center institute foundation society network
    organisation organization ngo committee commission council conference airport port mine mission museum institution
    infirmary morgue ministry department directorate office group observatory coalition party society league syndicate
""".split()
)

# Where the hurt and the dead are brought, and who looks after them.
WARDS = frozenset(
    "hospital hospitals clinic clinics infirmary ward wards mortuary morgue medics doctors surgeons dispensary".split()
)

# Offices and bodies of a state, whatever they are for: "the deputy commissioner", "the human rights commission".
PUBLIC = frozenset(
    """
    commission commissioner department directorate authority secretariat secretary prefect prefecture magistrate
    inspectorate registry administration administrator tribunal court judge registrar comptroller superintendent
""".split()
)

# Those who speak for an institution, while its nurses and guards speak for themselves.
SPOKESPEOPLE = frozenset(
    """
    spokesman spokeswoman spokesperson spokespeople director head chief chairman chairwoman chair manager president
    secretary coordinator superintendent rector dean leader founder official
""".split()
)

# Who stands for nobody but himself, wherever he lives.
FOLK = frozenset(
    """
    residents resident villagers villager locals local people witnesses witness survivors man woman doctor doctors medic
    medics nurse nurses
""".split()
)

# Folk whom a report may name.
NAMED_FOLK = FOLK | frozenset("eyewitness surgeon physician midwife paramedic volunteer driver farmer teacher".split())

# These carry everybody's word and have none of their own.
PLATFORMS = frozenset(("Telegram", "Twitter", "Facebook", "YouTube", "WhatsApp", "Instagram", "TikTok"))

# Officers speak for their force.
OFFICERS = frozenset("officer officers policeman policemen policewoman constable inspector superintendent".split())

# Those who speak for the state beside them: "the Ruritanian side" is Ruritania, not a body of that name.
OFFICES = frozenset(
    """
    side spokesman spokeswoman spokesperson leader leaders leadership government minister ministry president forces army
    military commander general ambassador envoy delegate representative diplomat diplomats parliament authority police
    regime prosecutors prosecutor secretary chief head deputy governor mayor lawmaker politician capital troops member
""".split()
)

# Words that make a noun phrase behind a cue verb a speaker: "..., announced the ministry".
SPEAKING = frozenset(
    """
    ministry minister government army military police spokesman spokeswoman spokesperson official officials source
    sources group monitor agency statement he she it they authorities media witnesses activists residents office command
    president governor mayor
""".split()
)

# Words that a title sets behind a colon, a dash or nothing for its source: "Three killed in the north - police".
TITLE_SOURCES = frozenset(
    """
    monitor monitors ngo ngos report reports activists sources source officials official witnesses ministry police army
    military agency watchdog media prosecutors minister president governor mayor government govt spokesman spokesperson
    spokeswoman residents rebels envoy observatory tv television radio medics doctors rescuers investigators general
    commander observers court
""".split()
)

# Words that make a listener a medium: "told state television".
MEDIUM_WORDS = frozenset(
    """
    agency television tv radio newspaper daily weekly channel magazine website portal broadcaster correspondent news
    network outlet press
""".split()
)
