/// Finds a piece of text in articles.
///
/// Small letters also stand for capitals, unless what is looked for has a capital itself. White
/// space stands for any run of it with at most one line break. Straight and curved quotation marks
/// are alike, and so are all hyphens.
public struct TextSearch: Sendable {
  /// What is looked for, as typed.
  public let needle: String

  private enum Unit: Sendable, Equatable {
    case scalar(UInt32)
    case whiteSpace
  }

  private let units: [Unit]
  private let ignoresCase: Bool

  /// Whether a byte can begin a hit, by its value.
  private let mayBegin: [Bool]

  /// The one or two bytes that can, each repeated eight times; nil where there are more.
  private let patterns: (UInt64, UInt64)?

  /// Prepares a search. Cost: O(n) in the length of the needle.
  public init(_ needle: String) {
    self.needle = needle
    ignoresCase = !needle.unicodeScalars.contains { $0.properties.isUppercase }
    var units: [Unit] = []
    for scalar in needle.unicodeScalars {
      if SearchFolding.isWhiteSpace(scalar.value) {
        if units.last != .whiteSpace { units.append(.whiteSpace) }
      } else {
        units.append(.scalar(SearchFolding.folded(scalar.value, ignoringCase: ignoresCase)))
      }
    }
    self.units = units
    var mayBegin = [Bool](repeating: false, count: 256)
    switch units.first {
    case nil: break
    case .whiteSpace: for byte in SearchFolding.whiteSpaceLeads { mayBegin[Int(byte)] = true }
    case .scalar(let value):
      for byte in SearchFolding.leads(of: value, ignoringCase: ignoresCase) {
        mayBegin[Int(byte)] = true
      }
    }
    self.mayBegin = mayBegin
    let bytes = mayBegin.indices.filter { mayBegin[$0] }.map { UInt8($0) }
    patterns =
      if let first = bytes.first, let last = bytes.last, bytes.count <= 2 {
        (UInt64(first) &* Self.eachByte, UInt64(last) &* Self.eachByte)
      } else {
        nil
      }
  }

  /// All places as ascending ranges of bytes, none overlapping another; empty for an empty needle.
  ///
  /// Cost: O(n) in the length of the text, 1 to 5 GB a second where hits are rare.
  public func hits(in text: ArticleText) -> [Range<Int>] {
    text.bytes.withUnsafeBufferPointer { bytes in
      var hits: [Range<Int>] = []
      var start = 0
      while let hit = next(in: bytes, from: start, startingBefore: bytes.count) {
        hits.append(hit)
        start = hit.upperBound
      }
      return hits
    }
  }

  /// The first place at or after a byte; nil where there is none.
  ///
  /// - Parameter limit: Hits that begin at or after this byte do not count, so that a long search
  ///   can be done in steps and given up between them.
  public func next(
    in text: ArticleText, from start: Int, startingBefore limit: Int = .max
  ) -> Range<Int>? {
    text.bytes.withUnsafeBufferPointer { bytes in
      next(in: bytes, from: max(0, start), startingBefore: min(limit, bytes.count))
    }
  }

  private func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, startingBefore limit: Int
  ) -> Range<Int>? {
    guard !units.isEmpty else { return nil }
    return mayBegin.withUnsafeBufferPointer { mayBegin in
      var index = start
      while index < limit {
        index = firstCandidate(bytes, from: index, to: limit, mayBegin)
        guard index < limit else { return nil }
        if let end = endOfHit(bytes, at: index) { return index..<end }
        index += 1
      }
      return nil
    }
  }

  /// The first byte that can begin a hit, or the limit.
  @inline(__always)
  private func firstCandidate(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int,
    _ mayBegin: UnsafeBufferPointer<Bool>
  ) -> Int {
    var index = start
    if let patterns {
      let raw = UnsafeRawBufferPointer(bytes)
      while index + 16 <= limit {
        let first = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let second = raw.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self)
        let found =
          Self.zeroBytes(first ^ patterns.0) | Self.zeroBytes(first ^ patterns.1)
          | Self.zeroBytes(second ^ patterns.0) | Self.zeroBytes(second ^ patterns.1)
        if found != 0 { break }
        index += 16
      }
    }
    while index < limit, !mayBegin[Int(bytes[index])] { index += 1 }
    return index
  }

  private static let eachByte: UInt64 = 0x0101_0101_0101_0101

  /// Not zero if any byte of a word is zero: Henry S. Warren, "Hacker's Delight", section 6-1.
  @inline(__always)
  private static func zeroBytes(_ word: UInt64) -> UInt64 {
    (word &- eachByte) & ~word & 0x8080_8080_8080_8080
  }

  /// Where a hit that begins at a byte ends; nil where none begins.
  private func endOfHit(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = start
    for unit in units {
      guard index < bytes.count else { return nil }
      switch unit {
      case .whiteSpace:
        let end = SearchFolding.endOfWhiteSpace(bytes, from: index)
        guard end > index else { return nil }
        index = end
      case .scalar(let wanted):
        let (value, length) = UTF8Scan.scalar(bytes, at: index)
        guard SearchFolding.folded(value, ignoringCase: ignoresCase) == wanted else { return nil }
        index += length
      }
    }
    return index
  }
}
