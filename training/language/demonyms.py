"""List the demonyms that become ``NORP`` where a corpus marks no nationality.

Universal NER leaves "Syrian" unmarked while Re3d marks it, so without one rule
for all sources the model would be taught both. Written for this project.
"""

from __future__ import annotations

ADJECTIVES = """
Afghan Albanian Algerian American Angolan Arab Arabian Argentine Argentinian Armenian Australian
Austrian Azerbaijani Azeri Bahraini Bangladeshi Belarusian Belgian Beninese Bolivian Bosnian
Brazilian British Bulgarian Burkinabe Burmese Burundian Cambodian Cameroonian Canadian Chadian
Chechen Chilean Chinese Circassian Colombian Congolese Croatian Cuban Cypriot Czech Dagestani
Danish Dutch Ecuadorian Egyptian Emirati English Eritrean Estonian Ethiopian European Filipino
Finnish French Gambian Gazan Georgian German Ghanaian Greek Guatemalan Guinean Haitian Honduran
Hungarian Icelandic Indian Indonesian Iranian Iraqi Irish Israeli Italian Ivorian Jamaican Japanese
Jordanian Karabakhi Kashmiri Kazakh Kazakhstani Kenyan Korean Kosovar Kurdish Kuwaiti Kyrgyz
Laotian Latvian Lebanese Liberian Libyan Lithuanian Macedonian Malagasy Malawian Malaysian Malian
Maltese Mauritanian Mexican Moldovan Mongolian Montenegrin Moroccan Mozambican Namibian Nepalese
Nepali Nicaraguan Nigerian Nigerien Norwegian Omani Ossetian Pakistani Palestinian Panamanian
Paraguayan Persian Peruvian Polish Portuguese Punjabi Qatari Romanian Russian Rwandan Salvadoran
Saudi Scottish Senegalese Serbian Serb Singaporean Slovak Slovenian Somali Spanish Sudanese Swedish
Swiss Syrian Taiwanese Tajik Tanzanian Thai Tibetan Togolese Tunisian Turk Turkish Turkmen Ugandan
Ukrainian Uruguayan Uyghur Uzbek Venezuelan Vietnamese Welsh Yemeni Zambian Zimbabwean
African Asian Latino Hispanic Caucasian Balkan
Alawite Assyrian Baloch Christian Coptic Druze Hindu Hutu Islamic Islamist Jew Jewish Muslim Pashtun
Rohingya Shia Shiite Sikh Sunni Tamil Turkoman Tutsi Yazidi Yezidi Catholic Orthodox Protestant
Buddhist Houthi
"""
PLURALS = """
Afghans Arabs Armenians Azerbaijanis Azeris Americans Brits Britons Chechens Czechs Danes Dutchmen
Egyptians Emiratis Englishmen Europeans Filipinos Finns Frenchmen Georgians Germans Greeks Indians
Iranians Iraqis Irishmen Israelis Italians Jews Jordanians Kurds Kuwaitis Lebanese Libyans Mexicans
Muslims Nepalis Nigerians Pakistanis Palestinians Poles Qataris Russians Saudis Serbs Shiites Sikhs
Somalis Spaniards Sunnis Swedes Syrians Tajiks Tamils Tunisians Turkmens Turks Ukrainians Uzbeks
Yazidis Yemenis Africans Asians Christians Hindus Australians Canadians Koreans Catholics Houthis
Alawites Assyrians Pashtuns Rohingyas Tutsis Hutus Israelites Turkomans
"""
DEMONYMS = frozenset(ADJECTIVES.split()) | frozenset(PLURALS.split())
