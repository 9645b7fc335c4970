/// How the bytes of an article's file were read.
public enum TextEncoding: String, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  case windows1252 = "windows-1252"
}

/// The text of an article: one immutable buffer of well-formed UTF-8.
///
/// Every range in the program (token, sentence, mention, line) is a half-open range of byte
/// offsets in `bytes`. The buffer holds the text as decoded: a leading byte order mark is not part
/// of it, CR LF stays two characters, and nothing is normalised.
public struct ArticleText: Sendable, Equatable {
  /// Well-formed UTF-8.
  public let bytes: [UInt8]

  /// What the bytes were decoded from.
  public let encoding: TextEncoding

  /// Takes a text as given, for example one that arrived inside JSON.
  public init(_ string: String) {
    self.init(wellFormed: Array(string.utf8), .utf8)
  }

  /// Takes bytes that are known to be well-formed.
  init(wellFormed bytes: [UInt8], _ encoding: TextEncoding) {
    self.bytes = bytes
    self.encoding = encoding
  }

  /// A part of the text as a text of its own; both ends must lie on characters. Cost: O(n) in the
  /// length of the part.
  public func part(_ range: Range<Int>) -> ArticleText {
    ArticleText(wellFormed: Array(bytes[range]), encoding)
  }

  /// The text of a range of bytes. Cost: O(n) in the length of the range.
  public func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// The part of a range that lies in the text, without the characters that its ends cut; empty where
  /// none is whole. Cost: O(1).
  public func wholeCharacters(in range: Range<Int>) -> Range<Int> {
    func isInside(_ byte: Int) -> Bool { byte < bytes.count && bytes[byte] & 0xC0 == 0x80 }
    var start = min(max(0, range.lowerBound), bytes.count)
    while isInside(start) { start += 1 }
    var end = min(range.upperBound, bytes.count)
    while end > start, isInside(end) { end -= 1 }
    return start..<max(start, end)
  }
}
