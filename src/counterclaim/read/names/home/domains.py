"""Where an outlet is at home, as far as its address tells."""

from __future__ import annotations

import re

# Country domains of news sites by alpha-3 code. Those that anybody may buy for their letters (.co, .io, .me, .tv,
# .ai) say nothing, nor do .com and the like, which are used all over the world.
_DOMAINS = """
ad=AND ae=ARE af=AFG al=ALB am=ARM ao=AGO ar=ARG at=AUT au=AUS az=AZE ba=BIH bd=BGD be=BEL bf=BFA bg=BGR bh=BHR bi=BDI
bj=BEN bn=BRN bo=BOL br=BRA bt=BTN bw=BWA by=BLR bz=BLZ ca=CAN cd=COD cf=CAF cg=COG ch=CHE ci=CIV cl=CHL cm=CMR cn=CHN
cr=CRI cu=CUB cv=CPV cy=CYP cz=CZE de=DEU dj=DJI dk=DNK do=DOM dz=DZA ec=ECU ee=EST eg=EGY er=ERI es=ESP et=ETH fi=FIN
fj=FJI fr=FRA ga=GAB ge=GEO gh=GHA gm=GMB gn=GIN gq=GNQ gr=GRC gt=GTM gw=GNB gy=GUY hk=HKG hn=HND hr=HRV ht=HTI hu=HUN
id=IDN ie=IRL il=ISR in=IND iq=IRQ ir=IRN is=ISL it=ITA jm=JAM jo=JOR jp=JPN ke=KEN kg=KGZ kh=KHM kp=PRK kr=KOR kw=KWT
kz=KAZ la=LAO lb=LBN lk=LKA lr=LBR ls=LSO lt=LTU lu=LUX lv=LVA ly=LBY ma=MAR md=MDA mg=MDG mk=MKD ml=MLI mm=MMR mn=MNG
mr=MRT mt=MLT mv=MDV mw=MWI mx=MEX my=MYS mz=MOZ na=NAM ne=NER ng=NGA ni=NIC nl=NLD no=NOR np=NPL nz=NZL om=OMN pa=PAN
pe=PER pg=PNG ph=PHL pk=PAK pl=POL ps=PSE pt=PRT py=PRY qa=QAT ro=ROU rs=SRB ru=RUS rw=RWA sa=SAU sd=SDN se=SWE sg=SGP
si=SVN sk=SVK sl=SLE sn=SEN so=SOM sr=SUR ss=SSD sv=SLV sy=SYR td=TCD tg=TGO th=THA tj=TJK tl=TLS tm=TKM tn=TUN tr=TUR
tt=TTO tw=TWN tz=TZA ua=UKR ug=UGA uk=GBR uy=URY uz=UZB ve=VEN vn=VNM xk=XKX ye=YEM za=ZAF zm=ZMB zw=ZWE
"""
COUNTRIES = dict(pair.split("=") for pair in _DOMAINS.split())
_ADDRESS = re.compile(r"^(?:https?://)?(?:[\w-]+\.)+([a-z]{2})(?:[:/].*)?$")


def home_of(*addresses: str | None) -> str | None:
    """Return the country of the first of an outlet's addresses (a domain or a URL) that tells one."""
    for address in addresses:
        if address and (match := _ADDRESS.match(address.strip().lower())) and match[1] in COUNTRIES:
            return COUNTRIES[match[1]]
    return None
