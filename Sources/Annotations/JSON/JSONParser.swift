/// Reads JSON as RFC 8259 has it, strictly, into nodes that point into the text.
///
/// Stricter than most: duplicate keys, trailing commas, ill-formed UTF-8 and NaN are refused,
/// since a file that two programs read differently must not be rewritten by either. A `\uD800`
/// without its other half is allowed by the grammar and is kept as spelled. Cost: O(n).
struct JSONParser {
  /// How many brackets may stand within each other: far more than annotations need, and few
  /// enough for the stack of any thread.
  static let depthLimit = 256

  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the parser is, in bytes.
  var offset: Int
  /// What has been read; emptied by whoever reads value by value.
  var nodes: [JSONNode] = []

  /// The bytes must outlive the parser.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from offset: Int = 0) throws(JSONProblem) {
    self.bytes = bytes
    self.offset = offset
    if bytes.count > Int(UInt32.max) { throw JSONProblem(.tooLong, at: 0, in: bytes) }
  }

  func problem(_ kind: JSONProblem.Kind, at place: Int? = nil) -> JSONProblem {
    JSONProblem(kind, at: place ?? offset, in: bytes)
  }

  /// Reads a text that is one value and nothing else.
  mutating func document() throws(JSONProblem) {
    skipSpace()
    try value(depth: 0)
    try end()
  }

  /// Makes sure that only white space is left.
  mutating func end() throws(JSONProblem) {
    skipSpace()
    if offset < bytes.count { throw problem(.trailingText) }
  }

  mutating func skipSpace() {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x20, 0x0A, 0x0D, 0x09: offset += 1
      default: return
      }
    }
  }

  /// The next byte that is not white space, without taking it.
  mutating func peek() throws(JSONProblem) -> UInt8 {
    skipSpace()
    guard offset < bytes.count else { throw problem(.unexpectedEnd) }
    return bytes[offset]
  }

  /// Takes a byte that must come next.
  mutating func expect(_ byte: UInt8) throws(JSONProblem) {
    let found = try peek()
    guard found == byte else { throw problem(.unexpectedByte(found)) }
    offset += 1
  }

  /// After a member or an element: whether another follows. Takes the comma or the bracket.
  mutating func hasAnother(before closing: UInt8) throws(JSONProblem) -> Bool {
    let found = try peek()
    if found == closing {
      offset += 1
      return false
    }
    guard found == UInt8(ascii: ",") else { throw problem(.unexpectedByte(found)) }
    let comma = offset
    offset += 1
    if try peek() == closing { throw problem(.trailingComma, at: comma) }
    return true
  }

  /// Reads one value, adding its nodes.
  mutating func value(depth: Int) throws(JSONProblem) {
    let first = try peek()
    switch first {
    case UInt8(ascii: "{"): try object(depth: depth + 1)
    case UInt8(ascii: "["): try array(depth: depth + 1)
    case UInt8(ascii: "\""): try string()
    case UInt8(ascii: "t"): try word("true", .boolean)
    case UInt8(ascii: "f"): try word("false", .boolean)
    case UInt8(ascii: "n"): try word("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try number()
    default: throw problem(.unexpectedByte(first))
    }
  }

  private mutating func add(_ kind: JSONNode.Kind, _ range: Range<Int>, respelled: Bool = false) {
    nodes.append(
      JSONNode(
        start: UInt32(truncatingIfNeeded: range.lowerBound),
        end: UInt32(truncatingIfNeeded: range.upperBound),
        next: UInt32(truncatingIfNeeded: nodes.count + 1), kind: kind, isRespelled: respelled))
  }

  private mutating func close(_ index: Int) {
    nodes[index].end = UInt32(truncatingIfNeeded: offset)
    nodes[index].next = UInt32(truncatingIfNeeded: nodes.count)
  }

  private mutating func object(depth: Int) throws(JSONProblem) {
    guard depth <= Self.depthLimit else { throw problem(.tooDeep) }
    let index = nodes.count
    add(.object, offset..<offset)
    offset += 1
    if try peek() == UInt8(ascii: "}") {
      offset += 1
      return close(index)
    }
    var count = 0
    repeat {
      try key()
      try value(depth: depth)
      count += 1
    } while try hasAnother(before: UInt8(ascii: "}"))
    close(index)
    if count > 1 { try refuseDuplicates(object: index, count: count) }
  }

  /// Reads a key and the colon after it.
  mutating func key() throws(JSONProblem) {
    let first = try peek()
    guard first == UInt8(ascii: "\"") else { throw problem(.unexpectedByte(first)) }
    try string()
    try expect(UInt8(ascii: ":"))
  }

  private mutating func array(depth: Int) throws(JSONProblem) {
    guard depth <= Self.depthLimit else { throw problem(.tooDeep) }
    let index = nodes.count
    add(.array, offset..<offset)
    offset += 1
    if try peek() == UInt8(ascii: "]") {
      offset += 1
      return close(index)
    }
    repeat {
      try value(depth: depth)
    } while try hasAnother(before: UInt8(ascii: "]"))
    close(index)
  }

  private mutating func word(_ word: StaticString, _ kind: JSONNode.Kind) throws(JSONProblem) {
    let start = offset
    for index in 0..<word.utf8CodeUnitCount {
      guard offset < bytes.count else { throw problem(.unexpectedEnd) }
      guard bytes[offset] == word.utf8Start[index] else {
        throw problem(.unexpectedByte(bytes[offset]))
      }
      offset += 1
    }
    add(kind, start..<offset)
  }

  private mutating func number() throws(JSONProblem) {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "0") {
      offset += 1
    } else {
      try digits(since: start)
    }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: ".") {
      offset += 1
      try digits(since: start)
    }
    if offset < bytes.count, bytes[offset] | 0x20 == UInt8(ascii: "e") {
      offset += 1
      if offset < bytes.count,
        bytes[offset] == UInt8(ascii: "+") || bytes[offset] == UInt8(ascii: "-")
      {
        offset += 1
      }
      try digits(since: start)
    }
    if offset < bytes.count, bytes[offset] >= UInt8(ascii: "0"), bytes[offset] <= UInt8(ascii: "9")
    {
      throw problem(.malformedNumber, at: start)
    }
    add(.number, start..<offset)
  }

  private mutating func digits(since start: Int) throws(JSONProblem) {
    let first = offset
    while offset < bytes.count, bytes[offset] >= UInt8(ascii: "0"),
      bytes[offset] <= UInt8(ascii: "9")
    {
      offset += 1
    }
    if offset == first { throw problem(.malformedNumber, at: start) }
  }

  private mutating func string() throws(JSONProblem) {
    offset += 1
    let start = offset
    var respelled = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        add(.string, start..<offset, respelled: respelled)
        offset += 1
        return
      }
      if byte == UInt8(ascii: "\\") {
        respelled = true
        try escape()
      } else if byte >= 0x80 {
        let length = UTF8Scalar.length(in: bytes, at: offset)
        guard length > 0 else { throw problem(.illFormedUTF8) }
        if JSONSpelling.isEscaped(UTF8Scalar.value(in: bytes, at: offset, length: length)) {
          respelled = true
        }
        offset += length
      } else if byte < 0x20 {
        throw problem(.rawControlCharacter(byte))
      } else {
        if byte == 0x7F { respelled = true }
        offset += 1
      }
    }
    throw problem(.unexpectedEnd)
  }

  private mutating func escape() throws(JSONProblem) {
    guard offset + 1 < bytes.count else { throw problem(.unexpectedEnd) }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 2
    case UInt8(ascii: "u"):
      guard JSONSpelling.hexadecimal(in: bytes, at: offset + 2) != nil else {
        throw problem(.unknownEscape)
      }
      offset += 6
    default: throw problem(.unknownEscape)
    }
  }

  // MARK: Duplicate keys

  private func refuseDuplicates(object: Int, count: Int) throws(JSONProblem) {
    var keys: [Int] = []
    keys.reserveCapacity(count)
    var index = object + 1
    while index < Int(nodes[object].next) {
      keys.append(index)
      index = Int(nodes[index + 1].next)
    }
    if let twice = Self.duplicate(among: keys, in: nodes, of: bytes) {
      let range = nodes[twice].range
      throw problem(
        .duplicateKey(JSONSpelling.text(of: bytes, range)), at: range.lowerBound - 1)
    }
  }

  /// The first key that equals an earlier one. Cost: O(n²) comparisons of lengths for few keys,
  /// which is quicker than hashing, and O(n) for many.
  static func duplicate(
    among keys: [Int], in nodes: [JSONNode], of bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    if keys.count > 16 || keys.contains(where: { nodes[$0].isRespelled }) {
      var seen = Set<[UInt8]>()
      for key in keys where !seen.insert(JSONSpelling.canonical(bytes, nodes[key].range)).inserted {
        return key
      }
      return nil
    }
    for later in 1..<max(1, keys.count) {
      let range = nodes[keys[later]].range
      for earlier in 0..<later {
        let other = nodes[keys[earlier]].range
        if other.count == range.count, bytes[other].elementsEqual(bytes[range]) {
          return keys[later]
        }
      }
    }
    return nil
  }
}
