import HostileFiles
import PseudoTerminal
import Testing

/// Articles, names of files and annotations that mean harm, in every screen and with every overlay
/// open on them.
@Suite struct HostileScreenTests {
  /// How a screen is reached, and what tells that it is there.
  struct Screen: CustomTestStringConvertible {
    var name: String
    /// The article that is opened; nil for the list.
    var article: String?
    var keys: [String]
    var shows: String

    init(_ name: String, _ article: String? = nil, _ keys: String..., shows: String) {
      (self.name, self.article, self.keys, self.shows) = (name, article, keys, shows)
    }

    var testDescription: String { name }
  }

  private static let escape = "\u{1B}"
  /// Holds every hostile sequence, in headings, links, and beside figures and names.
  private static let article = "every.md"
  /// Whose annotations are hostile, some about text that changed.
  private static let annotated = " lead and trail .txt"

  private static let screens: [Screen] = [
    Screen("articles", shows: "articles"),
    Screen("the end of the articles", nil, "G", shows: "articles"),
    Screen("articles, narrowed", nil, "/", "txt", shows: "txt"),
    Screen("keys of the articles", nil, "?", shows: "Keys: articles"),
    Screen("palette", nil, ":", shows: "find a command by its name"),
    Screen("worklist", nil, "W", shows: "by rank"),
    Screen("the end of the worklist", nil, "W", "G", shows: "by rank"),
    Screen("names", nil, "I", shows: "by mentions"),
    Screen("mentions of a name", nil, "I", "\r", shows: "Keane"),
    Screen("disagreements", nil, "D", shows: "Disagreements"),
    Screen("search in all articles", nil, ":", "grep 41", "\r", shows: "Search: 41"),
    Screen("the end of that search", nil, ":", "grep e", "\r", "G", shows: "Search: e"),
    Screen("text", article, shows: "Heading 0"),
    Screen("the end of the text", article, "G", shows: "100 %"),
    Screen("side panel: claims", article, "i", shows: "[Claims]"),
    Screen("side panel: names", article, "i", "\t", shows: "[Names]"),
    Screen("side panel: notes", annotated, escape, "i", "\t", "\t", shows: "[Notes]"),
    Screen("side panel: checks", article, "i", "\t", "\t", "\t", shows: "[Checks]"),
    Screen("keys of the text", article, "?", shows: "Keys: reading"),
    Screen("claims by rank", article, "C", shows: "Claims · 1 of"),
    Screen("links", article, "O", "G", shows: "Links ·"),
    Screen("outline", article, ":", "outline", "\r", "G", shows: "Outline ·"),
    Screen("kinds of highlight", article, "H", shows: "Highlights shown"),
    Screen("kind of one highlight", article, "\t", "e", shows: "Kind of"),
    Screen("form", article, "\t", "\r", shows: "Verdict  ( )"),
    Screen("selection", article, "v", "llllll", shows: "selected:"),
    Screen("search", article, "/", "e", "\r", shows: "hit "),
    Screen("what an edit changed", annotated, shows: "What the edit changed"),
    Screen("annotations", annotated, "q", "L", "G", shows: "Annotations ·"),
    Screen("form of an annotation", annotated, "q", "L", "\r", "\r", shows: "Verdict  ( )"),
  ]

  @Test(
    "nothing of an article, a name or an annotation steers the terminal or runs over its edge",
    arguments: screens, [(120, 40), (43, 12)])
  func staysHarmless(screen: Screen, size: (columns: Int, rows: Int)) throws {
    let desk = try Desk([Self.article: Self.every])
    _ = try HostileFolder(at: desk.articles, seed: 7)
    let program = try desk.start(
      screen.article ?? ".", columns: size.columns, rows: size.rows)
    try program.wait("the alternate screen") { $0.modes.contains(1049) }
    // The claims are counted when all is analysed, which the lists of the text wait for.
    if screen.article == Self.article, size.columns > 100 { try program.wait(for: " checked") }
    for key in screen.keys {
      program.readUntilSilent()
      program.send(key)
    }
    if size.columns > 100 { try program.wait(for: screen.shows) }
    program.readUntilSilent()
    #expect(program.screen.strings == [])
    #expect(program.screen.unknown == [])
    #expect(program.screen.overruns == 0)
    let harmful = String(decoding: program.output, as: UTF8.self).unicodeScalars.first {
      $0.value > 0x7E && !HarmlessOutput.allows($0)
    }
    #expect(harmful == nil)
  }

  private static let every: String = HostileText.sequences.enumerated().map { index, text in
    """
    # Heading \(index) \(text)

    Maria Keane\(text) said \(text) 41\(text) per cent of [a link \(text)](https://e.example/\(text)) \
    rose from 200 to 250.

    - \(text) 5% \(text)


    """
  }.joined()
}
