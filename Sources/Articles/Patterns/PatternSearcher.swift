/// Finds the hits of a regular expression in texts, in time that grows with the length of the text
/// and never with the ways in which a pattern might match. Used from one thread.
final class PatternSearcher {
  private let forward: PatternAutomaton
  private let backward: PatternAutomaton
  private let classes: ScalarClasses
  /// Whether a byte can begin a hit, by its value.
  private let mayBegin: [Bool]

  /// A hit is looked for in so many bytes after its beginning, so that a pattern such as `a|.*z`
  /// does not read the rest of a text of one line again for every "a".
  static let longestHit = 1 << 16

  init(_ program: PatternProgram, reversed: PatternProgram) {
    classes = ScalarClasses(program.sets, needsContext: program.hasAssertions)
    forward = PatternAutomaton(program, classes: classes, mode: .search)
    backward = PatternAutomaton(reversed, classes: classes, mode: .longest)
    mayBegin = Self.leads(of: program)
  }

  /// The first hit that begins at or after a byte and before another; nil where there is none. Hits
  /// are never empty.
  func next(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, startingBefore limit: Int
  ) -> Range<Int>? {
    var start = start
    while start < min(limit, bytes.count) {
      switch end(in: bytes, from: start, startingBefore: limit) {
      case .none: return nil
      case .tooLong(let byte): start = byte + UTF8Scan.scalar(bytes, at: byte).length
      case .hit(let end):
        if let begin = beginning(in: bytes, of: end, notBefore: start) { return begin..<end }
        start = end
      }
    }
    return nil
  }

  private enum Found {
    case none
    case hit(end: Int)
    /// Something that begins at a byte goes on for longer than hits do.
    case tooLong(byte: Int)
  }

  private func end(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, startingBefore limit: Int
  ) -> Found {
    var position = start
    var state = forward.start(after: neighbour(before: start, in: bytes))
    var idle = start
    var end: Int?
    var isLimited = false
    while state != PatternAutomaton.dead {
      if forward.isIdle[state] {
        let candidate = firstCandidate(in: bytes, from: position, to: limit)
        guard candidate < min(limit, bytes.count) else { return .none }
        if candidate != position {
          position = candidate
          state = forward.start(after: neighbour(before: position, in: bytes))
        }
        idle = position
      } else if position >= limit, !isLimited {
        isLimited = true
        state = forward.withoutSearching(state)
        continue
      }
      if position - idle > Self.longestHit {
        return end.map { .hit(end: $0) } ?? .tooLong(byte: idle)
      }
      guard position < bytes.count else {
        if forward.step(state, classes.count).matched { end = position }
        break
      }
      let byte = bytes[position]
      var length = 1
      let scalarClass: Int
      if byte < 0x80 {
        scalarClass = Int(classes.table[Int(byte)])
      } else {
        let scalar = UTF8Scan.scalar(bytes, at: position)
        length = scalar.length
        scalarClass = classes.of(scalar.value)
      }
      let step = forward.step(state, scalarClass)
      if step.matched { end = position }
      state = step.state
      position += length
    }
    return end.map { .hit(end: $0) } ?? .none
  }

  private func beginning(
    in bytes: UnsafeBufferPointer<UInt8>, of end: Int, notBefore first: Int
  ) -> Int? {
    var position = end
    var state = backward.start(
      after: end < bytes.count ? classes.of(UTF8Scan.scalar(bytes, at: end).value) : classes.count)
    var found: Int?
    while state != PatternAutomaton.dead {
      let step = backward.step(state, neighbour(before: position, in: bytes))
      if step.matched, position < end { found = position }
      guard position > first else { break }
      state = step.state
      position = UTF8Scan.start(before: position, in: bytes)
    }
    return found
  }

  /// The class of what stands before a byte.
  private func neighbour(before position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard position > 0 else { return classes.count }
    let start = UTF8Scan.start(before: position, in: bytes)
    return classes.of(UTF8Scan.scalar(bytes, at: start).value)
  }

  private func firstCandidate(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
  ) -> Int {
    mayBegin.withUnsafeBufferPointer { mayBegin in
      let limit = min(limit, bytes.count)
      var index = start
      while index < limit, !mayBegin[Int(bytes[index])] { index += 1 }
      return index
    }
  }

  /// The first bytes of what a hit can begin with.
  private static func leads(of program: PatternProgram) -> [Bool] {
    var leads = [Bool](repeating: false, count: 256)
    var seen: Set<Int> = []
    var stack = [0]
    while let place = stack.popLast() {
      guard seen.insert(place).inserted else { continue }
      switch program.instructions[place] {
      case .jump(let target): stack.append(target)
      case .split(let first, let second): stack += [first, second]
      case .assert: stack.append(place + 1)
      case .take(let set):
        for range in program.sets[set].ranges { add(range, to: &leads) }
      case .match: break
      }
    }
    return leads
  }

  private static func add(_ range: ClosedRange<UInt32>, to leads: inout [Bool]) {
    // The first byte grows with the scalar, so that the ends of a range give all between them.
    guard let low = lead(range.lowerBound), let high = lead(range.upperBound), low <= high else {
      return
    }
    for byte in low...high { leads[Int(byte)] = true }
  }

  private static func lead(_ value: UInt32) -> UInt8? {
    // Surrogates are no scalars; their block begins with the same byte as the private use area.
    guard let scalar = Unicode.Scalar(value) else { return 0xED }
    return UTF8.encode(scalar)?.first
  }
}
