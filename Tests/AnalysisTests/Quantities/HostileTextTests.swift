import Analysis
import Articles
import Testing

@Suite struct HostileTextTests {
  /// Texts that take the grammar through its deepest paths; a quadratic one would not end in time.
  static let texts: [(String, String)] = [
    ("digits", String(repeating: "1", count: 1_000_000)),
    ("NUL", String(repeating: "\0 5 \0 people", count: 2000)),
    (
      "brackets",
      String(repeating: "(", count: 20_000) + "5" + String(repeating: ")", count: 20_000)
    ),
    ("groups", "1" + String(repeating: ",234", count: 20_000)),
    ("commas", String(repeating: "1,", count: 20_000)),
    ("points", String(repeating: "1.", count: 20_000)),
    ("hyphens", String(repeating: "one-", count: 20_000)),
    ("scales", String(repeating: "million ", count: 20_000)),
    ("hundreds", String(repeating: "two hundred and ", count: 4000)),
    ("quotes", String(repeating: "5' 6\" ", count: 4000)),
    ("months", String(repeating: "May June ", count: 4000)),
    ("ratios", String(repeating: "1 in 2 ", count: 4000)),
    ("powers", String(repeating: "9e300x10^300 ", count: 2000)),
    ("dollars", String(repeating: "$", count: 20_000)),
    ("pounds", String(repeating: "5 pounds ", count: 4000)),
    ("quotations", String(repeating: "“he said ", count: 4000)),
    ("sayings", String(repeating: "said he ", count: 4000)),
  ]

  @Test("No text stops the analysis or makes it slow", arguments: texts)
  func survives(_ name: String, _ text: String) {
    let input = DetectionInput(
      text: ArticleText(text), published: CalendarDate(iso8601: "2016-11-24"))
    let clock = ContinuousClock()
    let time = clock.measure {
      let mentions = QuantityDetector().mentions(in: input)
      _ = Claims.claims(in: input, mentions: mentions)
      _ = Checks.checks(in: input, mentions: mentions)
    }
    #expect(time < .seconds(60), "\(name)")
  }

  @Test("Mentions are sorted, do not overlap, and stay inside the text")
  func order() {
    let text =
      "On May 3, 2016 at 2:13PM EST some 40 to 50 people paid $1.2bn (£1bn), up 5%, in 2 1/2 days."
    let mentions = QuantityDetector().mentions(in: DetectionInput(text: ArticleText(text)))
    for (first, second) in zip(mentions, mentions.dropFirst()) {
      #expect(first.range.upperBound <= second.range.lowerBound)
    }
    #expect(mentions.last.map { $0.range.upperBound <= text.utf8.count } == true)
  }

  @Test("Nothing is found in what is not prose")
  func excluded() {
    let text = "See [it](https://x.org/24) and 5 people."
    let input = DetectionInput(text: ArticleText(text), excluded: [9..<26])
    #expect(QuantityDetector().mentions(in: input).count == 1)
  }
}
