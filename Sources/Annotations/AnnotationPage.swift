import Articles

/// An annotation file in memory: one page of the W3C model.
///
/// Every annotation is kept as its canonical text, and what we understand of it beside that; so a
/// file is written by putting texts together, and what we do not understand is written as it came.
struct AnnotationPage: Sendable {
  /// The version of the format that is written.
  static let version = "1.0"

  /// The page's members but `items`, in the order they came.
  var header: JSONObject
  /// The annotations in the order of the file.
  var items: [PageItem]

  /// The canonical file. Cost: O(n) in its length, a copy.
  func bytes() -> [UInt8] {
    var page = header
    page["items"] = .array([])
    let members = page.canonicalMembers
    var out: [UInt8] = []
    out.reserveCapacity(items.reduce(1000) { $0 + $1.text.count + 4 })
    out.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      out.append(contentsOf: index > 0 ? ",\n ".utf8 : "\n ".utf8)
      member.key.write(to: &out)
      out.append(contentsOf: ": ".utf8)
      if member.key.spelling == "items" {
        writeItems(to: &out)
      } else {
        member.value.write(indentation: 1, to: &out)
      }
    }
    out.append(contentsOf: "\n}\n".utf8)
    return out
  }

  private func writeItems(to out: inout [UInt8]) {
    out.append(UInt8(ascii: "["))
    for (index, item) in items.enumerated() {
      out.append(contentsOf: index > 0 ? ",\n  ".utf8 : "\n  ".utf8)
      out.append(contentsOf: item.text)
    }
    out.append(contentsOf: items.isEmpty ? "]".utf8 : "\n ]".utf8)
  }

  /// A page without annotations, as the first one is put into.
  static func empty(id: String) -> AnnotationPage {
    AnnotationPage(
      header: JSONObject([
        ("@context", context), ("id", .text(id)), ("type", .text("AnnotationPage")),
        ("fc:formatVersion", .text(version)),
      ]), items: [])
  }

  /// The context of the page: the W3C's, our own terms, and `assessing`, a motivation that the
  /// model defines and the W3C's context forgets, so that processors would drop it.
  static let context = JSONValue.array([
    .text("http://www.w3.org/ns/anno.jsonld"),
    .object(
      JSONObject([
        ("fc", .text("tag:galley.example,2026:fact-check#")), ("assessing", .text("oa:assessing")),
      ])),
  ])

  /// Makes a page that is new, or of another program, one of ours: with our version, our terms and
  /// an identifier.
  mutating func adopt() {
    if header["fc:formatVersion"] != nil { return }
    let new = AnnotationPage.empty(id: Identifier.random()).header
    for (key, value) in new.members where header[key.spelling] == nil {
      header[key.spelling] = value
    }
    guard header["@context"] != AnnotationPage.context else { return }
    var contexts = header["@context"]?.array ?? [header["@context"] ?? .null]
    for wanted in AnnotationPage.context.array ?? [] where !contexts.contains(wanted) {
      contexts.append(wanted)
    }
    header["@context"] = .array(contexts)
  }

  /// The page's identifier, or empty.
  var id: String { header["id"]?.text ?? "" }

  /// The index of an annotation. Cost: O(n).
  func index(of id: String) -> Int? {
    items.firstIndex { $0.key.id == id }
  }

  /// Puts an item where it belongs, in the place of the one with its identifier.
  mutating func put(_ item: PageItem) {
    if let index = index(of: item.key.id) { items.remove(at: index) }
    items.insert(item, at: items.partitioningIndex { item.key < $0.key })
  }
}

/// One annotation of a page.
struct PageItem: Sendable {
  /// The canonical text, to stand at an indentation of two spaces.
  var text: ArraySlice<UInt8>
  var key: ItemKey
  /// What we understand of it; nil for what has no identifier.
  var record: AnnotationRecord?

  /// Makes an item of a value.
  init(_ value: JSONValue) {
    var bytes = value.canonical(indentation: 2)
    // Read back, so that there is one reading of annotations only; what was written is valid.
    let read = try? PageReader.item(of: bytes)
    if let read { bytes = Array(read.text) }
    self.init(
      text: bytes[...], key: read?.key ?? ItemKey(start: .max, end: 0, created: "", id: ""),
      record: read?.record)
  }

  init(text: ArraySlice<UInt8>, key: ItemKey, record: AnnotationRecord?) {
    self.text = text
    self.key = key
    self.record = record
  }

  /// The annotation as a value that can be changed.
  var value: JSONValue { (try? JSONValue(parsing: text)) ?? .null }
}

/// What the annotations of a file are ordered by: the position that is stored, then time, then
/// identifier. All users' files then have the same order, and two people's additions rarely meet
/// in one place of a `git merge`.
struct ItemKey: Sendable, Comparable {
  var start: Int
  var end: Int
  var created: String
  var id: String

  static func < (one: ItemKey, other: ItemKey) -> Bool {
    if one.start != other.start { return one.start < other.start }
    if one.end != other.end { return one.end < other.end }
    if one.created != other.created {
      return one.created.utf8.lexicographicallyPrecedes(other.created.utf8)
    }
    return one.id.utf8.lexicographicallyPrecedes(other.id.utf8)
  }

  static func == (one: ItemKey, other: ItemKey) -> Bool { !(one < other) && !(other < one) }
}
