/// Reads annotation files.
struct PageReader {
  /// What a file turned out to be.
  struct Reading: Sendable {
    var page: AnnotationPage
    /// The canonical bytes of the page.
    var canonical: [UInt8]
    /// Whether the file is its canonical form, byte for byte.
    var isCanonical: Bool
    /// Whether the file has our version; a file of another program has none.
    var hasVersion: Bool
    /// Identifiers that stood twice; the second annotation has been given another.
    var repeatedIDs: [String]
  }

  private var parser: JSONParser
  private var writer: JSONCanonical
  private var header = JSONObject()
  private var items: [(range: Range<Int>, key: ItemKey, record: AnnotationRecord?)] = []
  private var hasItems = false

  private init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONProblem) {
    parser = try JSONParser(bytes)
    writer = JSONCanonical(text: JSONText(bytes: bytes, nodes: []), out: [])
  }

  /// Reads a file. Throws where it is not JSON, no annotation page, or of a newer major version.
  /// Cost: O(n), some 200 MB a second.
  static func read(_ file: [UInt8]) throws(AnnotationsError) -> Reading {
    let result = file.withUnsafeBufferPointer { buffer -> Result<Reading, AnnotationsError> in
      // A byte order mark is not JSON, but editors add it; it goes with the next save.
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let start = buffer.starts(with: mark) ? 3 : 0
      do throws(AnnotationsError) {
        var reader: PageReader
        do throws(JSONProblem) {
          reader = try PageReader(UnsafeBufferPointer(rebasing: buffer[start...]))
          try reader.readPage()
        } catch {
          throw AnnotationsError.json(error)
        }
        var reading = try reader.finish()
        reading.isCanonical =
          reading.canonical.count == buffer.count
          && reading.canonical.elementsEqual(buffer)
        return .success(reading)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Reads one annotation.
  static func item(of bytes: [UInt8]) throws(JSONProblem) -> PageItem {
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<PageItem, JSONProblem> in
      do throws(JSONProblem) {
        var reader = try PageReader(buffer)
        try reader.readItem()
        try reader.parser.end()
        let item = reader.items[0]
        return .success(
          PageItem(text: reader.writer.out[item.range], key: item.key, record: item.record))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  private mutating func readPage() throws(JSONProblem) {
    try parser.expect(UInt8(ascii: "{"))
    if try parser.peek() == UInt8(ascii: "}") {
      parser.offset += 1
      return try parser.end()
    }
    var keys: Set<JSONString> = []
    repeat {
      try parser.key()
      let key = JSONString(0, of: takeNodes())
      let place = Int(writer.text.nodes[0].start) - 1
      let isItems = key.spelling == "items"
      if isItems ? hasItems : !keys.insert(key).inserted {
        throw parser.problem(.duplicateKey(key.text), at: place)
      }
      if isItems, try parser.peek() == UInt8(ascii: "[") {
        hasItems = true
        try readItems()
      } else {
        parser.nodes.removeAll(keepingCapacity: true)
        try parser.value(depth: 1)
        header.members.append((key, JSONValue(0, of: takeNodes())))
      }
      parser.nodes.removeAll(keepingCapacity: true)
    } while try parser.hasAnother(before: UInt8(ascii: "}"))
    try parser.end()
  }

  /// Hands the nodes over to the writer, and the parser the writer's old ones to fill again.
  private mutating func takeNodes() -> JSONText {
    swap(&parser.nodes, &writer.text.nodes)
    parser.nodes.removeAll(keepingCapacity: true)
    return writer.text
  }

  private mutating func readItems() throws(JSONProblem) {
    try parser.expect(UInt8(ascii: "["))
    if try parser.peek() == UInt8(ascii: "]") {
      parser.offset += 1
      return
    }
    repeat {
      try readItem()
    } while try parser.hasAnother(before: UInt8(ascii: "]"))
  }

  private mutating func readItem() throws(JSONProblem) {
    parser.nodes.removeAll(keepingCapacity: true)
    try parser.value(depth: 2)
    swap(&parser.nodes, &writer.text.nodes)
    let start = writer.out.count
    writer.writeAnnotation(0, indentation: 2)
    let record = AnnotationRecord(0, of: writer.text)
    items.append((start..<writer.out.count, ItemKey(0, of: writer.text, record), record))
  }

  private mutating func finish() throws(AnnotationsError) -> Reading {
    let hasVersion = try checkHeader()
    let repeated = renameRepeated()
    var out: [UInt8] = []
    swap(&out, &writer.out)
    var page = AnnotationPage(header: header, items: [])
    page.items = items.map { PageItem(text: out[$0.range], key: $0.key, record: $0.record) }
    for (index, id) in repeated {
      guard case .object(var object) = page.items[index].value else { continue }
      object["id"] = .text(id)
      page.items[index] = PageItem(.object(object))
    }
    if !zip(page.items, page.items.dropFirst()).allSatisfy({ !($1.key < $0.key) }) {
      // Stable, as annotations without a key of their own keep their order.
      page.items = page.items.enumerated().sorted {
        $0.element.key == $1.element.key
          ? $0.offset < $1.offset : $0.element.key < $1.element.key
      }.map(\.element)
    }
    let canonical = page.bytes()
    page.rebase(onto: canonical)
    return Reading(
      page: page, canonical: canonical, isCanonical: false, hasVersion: hasVersion,
      repeatedIDs: repeated.map { items[$0.index].key.id })
  }

  /// Whether the page has our version; throws where it is no page that we may write.
  private func checkHeader() throws(AnnotationsError) -> Bool {
    guard hasItems, header["type"]?.text == "AnnotationPage" else {
      throw .notAnnotations(
        hasItems ? "its type is not AnnotationPage" : "it has no list of items")
    }
    guard let version = header["fc:formatVersion"] else { return false }
    guard let text = version.text,
      let major = Int(text.prefix { $0 != "." })
    else { throw .notAnnotations("its version is not of the form 1.0") }
    if major > 1 { throw .newerVersion(text) }
    return true
  }

  /// New identifiers for annotations whose identifier stands earlier in the file.
  private func renameRepeated() -> [(index: Int, id: String)] {
    var seen = Set<String>(minimumCapacity: items.count)
    var repeated: [(Int, String)] = []
    for (index, item) in items.enumerated() where item.record != nil {
      if !seen.insert(item.key.id).inserted { repeated.append((index, Identifier.random())) }
    }
    return repeated
  }
}

extension AnnotationPage {
  /// Lets the items be slices of the file's bytes, so that no other copy of them is kept.
  mutating func rebase(onto file: [UInt8]) {
    var offset = file.startIndex
    // The items stand in the file in order and each on a line of its own after two spaces; the
    // header before them is short, and so are the members after.
    guard let first = items.first else { return }
    guard let found = AnnotationPage.start(of: first.text, in: file) else { return }
    offset = found
    for index in items.indices {
      let count = items[index].text.count
      items[index].text = file[offset..<offset + count]
      offset += count + 4
    }
  }

  private static func start(of item: ArraySlice<UInt8>, in file: [UInt8]) -> Int? {
    let opening = Array("\n \"items\": [\n  ".utf8)
    return file.withUnsafeBufferPointer { file in
      var offset = 0
      while offset + opening.count + item.count <= file.count {
        if file[offset] == opening[0],
          file[offset..<offset + opening.count].elementsEqual(opening)
        {
          return offset + opening.count
        }
        offset += 1
      }
      return nil
    }
  }
}

extension ItemKey {
  /// The key of an annotation, or of what stands in its place.
  init(_ node: Int, of text: JSONText, _ record: AnnotationRecord?) {
    self.init(start: 1 << 61, end: 0, created: "", id: "")
    guard text.nodes[node].kind == .object else { return }
    start = 1 << 60
    created = record?.created ?? text.string(text.member("created", of: node)) ?? ""
    id = record?.id ?? ""
    guard let target = text.member("target", of: node),
      let selectors = text.member("selector", of: target)
    else { return }
    let all = text.nodes[selectors].kind == .array ? text.elements(of: selectors) : [selectors]
    for found in all {
      guard let type = text.member("type", of: found), text.spells(type, "TextPositionSelector")
      else { continue }
      guard let start = text.integer(text.member("start", of: found)),
        let end = text.integer(text.member("end", of: found))
      else { continue }
      self.start = start
      self.end = end
      return
    }
  }
}
