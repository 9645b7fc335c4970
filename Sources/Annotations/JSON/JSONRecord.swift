/// One line of JSON Lines: an object, read for a command that takes records from a pipe.
public struct JSONRecord {
  /// Why a line is not a record.
  public enum Problem: Error, Equatable, Sendable {
    case notJSON(JSONProblem)
    case notAnObject
  }

  private let bytes: [UInt8]
  private let nodes: [JSONNode]

  /// Reads one line, without its line break. Cost: O(n).
  public init(parsing line: some Sequence<UInt8>) throws(Problem) {
    let copy = Array(line)
    let result: Result<[JSONNode], JSONProblem> = copy.withUnsafeBufferPointer { buffer in
      do throws(JSONProblem) {
        var parser = try JSONParser(buffer)
        try parser.document()
        return .success(parser.nodes)
      } catch {
        return .failure(error)
      }
    }
    do throws(JSONProblem) {
      nodes = try result.get()
    } catch {
      throw .notJSON(error)
    }
    guard nodes.first?.kind == .object else { throw .notAnObject }
    bytes = copy
  }

  /// A member's value.
  public enum Value: Equatable, Sendable {
    /// The member is not there, or is null.
    case absent
    /// The text of a string as well-formed UTF-8; a surrogate that stands alone is one U+FFFD.
    case text([UInt8])
    /// Something else than a string.
    case other
  }

  /// The value of a key. Cost: O(n) in the length of a string.
  public func value(_ key: StaticString) -> Value {
    bytes.withUnsafeBufferPointer { buffer in
      let text = JSONText(bytes: buffer, nodes: nodes)
      guard let node = text.member(key, of: 0) else { return .absent }
      switch nodes[node].kind {
      case .null: return .absent
      case .string: return .text(JSONSpelling.wellFormed(buffer, nodes[node].range))
      default: return .other
      }
    }
  }

  /// The value of a key as JSON: as it is spelled in the line where that is plain ASCII, else with
  /// its strings spelled as `spelling(of:)` does; nil where it is not there or is null.
  public func spelling(_ key: StaticString) -> [UInt8]? {
    bytes.withUnsafeBufferPointer { buffer in
      let text = JSONText(bytes: buffer, nodes: nodes)
      guard let node = text.member(key, of: 0), nodes[node].kind != .null else { return nil }
      let range = nodes[node].range
      let whole =
        nodes[node].kind == .string ? range.lowerBound - 1..<range.upperBound + 1 : range
      // As it stands where that can mislead no terminal.
      if buffer[whole].allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return Array(buffer[whole]) }
      return JSONValue(node, of: text).compact()
    }
  }

  /// A text as a JSON string, quotation marks included. Escaped is all that could mislead a
  /// terminal: control characters, bidirectional controls, invisible characters.
  public static func spelling(of text: String) -> String {
    "\"\(JSONSpelling.canonical(of: text))\""
  }

  /// Adds a text as a JSON string, as `spelling` gives it; the text is well-formed UTF-8.
  public static func append(
    spellingOf text: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]
  ) {
    out.append(UInt8(ascii: "\""))
    JSONSpelling.append(textOf: text, to: &out)
    out.append(UInt8(ascii: "\""))
  }
}

extension JSONSpelling {
  /// What a valid spelling stands for; a surrogate that stands alone becomes one U+FFFD.
  fileprivate static func wellFormed(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [UInt8] {
    guard bytes[range].contains(UInt8(ascii: "\\")) else {
      return Array(UnsafeBufferPointer(rebasing: bytes[range]))
    }
    var out = codePoints(of: bytes, range)
    // Well-formed but for surrogates: ED A0 80 to ED BF BF.
    var index = 0
    while index + 2 < out.count {
      if out[index] == 0xED, out[index + 1] >= 0xA0 {
        out.replaceSubrange(index..<index + 3, with: [0xEF, 0xBF, 0xBD])
        index += 2
      }
      index += 1
    }
    return out
  }
}
