import Annotations
import Testing

@testable import Settings

/// What a file of settings gives, and what is said of what it cannot give.
@Suite struct SettingsReaderTests {
  private func read(_ text: String) -> Settings {
    SettingsReader.read(Array(text.utf8), file: "/home/ada/.config/galley/config.toml")
  }

  @Test("an empty file changes nothing")
  func empty() {
    var expected = Settings()
    expected.file = "/home/ada/.config/galley/config.toml"
    #expect(read("") == expected)
  }

  @Test("every setting is taken, with its line")
  func all() {
    let settings = read(
      """
      theme = "light"
      width = 60
      kinds = ["names", "percent", "quotation"]
      mouse = true
      go-on-after-verdict = true
      panel = "closed"

      [annotator]
      name = "Ada Nwosu"
      email = "ada@example.org"

      [verdicts]
      true = "correct"

      [templates]
      asked = "Asked the press office."

      [keys.reader]
      undo = "u ^X^U"

      [themes.paper]
      base = "light"
      person = "bold 25 on #ffffd7"
      """)
    #expect(settings.problems == [])
    #expect(settings.theme == Setting("light", .file(line: 1)))
    #expect(settings.width == Setting(60, .file(line: 2)))
    #expect(settings.kinds.value == [.person, .organisation, .location, .otherName, .percent])
    #expect(settings.passages.value == [.quotation])
    #expect(settings.mouse == Setting(true, .file(line: 4)))
    #expect(settings.goesOnAfterVerdict.value)
    #expect(settings.panel.value == .closed)
    #expect(settings.annotatorName == Setting("Ada Nwosu", .file(line: 9)))
    #expect(settings.annotatorEmail == Setting("ada@example.org", .file(line: 10)))
    #expect(settings.label(of: .isTrue) == "correct")
    #expect(settings.label(of: .isFalse) == "false")
    #expect(settings.templates == [.init(name: "asked", text: "Asked the press office.")])
    #expect(
      settings.keyBindings == [
        .init(place: "reader", command: "undo", keys: ["u ^X^U"], line: 19)
      ])
    #expect(settings.ownThemes.first?.base == "light")
    #expect(settings.ownThemes.first?.looks.first?.look.spelling == "bold 25 on 230")
  }

  @Test(
    "what is wrong is told with its line, its key and what is allowed, and the rest is taken",
    arguments: [
      ("thme = \"dark\"\nmouse = true", "config.toml:1: thme: there is no such setting; did you"),
      ("\nwidth = 500\nmouse = true", "config.toml:2: width cannot be 500; allowed: a number of"),
      ("width = \"wide\"\nmouse = true", "width cannot be \"wide\""),
      ("mouse = true\nkinds = [\"nouns\"]", "config.toml:2: kinds cannot be \"nouns\"; allowed: n"),
      ("mouse = true\n[annotator]\nemail = \"ada\"", "config.toml:3: annotator.email cannot be"),
      ("mouse = true\n[verdicts]\nright = \"x\"", "config.toml:3: verdicts.right: there is no"),
      ("mouse = true\nkeys = 3", "config.toml:2: keys cannot be 3; allowed: a table"),
      ("mouse = true\n[keys.reader]\nundo = 3", "config.toml:3: keys.reader.undo cannot be 3"),
      ("mouse = true\n[themes.a]\nperson = \"loud\"", "config.toml:3: themes.a.person cannot be"),
      ("mouse = true\npanel = \"left\"", "panel cannot be \"left\"; allowed: auto, open, closed"),
      ("mouse = true\n\"a\\u0000b\" = 1", "there is no such setting"),
    ])
  func wrong(text: String, sentence: String) {
    let settings = read(text)
    #expect(settings.problems.count == 1)
    #expect(settings.problems.first?.shortSentence.contains(sentence) == true)
    #expect(settings.mouse.value)
  }

  @Test(
    "what is no TOML is told with its line, and nothing of the file is taken",
    arguments: [
      ("mouse = true\nwidth = = 3", 2), ("mouse = true\n[keys", 2), ("mouse = true\n\n\"", 3),
      ("mouse = true\nwidth = 1\nwidth = 2", 3), ("mouse = true\n\u{0}", 2),
    ])
  func syntax(text: String, line: Int) {
    let settings = read(text)
    #expect(settings.problems.map(\.line) == [line])
    #expect(settings.problems.first?.sentence.contains("not TOML") == true)
    #expect(!settings.mouse.value)
  }

  @Test("bytes that are no UTF-8 are told with their line")
  func invalid() {
    let bytes = Array("mouse = true\nwidth = 60\nname = \"".utf8) + [0xFF, 0x22]
    #expect(SettingsReader.read(bytes, file: "c").problems.map(\.line) == [3])
  }

  @Test("deep nesting is refused, not followed")
  func deep() {
    let settings = read("a = " + String(repeating: "[", count: 100_000))
    #expect(settings.problems.count == 1)
  }

  @Test(
    "a look is read from its words and spelt again",
    arguments: [
      ("bold underline blue", "bold underline blue"), ("on bright-red", "on bright-red"),
      ("BOLD", "bold"), ("#ff0000 on #000000", "196 on 16"), ("#808080", "244"),
      ("default on 230 italic", "italic default on 230"), ("", ""),
    ])
  func looks(spelling: String, canonical: String) {
    #expect(TextLook(spelling)?.spelling == canonical)
  }

  @Test(
    "a look with an unknown word is none", arguments: ["blod", "on", "256", "#12345", "on bold"])
  func wrongLooks(spelling: String) {
    #expect(TextLook(spelling) == nil)
  }

  @Test("without a file nothing is said and nothing is changed")
  func noFile() {
    #expect(SettingsFile(path: "/nowhere/galley/config.toml").read() == Settings())
  }

  @Test("a folder in the file's place is told of")
  func folder() {
    #expect(
      SettingsFile(path: "/").read().problems.first?.sentence
        == "/: cannot be read: it is not a file; move it away")
  }
}
