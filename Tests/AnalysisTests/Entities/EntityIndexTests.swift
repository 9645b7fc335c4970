import Articles
import Testing

@testable import Analysis

@Suite struct EntityIndexTests {
  /// Reads a text with names marked as `[PER Jane Philpott]`.
  private func index(_ marked: String) -> (index: EntityIndex, mentions: [Mention]) {
    var text = ""
    var mentions: [Mention] = []
    for (number, part) in marked.split(separator: "[", omittingEmptySubsequences: false)
      .enumerated()
    {
      guard number > 0, let end = part.firstIndex(of: "]"), let space = part.firstIndex(of: " ")
      else {
        text += part
        continue
      }
      let name = part[part.index(after: space)..<end]
      let start = text.utf8.count
      text += name
      if let kind = MentionKind(rawValue: String(part[..<space])) {
        mentions.append(Mention(range: start..<text.utf8.count, kind: kind))
      }
      text += part[part.index(after: end)...]
    }
    return (EntityIndex(mentions, in: ArticleText(text)), mentions)
  }

  static let same: [(text: String, name: String)] = [
    ("[PER Jane Philpott] spoke. Dr. [PER Philpott] left. Ms. [PER Philpott]", "Jane Philpott"),
    ("[ORG RCMP] is the [ORG Royal Canadian Mounted Police]", "Royal Canadian Mounted Police"),
    ("[LOC Canada’s] people of [LOC Canada]", "Canada"),
    ("in [LOC B.C.] or [LOC British Columbia]", "British Columbia"),
    ("[LOC VANCOUVER] — in [LOC Vancouver]", "Vancouver"),
    ("the [LOC U.S.], the [LOC US] or the [LOC United States]", "United States"),
    ("[PER J. Smith] or [PER John Smith]", "John Smith"),
    ("[PER Philpott] is [PER Jane Philpott]", "Jane Philpott"),
    ("[PER Jane Philpott] and her mother; [PER Jane] laughed", "Jane Philpott"),
    ("[ORG Boeing Co.] and [ORG Boeing]", "Boeing Co."),
    ("[ORG The Globe and Mail] and the [ORG Globe and Mail]", "The Globe and Mail"),
    ("[MISC Canadian] and [MISC Canadians]", "Canadian"),
    ("[LOC China] and the team of [ORG China]", "China"),
  ]

  @Test("names of one thing are one entity with the fullest name", arguments: same)
  func joins(text: String, name: String) {
    let index = index(text).index
    #expect(index.entities.map(\.name) == [name])
  }

  static let different: [(text: String, names: [String])] = [
    ("[PER Mike Morris] and [PER Sarah Morris]", ["Mike Morris", "Sarah Morris"]),
    ("[LOC Washington] and Mr. [PER Washington]", ["Washington", "Washington"]),
    ("[LOC China] and [MISC Chinese]", ["China", "Chinese"]),
    ("[ORG Bank of Canada] and [LOC Canada]", ["Bank of Canada", "Canada"]),
    ("[ORG York Times] [ORG York Post] [ORG York]", ["York Times", "York Post", "York"]),
  ]

  @Test("names of different things stay apart", arguments: different)
  func keepsApart(text: String, names: [String]) {
    #expect(index(text).index.entities.map(\.name) == names)
  }

  @Test("a last name that two people share goes to the one whom the title fits")
  func tellsNamesakesApart() {
    let (index, _) = index(
      """
      [PER Mike Morris] met [PER Sarah Morris]. Mr. [PER Morris] spoke, Ms. [PER Morris] did not. \
      Mr. [PER Morris] left.
      """)
    #expect(index.entityIDs == [1, 2, 1, 2, 1])
  }

  @Test("a last name that two people share goes to the one named last")
  func prefersTheNearest() {
    let (index, _) = index(
      "[PER Ann Lee] spoke. [PER Lee] sat. [PER Kim Lee] came. [PER Lee] sang. [PER Ann Lee] left. [PER Lee]"
    )
    #expect(index.entityIDs == [1, 1, 2, 2, 1, 1])
  }

  @Test("ids count from one in the order of first mentions, and figures have none")
  func numbersEntities() {
    let text = ArticleText("Ottawa has 5 Canada Ottawa")
    let mentions = [
      Mention(range: 0..<6, kind: .location), Mention(range: 11..<12, kind: .cardinal),
      Mention(range: 13..<19, kind: .location), Mention(range: 20..<26, kind: .location),
    ]
    let index = EntityIndex(mentions, in: text)
    #expect(index.entityIDs == [1, nil, 2, 1])
    #expect(index.entities.map(\.mentions) == [[0, 3], [2]])
    #expect(index.entity(ofMention: 3)?.name == "Ottawa")
    #expect(index.entity(ofMention: 1) == nil)
  }

  @Test("many names of one last name take no more than linear time")
  func staysLinear() {
    let word = "Aa Lee "
    let text = ArticleText(String(repeating: word, count: 20_000))
    let mentions = (0..<20_000).map {
      Mention(range: $0 * 7..<$0 * 7 + ($0 % 2 == 0 ? 6 : 2), kind: .person)
    }
    #expect(EntityIndex(mentions, in: text).entities.count == 1)
  }
}
