/// A run of `*` or `_` that may open or close emphasis.
struct MarkdownDelimiter {
  let mark: UInt8
  /// Where what is left of the run begins; closers are used up from the left, openers from the
  /// right.
  private(set) var start: Int
  /// How many marks are left.
  private(set) var count: Int
  /// How many there were.
  private let fullCount: Int
  let canOpen: Bool
  let canClose: Bool

  /// Reads the run at a place and looks at the characters beside it.
  ///
  /// CommonMark 0.31.2, section 6.2: a run is left-flanking if it is not followed by white space,
  /// and either not followed by punctuation, or preceded by white space or punctuation; `_` inside
  /// a word neither opens nor closes.
  init(_ text: UnsafeBufferPointer<UInt8>, at index: Int) {
    mark = text[index]
    start = index
    var end = index
    while end < text.count, text[end] == mark { end += 1 }
    count = end - index
    fullCount = count
    let before = MarkdownNeighbour(text, endingAt: index)
    let after = MarkdownNeighbour(text, beginningAt: end)
    let isLeftFlanking = after != .space && (after != .punctuation || before != .letter)
    let isRightFlanking = before != .space && (before != .punctuation || after != .letter)
    if mark == 0x2A {
      canOpen = isLeftFlanking
      canClose = isRightFlanking
    } else {
      canOpen = isLeftFlanking && (!isRightFlanking || before == .punctuation)
      canClose = isRightFlanking && (!isLeftFlanking || after == .punctuation)
    }
  }

  /// An opening and a closing mark that belong together.
  struct Match {
    let opening: Range<Int>
    let closing: Range<Int>
    let isStrong: Bool
  }

  /// Matches the runs from a place in the stack on, and takes them off it.
  static func matches(_ stack: inout [MarkdownDelimiter], from first: Int) -> [Match] {
    guard first < stack.count else { return [] }
    var found: [Match] = []
    // Runs that may still open, by index; those between a pair are dropped.
    var openers: [Int] = []
    // Below this many openers none fits a closer of this kind: keeps the search linear.
    var bottoms: [Int: Int] = [:]
    for index in first..<stack.count {
      while stack[index].canClose, stack[index].count > 0 {
        let key = stack[index].searchKey
        let bottom = min(bottoms[key] ?? 0, openers.count)
        guard
          let place = openers[bottom...].lastIndex(where: { stack[index].fits(stack[$0]) })
        else {
          bottoms[key] = openers.count
          break
        }
        let opener = openers[place]
        let length = stack[opener].count >= 2 && stack[index].count >= 2 ? 2 : 1
        found.append(
          Match(
            opening: stack[opener].takeFromEnd(length), closing: stack[index].takeFromStart(length),
            isStrong: length == 2))
        openers.removeSubrange((stack[opener].count > 0 ? place + 1 : place)...)
        for (key, bottom) in bottoms where bottom > openers.count { bottoms[key] = openers.count }
      }
      if stack[index].canOpen, stack[index].count > 0 { openers.append(index) }
    }
    stack.removeSubrange(first...)
    return found
  }

  /// Tells apart closers for which different openers fit.
  private var searchKey: Int { Int(mark) * 6 + (canOpen ? 3 : 0) + fullCount % 3 }

  /// Whether this run may close what another opened. The "rule of 3": where one of both can open
  /// and close, their lengths must not add up to a multiple of 3, unless both are such multiples.
  private func fits(_ opener: MarkdownDelimiter) -> Bool {
    guard opener.mark == mark else { return false }
    guard canOpen || opener.canClose else { return true }
    return (fullCount + opener.fullCount) % 3 != 0
      || fullCount % 3 == 0 && opener.fullCount % 3 == 0
  }

  private mutating func takeFromEnd(_ length: Int) -> Range<Int> {
    count -= length
    return (start + count)..<(start + count + length)
  }

  private mutating func takeFromStart(_ length: Int) -> Range<Int> {
    defer {
      start += length
      count -= length
    }
    return start..<(start + length)
  }
}
