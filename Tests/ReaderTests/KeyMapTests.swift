import Settings
import Terminal
import Testing

@testable import Reader

/// What a person's bindings do to the keys of a place.
@Suite struct KeyMapTests {
  private func map(
    _ bindings: (String, String, String)...
  ) -> (map: KeyMap, problems: [SettingsProblem]) {
    var problems: [SettingsProblem] = []
    let map = KeyMap(
      bindings.map { .init(place: $0.0, command: $0.1, keys: [$0.2]) }, problems: &problems,
      file: "config.toml")
    return (map, problems)
  }

  private func command(_ map: KeyMap, _ key: String, in place: Place) -> String? {
    if case .command(let command) = map.match(KeySequence(key).keys, in: place) {
      return command.name
    }
    return nil
  }

  @Test("a bound key calls its command and no longer the one that had it")
  func binds() {
    let (map, problems) = map(("reader", "undo", "T"))
    #expect(problems == [])
    #expect(command(map, "T", in: .reader) == "undo")
    #expect(command(map, "u", in: .reader) == nil)
    #expect(command(map, "T", in: .selecting) == "verdict-true")
    #expect(
      map.displaced == [
        .init(place: .reader, command: "verdict-true", key: "T", by: "undo")
      ])
  }

  @Test("a binding for everywhere holds in each place, and gives way to one for a place")
  func everywhere() {
    let (map, problems) = map(("everywhere", "down", "^N"), ("shelf", "down", "J"))
    #expect(problems == [])
    #expect(command(map, "^N", in: .reader) == "down")
    #expect(command(map, "^N", in: .shelf) == nil)
    #expect(command(map, "J", in: .shelf) == "down")
  }

  @Test("a key that begins a longer one takes that one's place")
  func prefixes() {
    let (map, _) = map(("reader", "undo", "z"), ("selecting", "first", "gg"))
    #expect(command(map, "z", in: .reader) == "undo")
    #expect(map.displaced.filter { $0.place == .reader }.map(\.key).sorted() == ["zb", "zt", "zz"])
    #expect(command(map, "gg", in: .selecting) == "first")
  }

  @Test("a command can lose its key, but never Esc")
  func unbinds() {
    let (map, problems) = map(("reader", "delete", ""), ("everywhere", "cancel", "^X"))
    #expect(problems == [])
    #expect(command(map, "x", in: .reader) == nil)
    #expect(command(map, "Esc", in: .reader) == "cancel")
    #expect(command(map, "^X", in: .form) == "cancel")
  }

  @Test("two bindings of one key are a conflict that names both; the first keeps it")
  func conflict() {
    let (map, problems) = map(("reader", "undo", "Z"), ("reader", "redo", "Z"))
    #expect(problems.count == 1)
    #expect(
      problems.first?.sentence
        == "config.toml: keys.reader.redo: Z is also undo, which keeps it; take another")
    #expect(command(map, "Z", in: .reader) == "undo")
  }

  @Test(
    "what cannot be bound is told, and the command keeps its own key",
    arguments: [
      ("reader", "undo", "^I", "allowed: Tab"), ("reader", "undo", "^M", "allowed: Enter"),
      ("reader", "undo", "Esc", "which always cancels"), ("reader", "undo", "5", "begin a count"),
      ("reader", "undo", "^C", "leaves the program"), ("form", "save", "s", "typed into the form"),
      ("reader", "udno", "u", "did you mean undo"), ("redaer", "undo", "u", "did you mean reader"),
      ("shelf", "undo", "u", "there is no such setting"),
    ])
  func refused(place: String, name: String, key: String, sentence: String) {
    let (map, problems) = map((place, name, key))
    #expect(problems.count == 1)
    #expect(problems.first?.sentence.contains(sentence) == true)
    #expect(command(map, "u", in: .reader) == "undo")
    #expect(command(map, "^S", in: .form) == "save")
  }

  @Test("help, hints and messages show the keys that hold")
  func shown() throws {
    var settings = Settings()
    settings.keyBindings = [
      .init(place: "everywhere", command: "help", keys: ["F1"]),
      .init(place: "reader", command: "next-highlight", keys: ["^T"]),
    ]
    let desk = try Desk(settings: settings)
    try desk.open()
    #expect(desk.picture.contains("F1 keys"))
    #expect(desk.picture.contains("^T highlight"))
    desk.type("?")
    #expect(desk.status.contains("? means nothing here; F1 shows the keys"))
    desk.type("l", "T")
    #expect(desk.status.contains("^T goes to a highlight"))
    desk.type("F1")
    #expect(desk.row(with: ":next-highlight")?.contains("^T") == true)
    #expect(KeyTable.markdown(desk.session.keyMap).contains("| `F1` | the keys of this place |"))
  }

  @Test("the file that is printed to begin with says what holds without it")
  func standardFile() throws {
    let text = SettingsDocument.standard
    for line in text.split(separator: "\n") { #expect(line.hasPrefix("#"), "\(line)") }
    for command in Commands.all { #expect(text.contains("#\(command.name) = ")) }
  }
}
