/// Which articles of a list are to be analysed next, which are being analysed, and which are done.
struct AnalysisQueue {
  private enum Standing: UInt8 {
    case waiting, taken, finished
  }

  /// An article that was taken.
  struct Taken: Equatable {
    let index: Int
    /// How many had been taken when this one was, itself counted.
    let begun: Int
  }

  private var standings: [Standing]
  /// Those that are being analysed, with their `begun`; another one there means that it was begun again.
  private var begun: [Int: Int] = [:]
  /// Taken first, the last of them first: begun again, or given back.
  private var again: [Int] = []
  /// Taken next, the last of them first: what a person looks at.
  private var preferred: [Int] = []
  private var next = 0
  private(set) var finishedCount: Int
  private(set) var begunCount: Int

  /// - Parameters:
  ///   - done: for each article whether it needs no analysis.
  ///   - begunCount: how many had been begun before this list.
  init(done: [Bool] = [], begunCount: Int = 0) {
    standings = done.map { $0 ? .finished : .waiting }
    finishedCount = done.count { $0 }
    self.begunCount = begunCount
  }

  /// How many articles there are.
  var count: Int { standings.count }

  /// Takes up to so many articles; none where none waits.
  mutating func take(atMost limit: Int) -> [Taken] {
    var taken: [Taken] = []
    while taken.count < limit, let index = again.popLast() { take(index, into: &taken) }
    while taken.count < limit, let index = preferred.popLast() { take(index, into: &taken) }
    while taken.count < limit, next < count {
      take(next, into: &taken)
      next += 1
    }
    return taken
  }

  private mutating func take(_ index: Int, into taken: inout [Taken]) {
    guard standings.indices.contains(index), standings[index] == .waiting else { return }
    standings[index] = .taken
    begunCount += 1
    begun[index] = begunCount
    taken.append(Taken(index: index, begun: begunCount))
  }

  /// Notes that an article is analysed; false where it was begun again meanwhile, and what was found of it
  /// is of before.
  mutating func finish(_ taken: Taken) -> Bool {
    guard begun[taken.index] == taken.begun else { return false }
    begun[taken.index] = nil
    standings[taken.index] = .finished
    finishedCount += 1
    return true
  }

  /// Leaves articles that were taken to whoever asks next, the first of them first.
  mutating func giveBack(_ taken: some BidirectionalCollection<Taken>) {
    for taken in taken.reversed() where begun[taken.index] == taken.begun {
      begun[taken.index] = nil
      standings[taken.index] = .waiting
      again.append(taken.index)
    }
  }

  /// Has an article analysed again, before others; false where it waits anyway.
  mutating func beginAgain(_ index: Int) -> Bool {
    guard standings.indices.contains(index), standings[index] != .waiting else { return false }
    if standings[index] == .finished { finishedCount -= 1 }
    begun[index] = nil
    standings[index] = .waiting
    again.append(index)
    return true
  }

  /// Has articles analysed before others, the first of them first, in the place of those preferred before.
  mutating func prefer(_ indices: [Int]) { preferred = indices.reversed() }
}
