/// The words of the vocabulary, by class. In lists with `=`, the figure after it is the entry's
/// `number`.
enum WordTables {
  static let lists: [(StaticString, WordClass)] = [
    (numbers, [.number, .starter]),
    (scales, [.scale, .starter]),
    ("dozen dozens doz dozs", [.dozen, .starter]),
    (ordinals, [.ordinal, .starter]),
    (ordinalScales, [.ordinalScale, .starter]),
    (denominators, [.denominator, .starter]),
    (months, [.month, .starter]),
    (weekdays, [.weekday, .starter]),
    (shortScales, [.shortScale]),
    (zones, [.zone]),
    ("spring=1 summer=2 autumn=3 fall=3 winter=4", [.season, .starter]),
    (relatives, [.relative, .starter]),
    (otherStarters, [.starter]),
    (functions, [.function]),
    (rises, [.rise]),
    (falls, [.fall]),
    (designators, [.designator]),
    (streets, [.street]),
    (plurals, [.plural]),
    (saying, [.saying]),
    (superlatives, [.superlative]),
    (forecasts, [.forecast]),
    (opinions, [.opinion]),
    ("i we my our me us mine ours myself ourselves", [.firstPerson]),
    (titles, [.title]),
    ("he she they him her his hers their them", [.pronoun]),
    (topics, [.topic]),
    (pasts, [.past]),
    (actions, [.action]),
    (
      "never every nobody everybody everyone none nothing all only always entire single",
      [.absolute]
    ),
    (
      "because caused causes cause created creates led resulted result due thanks responsible",
      [.cause]
    ),
    (courtesies, [.courtesy]),
    (comparatives, [.comparative]),
  ]

  private static let numbers: StaticString = """
    zero=0 nought=0 naught=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10
    eleven=11 twelve=12 thirteen=13 fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18
    nineteen=19 twenty=20 thirty=30 forty=40 fourty=40 fifty=50 sixty=60 seventy=70 eighty=80
    ninety=90
    """

  private static let scales: StaticString = """
    hundred=2 hundreds=2 thousand=3 thousands=3 million=6 millions=6 billion=9 billions=9
    trillion=12 trillions=12 quadrillion=15 quadrillions=15 lakh=5 lakhs=5 lkh=5 lkhs=5 crore=7
    crores=7 krore=7 krores=7
    """

  private static let ordinals: StaticString = """
    first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 nineth=9 tenth=10
    eleventh=11 twelfth=12 thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17
    eighteenth=18 nineteenth=19 twentieth=20 thirtieth=30 fortieth=40 fiftieth=50 sixtieth=60
    seventieth=70 eightieth=80 ninetieth=90 twentyfirst=21 twentysecond=22 twentythird=23
    twentyfourth=24 twentyfifth=25 fortysecond=42
    """

  private static let ordinalScales: StaticString = """
    hundredth=2 thousandth=3 millionth=6 billionth=9 trillionth=12
    """

  private static let denominators: StaticString = """
    half=2 halves=2 third=3 thirds=3 quarter=4 quarters=4 fourth=4 fourths=4 fifth=5 fifths=5
    sixth=6 sixths=6 seventh=7 sevenths=7 eighth=8 eighths=8 ninth=9 ninths=9 tenth=10 tenths=10
    sixteenth=16 sixteenths=16 twentieth=20 twentieths=20 hundredths=100 thousandths=1000
    """

  private static let months: StaticString = """
    january=1 february=2 march=3 april=4 may=5 june=6 july=7 august=8 september=9 october=10
    november=11 december=12 jan=1 feb=2 mar=3 apr=4 jun=6 jul=7 aug=8 sep=9 sept=9 oct=10 nov=11
    dec=12
    """

  private static let weekdays: StaticString = """
    monday=1 tuesday=2 wednesday=3 thursday=4 friday=5 saturday=6 sunday=7 mon=1 tue=2 tues=2 wed=3
    thu=4 thur=4 thurs=4 fri=5 sat=6 sun=7 mondays=1 tuesdays=2 wednesdays=3 thursdays=4 fridays=5
    saturdays=6 sundays=7
    """

  private static let shortScales: StaticString = """
    k=3 m=6 mn=6 mln=6 mil=6 mio=6 mm=6 b=9 bn=9 bln=9 bil=9 t=12 tn=12 trn=12 tln=12 g=9 cr=7
    """

  private static let zones: StaticString = """
    est edt et cst cdt ct mst mdt mt pst pdt pt ast adt nst ndt gmt utc bst ist cet cest eet eest
    msk jst kst hkt sgt pkt wat cat eat sast aest aedt acst awst nzst nzdt hst akst akdt wib brt art
    """

  private static let relatives: StaticString = """
    today yesterday tomorrow tonight last next this earlier later early late mid past coming previous
    following
    """

  private static let otherStarters: StaticString = """
    a an half double doubled doubles doubling triple tripled tripling treble trebled quadruple
    quadrupled halved halving twice thrice no minus negative noon midday midnight noonish couple
    midafternoon midmorning tens age aged easter christmas thanksgiving halloween boxing valentine
    valentines new black good independence labour labor memorial remembrance veterans quarter
    afternoon morning evening week w wc ps y absolute per percent between twofold threefold fourfold
    dollar q fiscal school financial academic calendar cy fy fivefold sixfold sevenfold eightfold ninefold tenfold
    """

  private static let functions: StaticString = """
    a an the this that these those my your his her its our their of in on at by to from for with
    without into onto upon over under above below between among amid during before after since until
    till about against across along around behind beside besides beyond down up off out through
    throughout toward towards via within and or nor but so yet if because although though while
    whereas unless than as when where which who whom whose what why how is are was were be been being
    am has have had having do does did done will would shall should can could may might must not no
    he she it they we i you him them us me himself herself itself themselves there here also only
    just even still already again now then never ever often always per each every both either neither
    however including include includes included according compared later earlier ago today yesterday
    tomorrow away back early late apart instead together overall respectively annually daily weekly
    monthly yearly
    """

  private static let rises: StaticString = """
    rose rise rises risen rising up gain gains gained gaining jump jumps jumped jumping climb climbs
    climbed climbing increase increases increased increasing grew grow grows grown growing surge
    surges surged surging soar soars soared soaring advance advances advanced add adds added rally
    rallied leapt leaped spike spiked higher swelled expanded expand ballooned raised raise
    """

  private static let falls: StaticString = """
    fell fall falls fallen falling down lose loses lost losing drop drops dropped dropping decline
    declines declined declining decrease decreases decreased decreasing slide slides slid sliding sank
    sink sinks sunk slip slips slipped slipping tumble tumbles tumbled tumbling plunge plunged
    plunging plummet plummeted plummeting shed sheds shrank shrink shrunk shrinking dip dips dipped
    cut cuts reduce reduced lower lowered eased retreated contracted slumped slump narrowed
    """

  private static let designators: StaticString = """
    op opus chapter chapters section sections page pages pp room flight highway route interstate bus line no
    nos nr nrs number numbers version versions episode season volume vol part phase step figure fig
    table level grade tier type category class group district division precinct ward article articles
    bill rule title act game week round stage gate platform terminal exit apartment apt suite channel
    model category psalm verse lot pier track hall studio camp squadron battalion brigade regiment
    tel phone fax zone area box psalm form schedule amendment proposition prop measure lane
    block unit ep case bay checkpoint windows iphone galaxy boeing airbus formula fortune nasdaq ftse
    dax big generation paragraph clause annex appendix note footnote exhibit count question item
    rating ratings id ref zip code postcode extension ext column row slide kick mach load
    """

  private static let streets: StaticString = """
    street st avenue ave road rd drive dr boulevard blvd lane ln way court ct place pl square sq
    crescent cres terrace close highway hwy parkway pkwy trail grove row mews
    """

  private static let plurals: StaticString = """
    people men women children police staff cattle sheep fish deer teeth feet geese mice lives wives
    knives firemen policemen policewomen fishermen businessmen businesswomen spokesmen chairmen
    congressmen servicemen gunmen grandchildren stepchildren schoolchildren personnel troops aircraft
    series species criteria phenomena data media alumni bacteria salmon crew dead wounded injured
    homeless unemployed seats premises headquarters offspring spacecraft
    """

  private static let saying: StaticString = """
    said say says saying told tell tells added adds announced announces argued argues asserted
    acknowledged admitted admits alleged alleges claimed claims commented conceded concluded concludes
    confirmed confirms contended declared denied denies described disclosed estimated estimates
    explained explains indicated insisted insists maintained noted notes observed pledged predicted
    predicts promised recalled recounted remarked replied reported reports revealed reveals
    stated states stressed suggested suggests testified tweeted vowed warned warns wrote writes
    asked cautioned called urged urges emphasized emphasised responded countered found finds showed
    shows proved
    """

  private static let superlatives: StaticString = """
    largest biggest highest lowest smallest greatest best worst oldest youngest longest shortest
    richest poorest fastest slowest strongest weakest deadliest busiest heaviest lightest tallest
    newest earliest hottest coldest wettest driest costliest cheapest hardest toughest safest
    deepest widest brightest closest nearest furthest farthest fewest record unprecedented
    """

  private static let forecasts: StaticString = """
    will would shall may might could expected expects expect forecast forecasts predict predicted
    predicts projected projects likely plan plans planned hope hopes hoped intend intends aim aims
    ll gonna if unless
    """

  private static let opinions: StaticString = """
    should must ought think thinks believe believes believed feel feels felt hope hopes wish
    wonderful terrible great good bad beautiful sad horrible amazing incredible disgraceful shameful
    tremendous fantastic proud happy glad sorry love hate disappointing outrageous important perhaps
    maybe probably seems seem appear appears need needs want wants
    """

  private static let titles: StaticString = """
    mr mrs ms miss dr prof professor sir dame lord lady sgt sergeant const constable cpl corporal capt
    captain lt lieutenant col colonel gen general maj major adm admiral rev reverend hon senator sen
    rep representative gov governor mayor minister premier president chancellor secretary judge
    justice commissioner inspector detective supt superintendent chief ambassador councillor
    councilman councilwoman chairman chairwoman chair director coach king queen prince princess pope
    bishop archbishop father sister brother vice deputy former
    """

  private static let topics: StaticString = """
    tax taxes taxpayer taxpayers job jobs unemployment employment economy economic growth deficit debt
    budget trade tariff tariffs wages wage income incomes salary salaries inflation prices poverty
    welfare health healthcare insurance medicare medicaid premiums drug drugs crime crimes murder
    murders homicide violence gun guns police prison border immigration immigrants immigrant refugees
    refugee illegal illegally visa citizens war military troops terror terrorist terrorism terrorists
    isis iraq iran syria china russia mexico nuclear oil gas energy coal climate emissions education
    school schools college students tuition voted vote votes voter voters election elections law laws
    bill legislation act policy policies program programs spending cuts cut money billion million
    trillion percent factory factories manufacturing company companies workers worker business
    businesses bank banks veterans abortion nafta obamacare nato treaty deal agreement sanctions
    president senator governor secretary administration government congress senate court
    """

  private static let pasts: StaticString = """
    was were had did fell rose grew became began went came took gave got made left lost won paid sold
    bought spent cut met ran led held kept told said found built sent brought drove wrote spoke broke
    chose shot hit died killed
    """

  private static let actions: StaticString = """
    voted vote votes signed supported supports support opposed opposes oppose passed vetoed approved
    backed introduced repealed ended banned funded raised cut doubled pledged promised took gave
    received spent endorsed ordered negotiated withdrew invaded destroyed deleted lied sued
    convicted charged admitted settled owns owned
    """

  private static let courtesies: StaticString = """
    thank thanks please welcome hello evening goodnight congratulations applause laughter okay ok
    yes yeah sir ladies gentlemen sorry excuse let look listen question questions moderator
    crosstalk bless
    """

  private static let comparatives: StaticString = """
    more less fewer higher lower greater larger smaller bigger better worse longer shorter older
    younger faster slower cheaper richer poorer stronger weaker most least
    """
}
