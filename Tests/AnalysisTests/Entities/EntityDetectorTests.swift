import Articles
import Testing

@testable import Analysis

@Suite struct EntityDetectorTests {
  static let names: [(text: String, name: String, kind: MentionKind)] = [
    ("Health Minister Jane Philpott spoke on Thursday.", "Jane Philpott", .person),
    ("Sergeant Luc Chicoine works there.", "Luc Chicoine", .person),
    ("“I agree,” said Gen. Prayut Chan-ocha.", "Prayut Chan-ocha", .person),
    ("He teaches at Simon Fraser University.", "Simon Fraser University", .organisation),
    ("The Ministry of Public Security said so.", "Ministry of Public Security", .organisation),
    ("It was seen in British Columbia.", "British Columbia", .location),
    ("VANCOUVER — The province has a plan.", "VANCOUVER", .location),
    ("He fled to Syria in 2014.", "Syria", .location),
    ("The Chinese government agreed.", "Chinese", .otherName),
    ("He fought in World War II.", "World War II", .otherName),
    ("The Tottenham striker Ted Campbell scored twice.", "Tottenham", .organisation),
    ("On Saturday Surrey beat Kent by an innings.", "Kent", .organisation),
    ("On Saturday Surrey beat Kent by an innings.", "Surrey", .organisation),
  ]

  @Test("a name is found with its kind", arguments: names)
  func findsName(text: String, name: String, kind: MentionKind) {
    let input = DetectionInput(text: ArticleText(text))
    let found = EntityDetector().mentions(in: input)
      .map { input.text.string($0.range) + "/" + $0.kind.rawValue }
    #expect(found.contains(name + "/" + kind.rawValue))
  }

  @Test("a headline in capitals has the names of the article under it")
  func readsCapitals() {
    let text = ArticleText(
      """
      JANE PHILPOTT VISITS OTTAWA ON FRIDAY
      Minister Jane Philpott will visit Ottawa on Friday, officials said.
      """)
    let found = EntityDetector().mentions(in: DetectionInput(text: text))
    #expect(found.prefix(2).map { text.string($0.range) } == ["JANE PHILPOTT", "OTTAWA"])
  }

  @Test("a last name alone is the person named before")
  func knowsLastNames() {
    let text = ArticleText(
      "Terry Vantongerloo was elected. Vantongerloo won. For Vantongerloo it is the first time.")
    let found = EntityDetector().mentions(in: DetectionInput(text: text))
    #expect(found.map(\.kind) == [.person, .person, .person])
  }

  @Test("a range that is not prose holds no mention")
  func leavesOutExcludedRanges() {
    let input = DetectionInput(text: ArticleText("Simon Fraser University"), excluded: [6..<12])
    #expect(EntityDetector().mentions(in: input).isEmpty)
  }

  @Test("marks of emphasis are no part of a name and do not hide it")
  func readsThroughMarks() {
    let text = ArticleText("He met **Jane Philpott** of *Ottawa* on Friday.")
    let input = DetectionInput(text: text, excluded: [7..<9, 22..<24, 28..<29, 35..<36])
    let found = EntityDetector().mentions(in: input).map { text.string($0.range) }
    #expect(found == ["Jane Philpott", "Ottawa"])
  }

  static let oddities = [
    "", " ", "\n\n", "\0\0\0", "\u{FFFD}", ".", "A", "’s", "ÀÉÎ", "😀🇨🇦", "北京市政府宣布", "A\0B C\0D",
    String(repeating: "A ", count: 5_000), String(repeating: "Mr. ", count: 2_000),
    String(repeating: "NEW YORK ", count: 2_000), String(repeating: "é", count: 5_000),
    String(repeating: "(", count: 5_000), String(repeating: "Bank of ", count: 3_000),
  ]

  @Test(
    "no text is too odd: mentions are sorted, apart, and split no character", arguments: oddities)
  func copes(text: String) {
    let article = ArticleText(text)
    var end = 0
    for mention in EntityDetector().mentions(in: DetectionInput(text: article)) {
      #expect(mention.range.lowerBound >= end && !mention.range.isEmpty)
      #expect(article.bytes[mention.range.lowerBound] & 0xC0 != 0x80)
      end = mention.range.upperBound
      #expect(end == article.bytes.count || article.bytes[end] & 0xC0 != 0x80)
    }
  }

  static let elsewhere: [(sort: String, text: String)] = [
    (
      "German",
      """
      Die Stadtverwaltung hat am Montag neue Regeln für den Verkehr beschlossen. Künftig dürfen \
      Lastwagen nur noch am Vormittag in die Innenstadt fahren, und die Zahl der Parkplätze soll \
      bis zum Sommer um ein Drittel sinken. Der Bürgermeister nannte den Beschluss einen \
      wichtigen Schritt. Die Händler fürchten dagegen um ihre Kundschaft. Eine Sprecherin der \
      Kaufmannschaft sagte, viele Geschäfte hätten schon im vergangenen Jahr weniger Umsatz \
      gemacht. Auch die Feuerwehr meldete Bedenken an: Die schmalen Straßen müssten jederzeit \
      frei bleiben. Im Herbst will der Rat prüfen, ob sich die Regeln bewährt haben.
      """
    ),
    (
      "Chinese",
      """
      市政府星期一公布了新的交通规定。从明年一月起，货车只能在上午进入市中心，停车位将减少三分之一。市长说，这是重要的一步。商人担心顾客会减少。\
      消防部门也表示关注，认为狭窄的街道必须保持畅通。秋天，议会将检查新规定的效果。
      """
    ),
    (
      "source code",
      """
      struct Canvas: Equatable {
        let columns: Int
        private(set) var cells: [Cell]
        init(columns: Int, rows: Int) {
          self.columns = columns
          cells = Array(repeating: Cell.blank, count: columns * rows)
        }
        mutating func fill(row: Int, columns: Range<Int>, style: Style) {
          guard row >= 0, columns.lowerBound >= 0 else { return }
          for column in columns { cells[row * self.columns + column].style = style }
        }
      }
      """
    ),
    (
      "no capitals",
      """
      the city council said on monday that new rules for traffic would come into force next year. \
      the mayor called them an important step, but shopkeepers fear for their customers.
      """
    ),
  ]

  @Test("text that is not English news has no names rather than nonsense", arguments: elsewhere)
  func findsNothingElsewhere(sort: String, text: String) {
    let found = EntityDetector().mentions(in: DetectionInput(text: ArticleText(text)))
    #expect(found.isEmpty)
  }
}
