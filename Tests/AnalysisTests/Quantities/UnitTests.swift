import Analysis
import Testing

@Suite struct UnitTests {
  @Test(
    "Money in all its forms",
    arguments: [
      ("It cost $1.2 billion.", ["$1.2 billion | money 1200000000 dollar"]),
      ("It cost US$5.", ["US$5 | money 5 dollar"]),
      ("It cost $US113 trillion.", ["$US113 trillion | money 113000000000000 dollar"]),
      ("It cost C$16.4 million.", ["C$16.4 million | money 16400000 canadian dollar"]),
      ("It cost HK $5.4m.", ["HK $5.4m | money 5400000 hong kong dollar"]),
      ("It cost A$82,615.", ["A$82,615 | money 82615 australian dollar"]),
      ("It cost £2,000.", ["£2,000 | money 2000 pound sterling"]),
      ("It cost 1,200€.", ["1,200€ | money 1200 euro"]),
      ("It cost ¥590 billion.", ["¥590 billion | money 590000000000 japanese yen"]),
      ("It cost ₹500.", ["₹500 | money 500 indian rupee"]),
      ("It cost Rs 20.", ["Rs 20 | money 20 indian rupee"]),
      ("It cost RM79 a month.", ["RM79 a month | money 79 malaysian ringgit per month"]),
      ("It cost 24p.", ["24p | money 24 penny"]),
      ("It rose 19 cents.", ["19 cents | money 19 cent up"]),
      ("Five million yen.", ["Five million yen | money 5000000 japanese yen"]),
      (
        "Some 8.99 Australian dollars.", ["8.99 Australian dollars | money ~8.99 australian dollar"]
      ),
      ("USD 200 was paid.", ["USD 200 | money 200 dollar"]),
      (
        "Thirteen dollars and forty-five cents.",
        ["Thirteen dollars and forty-five cents | money 13.45 dollar"]
      ),
      ("Oil at $76 a barrel.", ["$76 a barrel | money 76 dollar per barrel"]),
      ("A $70-a-share bid.", ["$70-a-share | money 70 dollar per share"]),
      ("A loss of -$5.", ["-$5 | money -5 dollar"]),
      (
        "From $500,000 to $1 million a year.",
        ["$500,000 to $1 million a year | money 500000..1000000 dollar per year"]
      ),
      ("He spent 20 million pounds.", ["20 million pounds | money 20000000 pound sterling"]),
    ])
  func money(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "Percentages",
    arguments: [
      ("In 60 per cent of cases.", ["60 per cent | percent 60 percent"]),
      ("At 1.38pc.", ["1.38pc | percent 1.38 percent"]),
      ("Up 0.2%.", ["0.2% | percent 0.2 percent up"]),
      ("By 4 percentage points.", ["4 percentage points | percent 4 percentage point"]),
      ("A 60 basis point cut.", ["60 basis point | percent 60 basis point"]),
      ("Growing five percent a year.", ["five percent a year | percent 5 percent per year up"]),
      (
        "Some 15 per cent to 20 per cent.", ["15 per cent to 20 per cent | percent ~15..20 percent"]
      ),
    ])
  func percent(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "Measures, temperatures and rates",
    arguments: [
      ("About 90 miles wide.", ["90 miles | measure ~90 mile"]),
      ("A 6.1-inch screen.", ["6.1-inch | measure 6.1 inch"]),
      ("The 1520 sq m centre.", ["1520 sq m | measure 1520 square metre"]),
      ("Some 301,338 km² of land.", ["301,338 km² | measure ~301338 square kilometre"]),
      ("At 140 km/h.", ["140 km/h | measure 140 kilometre per hour"]),
      ("At 800 miles per hour.", ["800 miles per hour | measure 800 mile per hour"]),
      ("It made 800,000 barrels a day.", ["800,000 barrels a day | measure 800000 barrel per day"]),
      ("A 5 kW panel.", ["5 kW | measure 5 kilowatt"]),
      ("Some 740 gigawatt-hours.", ["740 gigawatt-hours | measure ~740 gigawatt hour"]),
      ("With 256GB of storage.", ["256GB | measure 256 gigabyte"]),
      ("He is 5 ft 6 in tall.", ["5 ft 6 in | measure 5.5 foot"]),
      ("On a 7- or 8-inch screen.", ["7 | measure 7 inch", "8-inch | measure 8 inch"]),
      ("At minus 5 degrees Celsius.", ["minus 5 degrees Celsius | temperature -5 celsius"]),
      ("It was 98.6°F.", ["98.6°F | temperature 98.6 fahrenheit"]),
      ("It was 12 degrees below zero.", ["12 degrees below zero | temperature -12 degree"]),
      (
        "They work 40 to 50 hours a week.", ["40 to 50 hours a week | measure 40..50 hour per week"]
      ),
      (
        "With 30% acid and 50mL of water.",
        ["30% | percent 30 percent", "50mL | measure 50 millilitre"]
      ),
      ("Water of 96.5 ± 0.4 °C.", ["96.5 ± 0.4 °C | temperature 96.5 celsius"]),
    ])
  func measure(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "Lengths of time and ages",
    arguments: [
      ("A 10-day trip.", ["10-day | duration 10 day"]),
      ("For an hour and a half.", ["an hour and a half | duration 1.5 hour"]),
      ("After half an hour.", ["half an hour | duration 0.5 hour"]),
      ("For 2 years and 3 months.", ["2 years and 3 months | duration 27 month"]),
      ("The 34-year-old singer.", ["34-year-old | age 34 year old"]),
      ("She is 30 years old.", ["30 years old | age 30 year old"]),
      ("Maria Lopez, 34, said so.", ["34 | age 34 year old"]),
      ("He died at 87.", ["87 | age 87 year old"]),
      ("Anyone over the age of 21.", ["21 | age 21 year old"]),
      ("Boys aged 8–10 years.", ["8–10 years | age 8..10 year old"]),
      ("An 18-month-old girl.", ["18-month-old | age 18 month old"]),
      ("In her 30s.", ["30s | age 30..39 year old"]),
      ("He won in 2:06:41.", ["2:06:41 | duration 7601 second"]),
    ])
  func duration(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "Ranges share scale and unit",
    arguments: [
      (
        "Some 89 to 93 billion lire.",
        ["89 to 93 billion | cardinal ~89000000000..93000000000 lire"]
      ),
      ("Between 15kHz and 17kHz.", ["15kHz and 17kHz | measure 15..17 kilohertz"]),
      ("From 252 miles to 287 miles.", ["252 miles to 287 miles | measure 252..287 mile"]),
      ("For 5–10 minutes.", ["5–10 minutes | duration 5..10 minute"]),
      (
        "It rose 3 cents to 45 cents.",
        ["3 cents | money 3 cent up", "45 cents | money 45 cent up"]
      ),
      ("Adding 20 to 25 minutes.", ["20 to 25 minutes | duration 20..25 minute"]),
      ("More than 10 and less than 40.", ["10 and less than 40 | cardinal 10..40"]),
    ])
  func range(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "Words of comparison",
    arguments: [
      ("up to 400 people", Comparator.atMost), ("at least 622 people", .atLeast),
      ("more than 900 people", .greater), ("nearly 900 people", .about),
      ("as many as 14 people", .atMost), ("fewer than 40 people", .less),
      ("no more than 40 people", .atMost), ("no fewer than 40 people", .atLeast),
      ("200 or more people", .atLeast), ("200-plus people", .atLeast),
      ("200 people or more", .atLeast),
      ("an estimated 200 people", .about), ("just under 200 people", .less),
      ("in excess of 200 people", .greater), ("close to 200 people", .about),
      ("about 200 or so people", .about), ("exactly 200 people", .equal), ("200 people", .equal),
      ("≥ 200 people", .atLeast), ("less than or equal to 200 people", .atMost),
    ])
  func comparator(_ text: String, _ expected: Comparator) {
    let mentions = checkInput("There were \(text).").1
    #expect(mentions.first?.quantity?.comparator == expected)
  }
}
