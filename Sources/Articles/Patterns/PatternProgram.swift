/// A pattern as a machine of states (Ken Thompson, "Regular Expression Search Algorithm", 1968):
/// every instruction either takes one scalar, or tells where to go on.
struct PatternProgram: Sendable {
  enum Instruction: Sendable, Equatable {
    /// Takes a scalar of the set with this number, and goes on with the next instruction.
    case take(set: Int)
    /// Goes on at both places, the first preferred.
    case split(Int, Int)
    case jump(Int)
    /// Goes on with the next instruction where the condition holds.
    case assert(PatternAssertion)
    case match
  }

  private(set) var instructions: [Instruction] = []
  /// The sets that `take` speaks of, each once.
  private(set) var sets: [ScalarSet] = []
  private(set) var hasAssertions = false
  private var numbers: [ScalarSet: Int] = [:]
  private let isReversed: Bool

  /// More instructions than this are refused: a pattern of numbers that multiply.
  static let largestSize = 20_000

  /// - Parameter reversed: Builds the machine that reads backwards.
  init(_ node: PatternNode, reversed: Bool = false) throws(PatternError) {
    isReversed = reversed
    try add(node)
    try append(.match)
    numbers = [:]
  }

  private mutating func append(_ instruction: Instruction) throws(PatternError) {
    guard instructions.count < Self.largestSize else {
      throw PatternError("the pattern is too large; smaller counts help", at: 0)
    }
    instructions.append(instruction)
  }

  private mutating func add(_ node: PatternNode) throws(PatternError) {
    switch node {
    case .empty: break
    case .set(let set): try append(.take(set: number(of: set)))
    case .blank: try add(Self.blank)
    case .assertion(let assertion):
      hasAssertions = true
      try append(.assert(assertion))
    case .sequence(let parts):
      if isReversed {
        for part in parts.reversed() { try add(part) }
      } else {
        for part in parts { try add(part) }
      }
    case .choice(let choices): try add(choices)
    case .repeated(let node, let minimum, let maximum, let isGreedy):
      for _ in 0..<minimum { try add(node) }
      if let maximum {
        try addOptional(node, upTo: maximum - minimum, isGreedy: isGreedy)
      } else {
        try addLoop(node, isGreedy: isGreedy)
      }
    }
  }

  private mutating func number(of set: ScalarSet) -> Int {
    if let number = numbers[set] { return number }
    numbers[set] = sets.count
    sets.append(set)
    return sets.count - 1
  }

  private mutating func add(_ choices: [PatternNode]) throws(PatternError) {
    var jumps: [Int] = []
    for (index, choice) in choices.enumerated() {
      guard index < choices.count - 1 else {
        try add(choice)
        break
      }
      let split = instructions.count
      try append(.split(split + 1, 0))
      try add(choice)
      jumps.append(instructions.count)
      try append(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func addLoop(_ node: PatternNode, isGreedy: Bool) throws(PatternError) {
    let split = instructions.count
    try append(.split(0, 0))
    try add(node)
    try append(.jump(split))
    let (inside, after) = (split + 1, instructions.count)
    instructions[split] = isGreedy ? .split(inside, after) : .split(after, inside)
  }

  private mutating func addOptional(
    _ node: PatternNode, upTo count: Int, isGreedy: Bool
  ) throws(PatternError) {
    var splits: [Int] = []
    for _ in 0..<count {
      splits.append(instructions.count)
      try append(.split(0, 0))
      try add(node)
    }
    let after = instructions.count
    for split in splits {
      instructions[split] = isGreedy ? .split(split + 1, after) : .split(after, split + 1)
    }
  }

  /// White space with at most one line feed in it, as a search for plain text takes it.
  private static let blank: PatternNode = {
    let lineFeed = PatternNode.set(ScalarSet([0x0A...0x0A]))
    let space = PatternNode.set(ScalarSet.whiteSpace.subtracting(ScalarSet([0x0A...0x0A])))
    func any(_ minimum: Int) -> PatternNode {
      .repeated(space, minimum: minimum, maximum: nil, isGreedy: true)
    }
    let rest = PatternNode.sequence([lineFeed, any(0)])
    return .choice([
      .sequence([any(1), .repeated(rest, minimum: 0, maximum: 1, isGreedy: true)]), rest,
    ])
  }()
}
