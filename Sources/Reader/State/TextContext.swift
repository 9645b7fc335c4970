import Glibc

/// A place in a text, with what stands around it: enough to find it again after the text was
/// edited.
struct TextContext: Equatable {
  /// Offset in UTF-8 bytes.
  var byte: Int
  var before: [UInt8]
  var after: [UInt8]

  init(byte: Int, before: [UInt8], after: [UInt8]) {
    self.byte = byte
    self.before = before
    self.after = after
  }

  /// - Parameter reach: bytes that are kept on either side.
  init(at byte: Int, in text: [UInt8], reach: Int) {
    let byte = max(0, min(byte, text.count))
    self.byte = byte
    before = Array(text[max(0, byte - reach)..<byte])
    after = Array(text[byte..<min(text.count, byte + reach)])
  }

  /// Whether the same bytes stand around the place in another text.
  func isInPlace(in text: [UInt8]) -> Bool {
    let start = byte - before.count
    let end = byte + after.count
    return start >= 0 && end <= text.count && text[start..<byte].elementsEqual(before)
      && text[byte..<end].elementsEqual(after)
  }

  /// The place in another text: where the same bytes stand around it, else where those that follow
  /// it stand, else those before it; the nearest where there are several. Nil where there are none.
  ///
  /// Cost: O(1) where the text was not changed, else O(n) in its length.
  func place(in text: [UInt8]) -> Int? {
    if isInPlace(in: text) { return byte }
    if let start = nearest(before + after, to: byte - before.count, in: text) {
      return start + before.count
    }
    // A few bytes stand in many places.
    let least = 12
    if after.count >= least, let start = nearest(after, to: byte, in: text) { return start }
    if before.count >= least,
      let start = nearest(before, to: byte - before.count, in: text)
    {
      return start + before.count
    }
    return nil
  }

  private func nearest(_ part: [UInt8], to goal: Int, in text: [UInt8]) -> Int? {
    guard !part.isEmpty, part.count <= text.count else { return nil }
    var best: Int?
    text.withUnsafeBytes { text in
      part.withUnsafeBytes { part in
        guard let base = text.baseAddress, let wanted = part.baseAddress else { return }
        var from = 0
        while let found = firstPlace(base + from, text.count - from, wanted, part.count) {
          let start = from + found
          if let best, abs(best - goal) <= abs(start - goal) { return }
          best = start
          from = start + 1
        }
      }
    }
    return best
  }
}

/// Where bytes stand first in others. Cost: O(n) for text that people write.
private func firstPlace(
  _ text: UnsafeRawPointer, _ count: Int, _ part: UnsafeRawPointer, _ length: Int
) -> Int? {
  var start = 0
  let first = part.load(as: UInt8.self)
  while start + length <= count {
    guard
      let hit = memchr(text + start, Int32(first), count - start - length + 1)
    else { return nil }
    start = UnsafeRawPointer(hit) - text
    if memcmp(text + start, part, length) == 0 { return start }
    start += 1
  }
  return nil
}
