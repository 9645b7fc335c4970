/// The path of a file as the bytes that the system knows it by.
///
/// File names on Linux are bytes that need not be well-formed UTF-8; as a `String` such a name
/// could not be opened again.
public struct ArticlePath: Sendable, Hashable {
  /// As given, without a NUL.
  public let bytes: [UInt8]

  /// Takes bytes as the system gives them; a NUL ends them.
  public init(bytes: some Sequence<UInt8>) {
    let all = Array(bytes)
    self.bytes = all.firstIndex(of: 0).map { Array(all[..<$0]) } ?? all
  }

  /// Takes text as UTF-8.
  public init(_ string: String) {
    self.init(bytes: string.utf8)
  }

  /// The path of an article that is read from standard input: `-`.
  public static let standardInput = ArticlePath("-")

  public var isStandardInput: Bool { self == .standardInput }

  /// For people, ill-formed parts as U+FFFD; may hold control characters.
  public var display: String { String(decoding: bytes, as: UTF8.self) }

  /// The part after the last slash, slashes at the end not counted; empty only for `/` and for an
  /// empty path.
  public var name: [UInt8] { Array(bytes[nameRange]) }

  /// The `name` for people.
  public var displayName: String { String(decoding: bytes[nameRange], as: UTF8.self) }

  /// What follows the last point of the name, in small letters for ASCII; empty where there is
  /// no point but the first character.
  public var fileExtension: String {
    let name = bytes[nameRange]
    guard let point = name.lastIndex(of: 0x2E), point > name.startIndex else { return "" }
    let lowered = name[(point + 1)...].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return String(decoding: lowered, as: UTF8.self)
  }

  /// The path of the folder that holds it: `.` for a bare name.
  public var folder: ArticlePath {
    let end = bytes[..<nameRange.lowerBound]
    guard !end.isEmpty else { return ArticlePath(".") }
    let trimmed = end.lastIndex { $0 != 0x2F }.map { end[...$0] } ?? end[..<1]
    return ArticlePath(bytes: trimmed)
  }

  /// The path of something in this folder.
  public func appending(_ name: some Sequence<UInt8>) -> ArticlePath {
    var joined: [UInt8] = []
    // No more than it needs: there may be a hundred thousand of them.
    joined.reserveCapacity(bytes.count + 1 + name.underestimatedCount)
    joined += bytes
    if let last = joined.last, last != 0x2F { joined.append(0x2F) }
    joined.append(contentsOf: name)
    return ArticlePath(bytes: joined)
  }

  /// Calls a function with the path as the system takes it. The pointer is valid only inside.
  public func withCString<Result, Failure: Error>(
    _ body: (UnsafePointer<CChar>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return try terminated.withUnsafeBufferPointer { buffer throws(Failure) in
      // Not empty: it ends with 0.
      try body(buffer.baseAddress.unsafelyUnwrapped)
    }
  }

  private var nameRange: Range<Int> {
    let end = (bytes.lastIndex { $0 != 0x2F } ?? -1) + 1
    let start = (bytes[..<end].lastIndex(of: 0x2F) ?? -1) + 1
    return start..<end
  }
}

extension ArticlePath: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) {
    self.init(value)
  }
}
