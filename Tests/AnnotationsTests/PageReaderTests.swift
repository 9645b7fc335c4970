import Testing

@testable import Annotations

@Suite struct PageReaderTests {
  private func page(_ items: String, _ more: String = "") -> [UInt8] {
    Array(
      """
      {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage",
       "fc:formatVersion": "1.0"\(more), "items": [\(items)]}
      """.utf8)
  }

  private func error(_ file: [UInt8]) -> AnnotationsError? {
    do throws(AnnotationsError) {
      _ = try PageReader.read(file)
      return nil
    } catch {
      return error
    }
  }

  @Test("A canonical file is read and written byte for byte, with all that is foreign in it")
  func roundTrip() throws {
    for seed in 0..<200 {
      var pages = RandomPages(seed: seed)
      let canonical = try PageReader.read(pages.page()).canonical
      let again = try PageReader.read(canonical)
      #expect(again.isCanonical)
      #expect(again.page.bytes() == canonical)
    }
  }

  @Test("Members come in the order of the format, unknown ones after them as they came")
  func order() throws {
    let file = page(#"{"zzz": 1, "target": "a", "id": "urn:x:1", "aaa": 2, "type": "Annotation"}"#)
    let text = String(decoding: try PageReader.read(file).canonical, as: UTF8.self)
    let keys = ["\"id\"", "\"type\"", "\"target\"", "\"zzz\"", "\"aaa\""]
    let item = text.split(separator: "\"items\"")[1]
    var rest = item[...]
    for key in keys {
      let found = try #require(rest.firstRange(of: key))
      rest = rest[found.upperBound...]
    }
  }

  @Test("Annotations are ordered by stored position, then time, then identifier")
  func itemOrder() throws {
    func item(_ id: String, _ start: Int, _ created: String) -> String {
      """
      {"id": "\(id)", "created": "\(created)", "target": {"selector":
       {"type": "TextPositionSelector", "start": \(start), "end": 99}}}
      """
    }
    let file = page(
      [
        "\"http://a.example/1\"", item("d", 9, "2024"), item("c", 5, "2025"), item("b", 5, "2024"),
        item("a", 5, "2024"),
      ].joined(separator: ","))
    let items = try PageReader.read(file).page.items
    #expect(items.map(\.key.id) == ["a", "b", "c", "d", ""])
  }

  @Test(
    "What is no annotation file, or of a newer major version, is refused",
    arguments: [
      ("[]", false), ("42", false), ("{}", false), (#"{"items": []}"#, false),
      (#"{"type": "AnnotationPage"}"#, false), (#"{"type": "AnnotationPage", "items": {}}"#, false),
      (#"{"type": "AnnotationPage", "items": [], "fc:formatVersion": "2.0"}"#, false),
      (#"{"type": "AnnotationPage", "items": [], "fc:formatVersion": 1}"#, false),
      (#"{"type": "AnnotationPage", "items": [], "items": []}"#, false),
      (#"{"type": "AnnotationPage", "items": [], "fc:formatVersion": "1.7"}"#, true),
      (#"{"type": "AnnotationPage", "items": []}"#, true),
    ])
  func kinds(text: String, isRead: Bool) {
    #expect((error(Array(text.utf8)) == nil) == isRead)
  }

  @Test("A byte order mark is passed over and goes with the next save")
  func byteOrderMark() throws {
    let reading = try PageReader.read([0xEF, 0xBB, 0xBF] + page(""))
    #expect(!reading.isCanonical)
    #expect(reading.canonical.first == UInt8(ascii: "{"))
  }

  @Test("The second annotation of one identifier gets another")
  func repeated() throws {
    let reading = try PageReader.read(page(#"{"id": "urn:x:1"}, {"id": "urn:x:1"}"#))
    #expect(reading.repeatedIDs == ["urn:x:1"])
    #expect(Set(reading.page.items.map(\.key.id)).count == 2)
  }

  @Test("No cut of a file is taken for a whole one")
  func truncated() throws {
    var pages = RandomPages(seed: 7)
    let file = try PageReader.read(pages.page()).canonical
    for length in 0..<file.count - 2 where length % 7 == 0 {
      #expect(error(Array(file[..<length])) != nil)
    }
  }
}
