import Glibc

/// A folder of articles, names and annotation files that try to break what reads them.
public struct HostileFolder {
  /// An article of the folder.
  public struct Item: Sendable {
    /// The file's name, in bytes that need not be UTF-8.
    public let name: [UInt8]
    /// What lies beside it for annotations at first; nil where there is nothing.
    public let annotations: [UInt8]?
    /// Whether the annotation file is one that may not be written over.
    public let isForeign: Bool
  }

  public let path: String
  public let items: [Item]

  public struct NotWritten: Error {}

  /// Fills a folder that is there already.
  public init(at path: String, seed: UInt64) throws {
    self.path = path
    var random = SplitMix(seed: seed)
    var items: [Item] = []
    for (index, name) in Self.names.enumerated() {
      let text = HostileText.article(&random, paragraphs: 1 + random.number(below: 6))
      try Self.write(text, to: path, name)
      let annotations = Self.annotationFiles[index % Self.annotationFiles.count]
      let file = name + Array(".annotations.json".utf8)
      // Longer names are cut, and only the program knows how.
      if let annotations, file.count <= 255 {
        try Self.write(annotations.bytes, to: path, file)
        items.append(
          Item(name: name, annotations: annotations.bytes, isForeign: annotations.isForeign))
      } else {
        items.append(Item(name: name, annotations: nil, isForeign: false))
      }
    }
    try Self.write([], to: path, Array("empty.txt".utf8))
    try Self.write(
      Array(String(repeating: "x9 ", count: 3000).utf8), to: path, Array("one-line.txt".utf8))
    try Self.write(
      Array("# A\n".utf8) + Array(repeating: 0, count: 200), to: path, Array("nul.md".utf8))
    self.items = items
  }

  /// Names that a person could be sent; the kinds of a terminal's, a shell's and a file system's.
  private static let names: [[UInt8]] =
    [
      "plain.txt", " lead and trail .txt", "new\nline.txt", "tab\there.md",
      "\u{1b}]0;owned\u{7}.txt",
      "c1\u{9b}31m.txt", "-rf.txt", "%n%s.txt", "$(touch owned).txt", "`touch owned`.md",
      ";touch owned;.txt", "rtl\u{202e}txt.exe.txt", "e\u{301} nfd.txt", "\u{e9} nfc.txt",
      "👩‍💻🗳️.txt", "東川.txt", "quote\"'.txt", "back\\slash.txt", "UPPER.TXT", "a:b.txt", "#x.md",
      String(repeating: "a", count: 251) + ".txt", String(repeating: "é", count: 110) + ".md",
    ].map { Array($0.utf8) } + [[0xFF, 0xFE] + Array(" bad.txt".utf8)]

  private static let annotationFiles: [(bytes: [UInt8], isForeign: Bool)?] = [
    nil, (Array(hostilePage.utf8), false), nil, (Array("<<<<<<< HEAD\n{}\n".utf8), true),
    (
      Array("{\"items\": [], \"type\": \"AnnotationPage\", \"fc:formatVersion\": \"99.0\"}".utf8),
      true
    ),
    (Array(String(repeating: "[", count: 5000).utf8), true), nil, ([], true), nil,
  ]

  /// An annotation file of our own format whose every text is hostile.
  private static let hostilePage: String = {
    let escaped = HostileText.sequences.enumerated().map { index, text in
      let value = text.unicodeScalars.map { scalar in
        scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || scalar.value == 0x7F
          ? "\\u00" + String(scalar.value + 0x100, radix: 16).dropFirst() : String(scalar)
      }.joined()
      return item(index, value)
    }
    return """
      {"@context": ["http://www.w3.org/ns/anno.jsonld"], "fc:formatVersion": "1.0",
       "id": "urn:uuid:00000000-0000-4000-8000-00000000ffff", "type": "AnnotationPage",
       "items": [\(escaped.joined(separator: ",\n"))]}
      """
  }()

  private static func item(_ index: Int, _ value: String) -> String {
    let digits = String(index + 1_000_000_000_000).dropFirst()
    return """
      {"id": "urn:uuid:00000000-0000-4000-8000-\(digits)", "type": "Annotation",
       "motivation": "assessing", "created": "2026-06-04T09:00:00Z",
       "creator": {"id": "mailto:mal@evil.example", "type": "Person", "name": "mal\(value)"},
       "body": [{"type": "TextualBody", "purpose": "commenting", "value": "n \(value) n"},
        {"type": "TextualBody", "purpose": "tagging", "value": "t\(value)"},
        {"type": "SpecificResource", "purpose": "linking", "source": "https://evil.example/\(value)"}],
       "target": {"source": "a", "selector": [
        {"type": "TextQuoteSelector", "exact": "41 per cent", "prefix": "\(value)", "suffix": ""},
        {"type": "TextPositionSelector", "start": \(index), "end": \(index + 11)}]}}
      """
  }

  private static func write(_ bytes: [UInt8], to folder: String, _ name: [UInt8]) throws {
    let path = (Array(folder.utf8) + [0x2F] + name + [0]).map { CChar(bitPattern: $0) }
    guard let file = fopen(path, "w") else { throw NotWritten() }
    defer { fclose(file) }
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw NotWritten() }
  }
}
