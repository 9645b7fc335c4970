/// Articles for whole jobs of a fact-checker; all of it is invented.
enum DeskArticles {
  /// Some 900 words with names and figures.
  static let ferry = """
    Port Ellery to buy four electric ferries

    By Nora Lindqvist
    Published Tuesday, May 12, 2026

    PORT ELLERY — The city of Port Ellery will buy four electric ferries for $212 million, Mayor \
    Anna Berg told the Harbour Board on Monday. The boats will carry 14,000 passengers a day by \
    2029, she said, up from 9,500 this year.

    The order went to Tressa Shipyards of Castellan, which beat two rivals from Norway and Japan. \
    Tressa Shipyards employs 1,150 people and built 18 ferries last year, according to its annual \
    report. Its chief executive, Daniel Okafor, said the first boat would be delivered in March \
    2028.

    Berg said the boats would cut the harbour’s emissions by 38 per cent. The Clean Water Trust, \
    which has fought the old diesel fleet since 2011, called the figure doubtful. “We have seen 22 \
    per cent at most in Bergen,” said its director, Ruth Hallam. Bergen runs 11 electric ferries on \
    seven lines.

    The old boats, the Halden and the Lady Maud, were built in 1974 and burn 3.1 million litres of \
    diesel a year, the Harbour Board says. Repairs cost the city $9.4 million in 2025, twice as \
    much as in 2019. Okafor said a new boat would need repairs of less than $400,000 a year.

    Councillor Peter Maddox of the Coast Party voted against the order. He said the price had risen \
    by 45 per cent since 2023, when the council first spoke of $146 million. “Nobody in Castellan \
    has ever built a boat of this size,” Maddox said. Tressa Shipyards has built 63 boats of more \
    than 40 metres since 2003, Okafor answered.

    The money comes from three sources. The province of Velmora pays $90 million, the federal \
    Green Harbours Fund pays $60 million, and Port Ellery borrows the rest. The loan costs the city \
    $3.7 million a year for 25 years, said the city’s treasurer, Ines Calder. Calder said the debt \
    of Port Ellery had fallen to $540 million from $610 million in 2022.

    About 26,000 people live on Mill Island and Saint Oswin, the two islands that the ferries \
    serve. A survey of 1,024 islanders by the University of Velmora found that 71 per cent wanted \
    more boats in the evening. Only 12 per cent were content with the fares, which rose to $6.50 in \
    January. Professor Lena Hartmann of the University of Velmora, who led the survey, said that \
    the islanders were the city’s poorest commuters.

    Berg promised that fares would not rise before 2030. Maddox called the promise worthless: the \
    Harbour Board had raised fares nine times in 12 years, he said. The board’s chairman, Samuel \
    Oduya, said it had been six times.

    The port has a long history with the sea. The first ferry between Port Ellery and Mill Island \
    sailed in 1868. The Lady Maud carried 4,200 soldiers to Castellan in 1918, says the Maritime \
    Museum of Velmora. Its curator, Grace Whitlow, keeps the log of that voyage. The museum had \
    83,000 visitors last year, more than any other museum in Velmora.

    Charging the boats needs power. Velmora Electric will lay a cable of 7.5 kilometres from its \
    station at Nether Hallow to the harbour, said its engineer, Tomas Reyes. Each boat takes 2,400 \
    kilowatt hours a day, Reyes said, as much as 240 homes. Velmora Electric sells the power at 9 \
    cents a kilowatt hour.

    Not everybody on Mill Island is glad. The fisherman Jonas Ferreira, whose family has lived at \
    Cutter’s Point for 90 years, fears for the oyster beds. The Clean Water Trust counted 310 \
    oysters a square metre there in 2024. Hallam said the cable would destroy a fifth of the beds. \
    Reyes said the cable would run 600 metres away from them.

    The Transport Workers’ Union has 480 members on the ferries. Its secretary, Maria Santos, said \
    that 60 jobs would be lost, since the new boats need a crew of five instead of eight. Berg said \
    that nobody would be dismissed. Oduya said that 74 of the crew would retire before 2029 anyway.

    The council of Port Ellery approved the order by 11 votes to four. Maddox, two members of the \
    Coast Party and an independent, Olivia Brandt, were against. Brandt said the council had been \
    given the contract, which has 340 pages, on the evening before the vote. Calder said it had been \
    sent on May 4.

    The Harbour Board will sign the contract with Tressa Shipyards on June 2 in Castellan. Okafor \
    said that steel for the first boat would be cut in September. The Halden will be scrapped in \
    2028. The Lady Maud goes to the Maritime Museum of Velmora, where Whitlow has raised $1.2 \
    million for a dry dock. “She is the oldest ferry in the country,” Whitlow said. “We have waited \
    for her for 30 years.”

    """

  /// Sixty claims, one a line.
  static let budget =
    "The budget of the county\n\nPublished Tuesday, May 12, 2026\n\n"
    + (1...60).map {
      "The county spent \($0 * 3 + 100),000 dollars on road number \($0) in 2025.\n\n"
    }
    .joined()

  /// Sixteen claims about a valley, each a paragraph; the word before the first one is its own.
  static let valleyClaims = [
    "The reservoir above Halden held 41 per cent of its capacity in May.",
    "Farmers in the lower valley lost 900 hectares of barley to the drought.",
    "The utility NordVann repaired 63 kilometres of old pipes last winter.",
    "Some 212,000 households were asked to save water on Monday.",
    "The tourist board counted 18,500 visitors at the waterfall in April.",
    "A cubic metre of water costs 14 crowns since the first of January.",
    "Two wells at Cutter’s Farm gave 3,400 litres an hour before they ran dry.",
    "The council spent 8.2 million crowns on tankers in six weeks.",
    "Rain fell on 4 days of the spring, the weather service said.",
    "The brewery of Castellan cut its production by 22 per cent.",
    "Fishermen found 1,300 dead trout below the old weir.",
    "The school at Nether Hallow closed its pool for 40 days.",
    "A pipeline from the coast would be 117 kilometres long, engineers say.",
    "The Coast Party wants 95 million crowns for desalination.",
    "In 1976 the reservoir fell to 29 per cent of its capacity.",
    "The mayor drove 75 litres of water to a hospice herself.",
  ]

  static func valley(_ paragraphs: [String]) -> String {
    "The valley waits for rain\n\nPublished Tuesday, May 12, 2026\n\n"
      + paragraphs.map { $0 + "\n\n" }.joined()
  }

  /// The article about the valley after twelve edits: five figures changed, two claims taken out, one
  /// written anew, two new ones, one put at the end, and an introduction.
  static var editedValley: String {
    var claims = valleyClaims
    claims[0] = "The reservoir above Halden held 43 per cent of its capacity in May."
    claims[3] = "Some 221,000 households were asked to save water on Monday."
    claims[5] = "A cubic metre of water costs 16 crowns since the first of January."
    claims[7] = "The council spent 8.9 million crowns on tankers in six weeks."
    claims[12] = "A pipeline from the coast would be 171 kilometres long, engineers say."
    claims[10] = "Dead fish, 1,250 by one count, drifted past the mill after the hot weekend."
    let moved = claims.remove(at: 14)
    claims.remove(at: 8)
    claims.remove(at: 4)
    claims.append(moved)
    claims.insert("The army lent the county 36 trucks with drivers on Friday.", at: 6)
    claims.insert("A litre of bottled water costs 30 crowns in the shops of Halden.", at: 3)
    return valley(["Nobody in the valley remembers such a spring."] + claims)
  }
}
