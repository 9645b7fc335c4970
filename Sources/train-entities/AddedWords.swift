/// Words of our own, beside those of the corpora's lists.
enum AddedWords {
  /// Trigger classes with words in lower case.
  static let triggers: [String: String] = [
    "FUNCTION": """
    the a an in on at of for from to with by as but and or nor so if when while after before \
    since until because although though despite during between among under over about against \
    he she it they we i you his her its their our my your this that these those there here \
    who what when where why how which is are was were be been has have had do does did will \
    would can could may might must should not no yes all some many most more much few several \
    both each every either neither another other such only even also just still yet then than \
    now later earlier meanwhile however according instead once one two three four five six \
    seven eight nine ten last next first second new old
    """,
    "PORTFOLIO": """
    safety security justice affairs defence defense finance health education interior trade \
    commerce transport transportation environment agriculture energy labour labor homeland \
    treasury foreign immigration tourism culture sport sports works housing planning industry \
    science technology innovation welfare development fisheries mines communities
    """,
    "WORK": """
    novel film movie song album book play painting single musical comedy drama documentary \
    sitcom episode soundtrack memoir thriller sequel trilogy franchise video game remake opera \
    symphony ballet poem essay series show hit starring directed titled entitled called
    """,
    "MOVE": """
    visited visit visiting arrived flew fly travelled traveled travel headed moved returned \
    invaded invade lives lived living born fled drove sailed toured landed deployed entered left
    """,
    "SPORT": """
    squad innings wicket wickets penalty season final semi-final semifinal quarter-final \
    quarterfinal qualifier champions champion tournament playoff playoffs fixture halftime \
    half-time beating thrashed drawn hosts visitors defender tennis football soccer cricket \
    rugby hockey basketball baseball golf seeded defeating transfer loan signed victory defeat
    """,
    "PROFESSION": """
    councillor councilor alderman commissioner envoy diplomat treasurer curator conductor \
    composer pianist guitarist drummer rapper comedian filmmaker producer novelist poet \
    playwright journalist reporter editor columnist historian philosopher physicist chemist \
    biologist mathematician scientist researcher surgeon physician nurse pilot astronaut boxer \
    golfer cyclist sprinter swimmer batsman bowler quarterback pitcher winger referee umpire \
    owner billionaire businessman businesswoman entrepreneur heiress model designer architect \
    artist sculptor painter photographer illustrator rabbi pastor preacher cleric mufti suspect \
    defendant plaintiff witness teenager student pensioner co-founder candidate nominee \
    incumbent strategist spokesperson blogger youtuber magnate tycoon mogul chef dancer \
    choreographer host presenter anchor broadcaster commentator trainer jockey driver rider
    """,
    "TITLE": """
    duke duchess earl count countess baron baroness viscount tsar czar kaiser pharaoh saint \
    abbot friar ensign cadet private vice-president ex-president co-chair supt supt. insp insp. \
    hon hon. messrs messrs. mme mme. cllr cpl cpl. pte pte. cst cst. det det. dci cmdr. maulana \
    hajji haji comrade justice commissioner chief-of-staff
    """,
    "KIN": """
    girlfriend boyfriend fiance fiancé fiancee fiancée grandfather grandmother grandson \
    granddaughter nephew niece cousin twin widow widower partner friend friends colleague \
    stepfather stepmother mum mom dad
    """,
    "ORGHEAD": """
    laboratory laboratories faculty charity archive archives observatory clinic patrol squad \
    cartel gang brotherhood caucus junta politburo directorate inspectorate ombudsman taskforce \
    guild confederation bloc lobby startup constabulary troupe choir ensemble fellowship \
    parliamentarians lords commons tories
    """,
    "LOCHEAD": """
    lane crescent mall cathedral mosque shrine monastery abbey pier peak reservoir dam canyon \
    glacier reef lagoon swamp borough parish canton oblast governorate enclave hotel theatre \
    theater raceway quay drive terrace ridge range archipelago volcano delta estuary marina \
    metro junction interchange field fields circuit racecourse speedway
    """,
    "SAY": """
    adds recalled joked tweeted testified conceded admitted acknowledged writes thinks believes \
    explains says notes suggests suggested observed remarked quipped
    """,
  ]
}
