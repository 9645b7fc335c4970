/// A part of a table that is written into the program as one string literal, so that tables of
/// many hundred words are read without allocating.
struct StaticText: @unchecked Sendable {
  /// Bytes of a string literal, which live as long as the program and never change.
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ literal: StaticString) {
    bytes = UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  private init(_ part: Slice<UnsafeBufferPointer<UInt8>>) {
    bytes = UnsafeBufferPointer(rebasing: part)
  }

  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result { body(bytes) }

  func string(replacingUnderscores: Bool = false) -> String {
    guard replacingUnderscores, bytes.contains(UInt8(ascii: "_")) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: bytes.map { $0 == UInt8(ascii: "_") ? 0x20 : $0 }, as: UTF8.self)
  }

  var isBar: Bool { bytes.count == 1 && bytes[0] == UInt8(ascii: "|") }

  /// The text before and after the first `=`; the whole and nil where there is none.
  var pair: (StaticText, StaticText?) {
    guard let cut = bytes.firstIndex(of: UInt8(ascii: "=")) else { return (self, nil) }
    return (StaticText(bytes[..<cut]), StaticText(bytes[(cut + 1)...]))
  }

  /// The whole number that the text is; nil for anything else.
  var integer: Int? {
    var value = 0
    for byte in bytes {
      guard byte &- 0x30 < 10, value < 1_000_000 else { return nil }
      value = value * 10 + Int(byte & 15)
    }
    return bytes.isEmpty ? nil : value
  }

  var lines: Parts { Parts(text: self, separators: .newlines) }
  var words: Parts { Parts(text: self, separators: .blanks) }

  /// The non-empty parts of a text between separators.
  struct Parts: Sequence, IteratorProtocol {
    enum Separators { case newlines, blanks }

    let text: StaticText
    let separators: Separators
    private var offset = 0

    init(text: StaticText, separators: Separators) {
      self.text = text
      self.separators = separators
    }

    mutating func next() -> StaticText? {
      let bytes = text.bytes
      while offset < bytes.count, isSeparator(bytes[offset]) { offset += 1 }
      guard offset < bytes.count else { return nil }
      let start = offset
      while offset < bytes.count, !isSeparator(bytes[offset]) { offset += 1 }
      return StaticText(bytes[start..<offset])
    }

    private func isSeparator(_ byte: UInt8) -> Bool {
      byte == 0x0A || separators == .blanks && byte == 0x20
    }
  }
}
