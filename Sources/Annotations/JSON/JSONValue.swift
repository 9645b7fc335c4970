/// A JSON value that can be changed: what an annotation becomes while it is edited or merged.
///
/// Whole files stay text (see `JSONText`); only single annotations are made into values, and what is
/// exchanged with other programs.
public enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  /// A number as it is spelled.
  case number(String)
  case string(JSONString)
  case array([JSONValue])
  case object(JSONObject)

  /// A string of a text.
  public static func text(_ text: String) -> JSONValue { .string(JSONString(text)) }

  /// A whole number.
  public static func integer(_ value: Int) -> JSONValue { .number(String(value)) }

  /// Takes a value of a text that has been read.
  init(_ node: Int, of text: JSONText) {
    let found = text.nodes[node]
    let spelling = UnsafeBufferPointer(rebasing: text.bytes[found.range])
    switch found.kind {
    case .null: self = .null
    case .boolean: self = .boolean(spelling.count == 4)
    case .number: self = .number(String(decoding: spelling, as: UTF8.self))
    case .string: self = .string(JSONString(node, of: text))
    case .array: self = .array(text.elements(of: node).map { JSONValue($0, of: text) })
    case .object:
      var object = JSONObject()
      text.forEachMember(of: node) { key, value in
        object.members.append((JSONString(key, of: text), JSONValue(value, of: text)))
      }
      self = .object(object)
    }
  }

  /// Reads a text that is one value. Cost: O(n).
  public init(parsing bytes: some Sequence<UInt8>) throws(JSONProblem) {
    let copy = Array(bytes)
    let result: Result<JSONValue, JSONProblem> = copy.withUnsafeBufferPointer { buffer in
      do throws(JSONProblem) {
        var parser = try JSONParser(buffer)
        try parser.document()
        return .success(JSONValue(0, of: JSONText(bytes: buffer, nodes: parser.nodes)))
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  /// The members of an object; nil for other values.
  public var object: JSONObject? {
    if case .object(let object) = self { object } else { nil }
  }

  /// The elements of an array; nil for other values.
  public var array: [JSONValue]? {
    if case .array(let array) = self { array } else { nil }
  }

  /// The text of a string; nil for other values.
  public var text: String? {
    if case .string(let string) = self { string.text } else { nil }
  }

  /// The value of a number spelled as a whole number; nil for other values.
  public var integer: Int? {
    if case .number(let spelling) = self { Int(spelling) } else { nil }
  }

  /// The canonical layout, starting on a line with `indentation` spaces.
  public func canonical(indentation: Int = 0) -> [UInt8] {
    var out: [UInt8] = []
    write(indentation: indentation, to: &out)
    return out
  }

  /// On one line, members in the order they came.
  public func compact() -> [UInt8] {
    var out: [UInt8] = []
    writeCompact(to: &out)
    return out
  }

  private func writeCompact(to out: inout [UInt8]) {
    switch self {
    case .null, .boolean, .number, .string: write(indentation: 0, to: &out)
    case .array(let elements):
      out.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { out.append(contentsOf: ", ".utf8) }
        element.writeCompact(to: &out)
      }
      out.append(UInt8(ascii: "]"))
    case .object(let object):
      out.append(UInt8(ascii: "{"))
      for (index, member) in object.members.enumerated() {
        if index > 0 { out.append(contentsOf: ", ".utf8) }
        member.key.write(to: &out)
        out.append(contentsOf: ": ".utf8)
        member.value.writeCompact(to: &out)
      }
      out.append(UInt8(ascii: "}"))
    }
  }

  func write(indentation: Int, to out: inout [UInt8]) {
    func newLine(_ indentation: Int) {
      out.append(UInt8(ascii: "\n"))
      for _ in 0..<indentation { out.append(UInt8(ascii: " ")) }
    }
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .boolean(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    case .number(let spelling): out.append(contentsOf: spelling.utf8)
    case .string(let string): string.write(to: &out)
    case .array(let elements):
      out.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        newLine(indentation + 1)
        element.write(indentation: indentation + 1, to: &out)
      }
      if !elements.isEmpty { newLine(indentation) }
      out.append(UInt8(ascii: "]"))
    case .object(let object):
      out.append(UInt8(ascii: "{"))
      for (index, member) in object.canonicalMembers.enumerated() {
        if index > 0 { out.append(UInt8(ascii: ",")) }
        newLine(indentation + 1)
        member.key.write(to: &out)
        out.append(contentsOf: ": ".utf8)
        member.value.write(indentation: indentation + 1, to: &out)
      }
      if !object.members.isEmpty { newLine(indentation) }
      out.append(UInt8(ascii: "}"))
    }
  }
}

extension JSONValue: Equatable {
  /// Whether two values say the same: the order of members does not count, the spelling of
  /// numbers does.
  public static func == (one: JSONValue, other: JSONValue) -> Bool {
    switch (one, other) {
    case (.null, .null): true
    case (.boolean(let one), .boolean(let other)): one == other
    case (.number(let one), .number(let other)): one == other
    case (.string(let one), .string(let other)): one == other
    case (.array(let one), .array(let other)): one == other
    case (.object(let one), .object(let other)): one == other
    default: false
    }
  }
}

/// A JSON string, kept as its canonical spelling between the quotation marks, so that even a
/// surrogate that stands alone is written back.
///
/// Strings are equal when their bytes are: `String` would call composed and decomposed letters
/// equal, and a difference would be lost.
public struct JSONString: Sendable, Hashable {
  /// What stands between the quotation marks.
  public let spelling: String

  /// The string that stands for a text.
  public init(_ text: String) { spelling = JSONSpelling.canonical(of: text) }

  init(_ node: Int, of text: JSONText) {
    let found = text.nodes[node]
    if found.isRespelled {
      spelling = String(
        decoding: JSONSpelling.canonical(text.bytes, found.range), as: UTF8.self)
    } else {
      spelling = String(
        decoding: UnsafeBufferPointer(rebasing: text.bytes[found.range]), as: UTF8.self)
    }
  }

  /// What the string stands for; a surrogate that stands alone becomes U+FFFD.
  public var text: String {
    var spelling = spelling
    return spelling.withUTF8 { JSONSpelling.text(of: $0, 0..<$0.count) }
  }

  func write(to out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    out.append(contentsOf: spelling.utf8)
    out.append(UInt8(ascii: "\""))
  }

  public static func == (one: JSONString, other: JSONString) -> Bool {
    one.spelling.utf8.elementsEqual(other.spelling.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in spelling.utf8 { hasher.combine(byte) }
  }
}

/// The members of a JSON object, in the order they came.
public struct JSONObject: Sendable, Equatable {
  public var members: [(key: JSONString, value: JSONValue)] = []

  public init() {}

  /// An object with these members, in this order.
  public init(_ members: [(String, JSONValue)]) {
    self.members = members.map { (JSONString($0.0), $0.1) }
  }

  /// The value of a key. Setting nil takes the member out; a new key comes last. Cost: O(n).
  public subscript(_ key: String) -> JSONValue? {
    get { members.first { $0.key.spelling.utf8.elementsEqual(key.utf8) }?.value }
    set {
      let index = members.firstIndex { $0.key.spelling.utf8.elementsEqual(key.utf8) }
      switch (index, newValue) {
      case (let index?, let value?): members[index].value = value
      case (let index?, nil): members.remove(at: index)
      case (nil, let value?): members.append((JSONString(key), value))
      case (nil, nil): break
      }
    }
  }

  /// The members in canonical order.
  var canonicalMembers: [(key: JSONString, value: JSONValue)] {
    guard let order = JSONKeyOrder.sorted(members.map { JSONKeyOrder.rank(of: $0.key.spelling) })
    else { return members }
    return order.map { members[$0] }
  }

  public static func == (one: JSONObject, other: JSONObject) -> Bool {
    one.members.count == other.members.count
      && one.members.allSatisfy { member in
        other.members.contains { $0.key == member.key && $0.value == member.value }
      }
  }
}
