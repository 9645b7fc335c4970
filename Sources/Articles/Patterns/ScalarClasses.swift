/// Groups of scalars that no set of a pattern, and no assertion, tells apart: what an automaton
/// takes its steps by.
struct ScalarClasses: Sendable {
  /// How many classes there are. The class of the text's ends is this number.
  let count: Int
  /// Where the class changes, ascending from 0, and the class from there on.
  private let starts: [UInt32]
  private let classes: [UInt16]
  /// The classes of the first scalars, looked up at once.
  let table: [UInt16]
  /// One scalar of each class.
  let members: [UInt32]

  /// Scalars below this are in the table: all but the East Asian scripts and what is rare.
  static let tableSize: UInt32 = 0x3000

  /// - Parameter needsContext: Whether assertions have to be told what stands beside a place.
  init(_ sets: [ScalarSet], needsContext: Bool) {
    let all = needsContext ? sets + Self.contexts : sets
    var cuts: Set<UInt32> = [0]
    for range in all.flatMap(\.ranges) {
      cuts.insert(range.lowerBound)
      if range.upperBound < ScalarSet.last { cuts.insert(range.upperBound + 1) }
    }
    starts = cuts.sorted()
    var known: [[Bool]: UInt16] = [:]
    var members: [UInt32] = []
    classes = starts.map { start in
      let signature = all.map { $0.contains(start) }
      if let number = known[signature] { return number }
      let number = UInt16(members.count)
      known[signature] = number
      members.append(start)
      return number
    }
    self.members = members
    count = members.count
    var table: [UInt16] = []
    table.reserveCapacity(Int(Self.tableSize))
    for (index, start) in starts.enumerated() where start < Self.tableSize {
      let end = index + 1 < starts.count ? min(starts[index + 1], Self.tableSize) : Self.tableSize
      for _ in start..<end { table.append(classes[index]) }
    }
    self.table = table
  }

  /// What `PatternContext` tells apart.
  private static let contexts = [
    ScalarSet([0x0A...0x0A]), ScalarSet([0x0D...0x0D]), ScalarSet.word,
  ]

  /// The class of a scalar. Cost: O(log n) for one that is not in the table.
  func of(_ value: UInt32) -> Int {
    if value < Self.tableSize { return Int(table[Int(value)]) }
    let next = starts.partitioningIndex { $0 > value }
    return Int(classes[next - 1])
  }
}
