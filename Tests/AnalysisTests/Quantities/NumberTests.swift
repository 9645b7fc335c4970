import Analysis
import Testing

@Suite struct NumberTests {
  @Test(
    "Numbers in figures and words have their exact value",
    arguments: [
      ("About 622 people came.", ["622 | cardinal ~622 people"]),
      ("It has 1,234,567 users.", ["1,234,567 | cardinal 1234567 users"]),
      ("It has 12,34,567 users.", ["12,34,567 | cardinal 1234567 users"]),
      ("It has 40\u{A0}000 users.", ["40\u{A0}000 | cardinal 40000 users"]),
      ("It has 40\u{2009}000 users.", ["40\u{2009}000 | cardinal 40000 users"]),
      ("It has 1'234'567 users.", ["1'234'567 | cardinal 1234567 users"]),
      ("It has 1.234.567 users.", ["1.234.567 | cardinal 1234567 users"]),
      ("A .500 record.", [".500 | cardinal 0.5 record"]),
      ("Twenty-six people died.", ["Twenty-six | cardinal 26 people"]),
      (
        "Two hundred and two thousand votes.",
        ["Two hundred and two thousand | cardinal 202000 votes"]
      ),
      ("Nine quadrillion atoms.", ["Nine quadrillion | cardinal 9000000000000000 atoms"]),
      ("It cost 1.25 quadrillion units.", ["1.25 quadrillion | cardinal 1250000000000000 units"]),
      ("Some 1.2 million voters.", ["1.2 million | cardinal ~1200000 voters"]),
      ("Two and a half million voters.", ["Two and a half million | cardinal 2500000 voters"]),
      ("Half a million voters.", ["Half a million | cardinal 500000 voters"]),
      ("Two point five million voters.", ["Two point five million | cardinal 2500000 voters"]),
      ("It has 35m devices.", ["35m | cardinal 35000000 devices"]),
      ("It sold 3.9bn phones.", ["3.9bn | cardinal 3900000000 phones"]),
      ("He ate 2½ apples.", ["2½ | cardinal 2.5 apples"]),
      ("He ate 2 1/2 apples.", ["2 1/2 | cardinal 2.5 apples"]),
      ("Three dozen eggs.", ["Three dozen | cardinal 36 eggs"]),
      ("A dozen eggs.", ["A dozen | cardinal 12 eggs"]),
      ("Dozens of cars.", ["Dozens | cardinal ~12..120 cars"]),
      ("Tens of thousands of fans.", ["Tens of thousands | cardinal ~10000..100000 fans"]),
      ("A couple of friends.", ["A couple | cardinal 2 friends"]),
      ("There were no deaths.", ["no | cardinal 0 deaths"]),
      ("The change was minus 5 points.", ["minus 5 | cardinal -5 points"]),
      ("The balance is 1.3x10^6.", ["1.3x10^6 | cardinal 1300000"]),
      ("Five lakh voters.", ["Five lakh | cardinal 500000 voters"]),
      ("Police found a hundred and one dogs.", ["a hundred and one | cardinal 101 dogs"]),
    ])
  func value(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test("A number of 400 digits is found, without a value")
  func tooLong() {
    let number = String(repeating: "7", count: 400)
    #expect(figures("It has \(number) cells.") == ["\(number) | cardinal"])
  }

  @Test(
    "The noun that is counted stands in the unit",
    arguments: [
      ("Two law-enforcement agencies met.", "law-enforcement agencies"),
      ("At least 622 people have died.", "people"),
      ("Three of the men left.", "men"),
      ("Two of the five piers fell.", "piers"),
      ("Some 1,385,710 lightning strikes fell.", "lightning strikes"),
      ("Five police officers came.", "police officers"),
      ("One man left.", "man"),
      ("A 12-page paper.", "page"),
      ("Nine passed halfway.", ""),
      ("Two U.S. soldiers fell.", "u.s. soldiers"),
      ("Some 2,300 vehicles a day crossed.", "vehicles per day"),
    ])
  func noun(_ text: String, _ noun: String) {
    let input = checkInput(text).1
    #expect(input.first?.quantity?.unit == noun)
  }

  @Test(
    "Ratios, multiples and ordinals",
    arguments: [
      ("One in five voters.", ["One in five | ratio 0.2"]),
      ("Nine out of ten voters.", ["Nine out of ten | ratio 0.9"]),
      ("One house in three was lost.", ["One house in three | ratio 0.333333333333333333"]),
      ("Nearly two-thirds of it.", ["two-thirds | ratio ~0.666666666666666666"]),
      ("Half of them left.", ["Half | ratio 0.5"]),
      ("A third of the town.", ["A third | ratio 0.333333333333333333"]),
      ("Up to 100 times more powerful.", ["100 times | multiplier <=100 times"]),
      ("It rose 18-fold.", ["18-fold | multiplier 18 times up"]),
      ("Sales have doubled.", ["doubled | multiplier 2 times"]),
      ("It costs twice as much.", ["twice | multiplier 2 times"]),
      ("A threefold rise.", ["threefold | multiplier 3 times"]),
      ("She came third.", ["third | ordinal 3"]),
      ("The 22nd time.", ["22nd | ordinal 22"]),
      ("His twenty-first birthday.", ["twenty-first | ordinal 21"]),
    ])
  func proportion(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "What only looks like a figure is none",
    arguments: [
      "The S&P 500 index.", "His iPhone 14 broke.", "The G7 met.", "In Game 6 he fell.",
      "Near No. 10 Downing Street.", "After 9/11 it changed.", "A Boeing 787 landed.",
      "On Highway 1 it rained.", "They won 2-1.", "They lost 24–17 to Leeds.",
      "Call 555-1212 now.", "Call (206) 555-1212.", "Ring 01632 960412.", "Version 2.3.1 is out.",
      "He lives at 49 Zorro Ranch Road.", "See chapter 11.", "Under section 14(2) of it.",
      "This one is good.", "No one came.", "One of the best.", "COVID-19 spread.",
      "An F-16 flew.", "The first-ever summit.", "At first he ran.", "The First Nations met.",
      "In a quarter of the year.", "It may rain.", "They march on.", "The 5G network.",
      "The Group of Seven met.", "The Three Rivers Trust.", "Open 24/7.", "The TA-125 fell.",
      "Dak Prescott (4) ran.", "A high-five.", "A split second.", "The Thirty Years’ War.",
      "See https://example.org/2016/11/24?x=30%25.", "Write to a1.2@example.org.",
      "The Final Four.", "A Category 5 storm.", "His half-brother.", "In the second half.",
    ])
  func none(_ text: String) {
    #expect(
      figures(text).filter { !$0.hasPrefix("second | ordinal") && !$0.hasPrefix("F | ") } == [])
  }

  @Test("Numbers that start the lines of a list are no figures")
  func list() {
    #expect(figures("Steps:\n1. Wash.\n2. *Dry.*\n(3) Fold.") == [])
  }
}
