import Annotations
import Articles

/// What `Annotations` promises of any file.
enum AnnotationInvariants {
  /// A value of any kind, as a member of a record.
  static func json(_ bytes: [UInt8]) throws(Violation) {
    _ = try? JSONRecord(parsing: bytes)
    let line = Array("{\"value\":".utf8) + bytes + Array("}".utf8)
    guard let record = try? JSONRecord(parsing: line) else { return }
    // With another member in the bytes, the spelling is not all of them.
    guard let spelling = record.spelling("value") else { return }
    let again = Array("{\"value\":".utf8) + spelling + Array("}".utf8)
    let reread = try? JSONRecord(parsing: again)
    try hold(reread?.spelling("value") == spelling, "a value is not read as it is spelled")
    guard case .text(let text) = record.value("value") else { return }
    let string = String(validating: text, as: UTF8.self)
    try hold(string != nil, "a string is not well-formed UTF-8")
    let respelled = Array("{\"value\":\(JSONRecord.spelling(of: string ?? ""))}".utf8)
    try hold(
      (try? JSONRecord(parsing: respelled))?.value("value") == .text(text),
      "a string is not read as it is written")
    try hold(
      respelled.allSatisfy { $0 >= 0x20 && $0 != 0x7F }, "a control character is written as it is")
  }

  /// The canonical form of a file; nil for what is no annotation file.
  private static func canonical(_ bytes: [UInt8]) -> [UInt8]? {
    (try? PageMerge(base: bytes, ours: bytes, theirs: bytes))?.bytes
  }

  static func annotations(_ bytes: [UInt8]) throws(Violation) {
    guard let written = canonical(bytes) else { return }
    try hold(canonical(written) == written, "what is written is not read as the same")
    try hold(
      String(validating: written, as: UTF8.self) != nil, "what is written is not well-formed UTF-8")
    try hold(
      written.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A },
      "a control character is written as it is")
  }

  /// Three versions of a file, with a byte between them that no file holds.
  static func merging(_ bytes: [UInt8]) throws(Violation) {
    let versions = bytes.split(separator: 0xFF, omittingEmptySubsequences: false).map(Array.init)
    guard versions.count == 3, let ours = canonical(versions[1]),
      let theirs = canonical(versions[2])
    else { return }
    let base = canonical(versions[0]) ?? []
    guard let merged = try? PageMerge(base: base, ours: ours, theirs: theirs) else {
      throw Violation("two annotation files cannot be merged")
    }
    let swapped = try? PageMerge(base: base, ours: theirs, theirs: ours)
    try hold(merged.bytes == swapped?.bytes, "a merge depends on which side is one's own")
    try hold(canonical(merged.bytes) == merged.bytes, "a merged file is not read as the same")
    let nothingNew = try? PageMerge(base: base, ours: ours, theirs: base.isEmpty ? ours : base)
    try hold(nothingNew?.bytes == ours, "a side that changed nothing changes the other")
  }

  /// A quotation, what stood before it and after it, each on a line, and the text.
  static func anchoring(_ bytes: [UInt8]) throws(Violation) {
    let lines = bytes.split(separator: 0x0A, maxSplits: 3, omittingEmptySubsequences: false)
    guard lines.count == 4 else { return }
    let parts = lines.map { String(decoding: $0, as: UTF8.self) }
    let text = ArticleText(parts[3])
    let start = bytes.count % 97
    let line = """
      {"id":1,"new_text":\(JSONRecord.spelling(of: parts[3])),"selector":{"exact":\
      \(JSONRecord.spelling(of: parts[0])),"prefix":\(JSONRecord.spelling(of: parts[1])),"suffix":\
      \(JSONRecord.spelling(of: parts[2])),"start":\(start),"end":\(start + 5)}}
      """
    guard let question = try? AnchorCase(line: Array(line.utf8)),
      let answer = try? JSONRecord(parsing: question.answer())
    else { throw Violation("a good question is not answered") }
    let places = ["start", "end"].map { key in
      answer.spelling(key == "start" ? "start" : "end").flatMap {
        Int(String(decoding: $0, as: UTF8.self))
      }
    }
    guard let first = places[0], let last = places[1] else {
      return try hold(!isThereOnce(parts, in: text), "a quotation that stands in the text is lost")
    }
    let count = TextPositions(text).scalarCount
    try hold(0 <= first && first < last && last <= count, "a place \(first)..<\(last) of \(count)")
  }

  /// Whether a quotation stands in a text with all that stood around it, and that is enough to know
  /// it by.
  private static func isThereOnce(_ parts: [String], in text: ArticleText) -> Bool {
    let whole = Array((parts[1] + parts[0] + parts[2]).utf8)
    guard !parts[0].isEmpty, parts[1].utf8.count + parts[2].utf8.count >= 20,
      whole.count <= text.bytes.count
    else { return false }
    let starts = (0...text.bytes.count - whole.count).filter {
      text.bytes[$0..<$0 + whole.count].elementsEqual(whole)
    }
    return starts.count == 1
  }
}
