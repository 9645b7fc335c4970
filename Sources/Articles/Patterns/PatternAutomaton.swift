/// Runs a program over scalars, one step each, whatever the pattern: the states that the program is
/// in at once are one state of the automaton, made when it is first reached and kept for the next
/// time (Russ Cox, "Regular Expression Matching Can Be Simple And Fast", 2007).
///
/// Conditions on what stands beside a place are settled one scalar late, when both sides are known;
/// so a step tells whether a hit ended *before* the scalar that it took. Used from one thread.
final class PatternAutomaton {
  /// How hits are preferred.
  enum Mode {
    /// Hits may begin anywhere; the one that begins first is taken, and of several that begin there
    /// the one that the pattern prefers.
    case search
    /// A hit begins where the automaton does, and the longest one is taken.
    case longest
  }

  private struct State: Hashable {
    /// Where the program goes on, the preferred places first.
    var places: [Int32]
    /// Whether a hit may still begin.
    var isSearching: Bool
    /// What the last scalar was, where the program asks.
    var context: PatternContext
  }

  /// The state from which nothing can follow.
  static let dead = 0

  let classes: ScalarClasses
  private let program: PatternProgram
  private let mode: Mode
  private let stride: Int
  private let capacity: Int
  private let accepts: [Bool]
  private let contexts: [PatternContext]

  /// For each state and class: 0 where the step is not known yet, else twice the next state plus
  /// two, and one more where a hit ended before the scalar.
  private var steps: [Int32] = []
  private var states: [State] = []
  private var numbers: [State: Int32] = [:]
  private(set) var isIdle: [Bool] = []

  /// Steps of the automaton that are kept, 4 bytes each; beyond this all are made anew.
  private static let keptSteps = 1 << 20

  init(_ program: PatternProgram, classes: ScalarClasses, mode: Mode) {
    self.program = program
    self.classes = classes
    self.mode = mode
    stride = classes.count + 1
    capacity = max(16, min(4096, Self.keptSteps / stride))
    accepts = program.sets.flatMap { set in classes.members.map(set.contains) }
    contexts =
      program.hasAssertions
      ? classes.members.map { PatternContext($0) } + [.edge]
      : Array(repeating: .other, count: stride)
    addedPlaces = Array(repeating: 0, count: program.instructions.count + 1)
    takenPlaces = addedPlaces
    _ = number(of: State(places: [], isSearching: false, context: .other))
  }

  /// The state before anything was taken, after a scalar of a class.
  func start(after neighbour: Int) -> Int {
    let isSearching = mode == .search
    return Int(
      number(
        of: State(
          places: isSearching ? [] : [0], isSearching: isSearching, context: contexts[neighbour])))
  }

  /// The same state, but no hit begins from here on.
  func withoutSearching(_ state: Int) -> Int {
    var same = states[state]
    same.isSearching = false
    if same.places.isEmpty { return Self.dead }
    return Int(number(of: same))
  }

  /// Takes a scalar of a class: the next state, and whether a hit ended before the scalar.
  @inline(__always)
  func step(_ state: Int, _ scalarClass: Int) -> (state: Int, matched: Bool) {
    var known = steps[state * stride + scalarClass]
    if known == 0 { known = makeStep(state, scalarClass) }
    return (Int(known >> 1) - 1, known & 1 == 1)
  }

  // MARK: Making states

  /// Marks of the places that are in a list already: those that equal `generation`.
  private var addedPlaces: [Int]
  private var takenPlaces: [Int]
  private var generation = 0
  private var stack: [Int32] = []

  private func makeStep(_ number: Int, _ scalarClass: Int) -> Int32 {
    let state = states[number]
    generation += 1
    var next: [Int32] = []
    var matched = false
    for place in state.places where !matched || mode == .longest {
      if follow(place, state, scalarClass, mayMatch: true, into: &next) { matched = true }
    }
    if state.isSearching, !matched {
      // A hit that would be empty is none.
      _ = follow(0, state, scalarClass, mayMatch: false, into: &next)
    }
    if scalarClass == classes.count { next = [] }
    let isSearching = state.isSearching && !matched && scalarClass != classes.count
    let following = State(
      places: next, isSearching: isSearching,
      context: next.isEmpty && !isSearching ? .other : contexts[scalarClass])
    // The table may have been emptied for the new state; then this step belongs to no state.
    let before = epoch
    let target = self.number(of: following)
    let step = (target + 1) << 1 | (matched ? 1 : 0)
    if epoch == before { steps[number * stride + scalarClass] = step }
    return step
  }

  /// Follows everything that takes no scalar from a place on, then the scalar itself. Gives whether
  /// the end of the pattern was reached before the scalar; less preferred places are then left.
  private func follow(
    _ place: Int32, _ state: State, _ scalarClass: Int, mayMatch: Bool, into next: inout [Int32]
  ) -> Bool {
    let right = contexts[scalarClass]
    stack.append(place)
    while let place = stack.popLast() {
      let index = Int(place)
      guard addedPlaces[index] != generation else { continue }
      addedPlaces[index] = generation
      switch program.instructions[index] {
      case .jump(let target): stack.append(Int32(target))
      case .split(let first, let second):
        stack.append(Int32(second))
        stack.append(Int32(first))
      case .assert(let assertion):
        let isForward = mode == .search
        let holds = assertion.holds(
          left: isForward ? state.context : right, right: isForward ? right : state.context)
        if holds { stack.append(place + 1) }
      case .take(let set):
        guard scalarClass < classes.count, accepts[set * classes.count + scalarClass],
          takenPlaces[index + 1] != generation
        else { continue }
        takenPlaces[index + 1] = generation
        next.append(place + 1)
      case .match:
        guard mayMatch else { continue }
        if mode == .search {
          stack.removeAll(keepingCapacity: true)
          return true
        }
        longestMatched = true
      }
    }
    defer { longestMatched = false }
    return longestMatched
  }

  private var longestMatched = false

  /// Counts how often the states were thrown away.
  private(set) var epoch = 0

  private func number(of state: State) -> Int32 {
    if let number = numbers[state] { return number }
    if states.count == capacity { forget() }
    let number = Int32(states.count)
    states.append(state)
    isIdle.append(state.places.isEmpty && state.isSearching)
    steps.append(contentsOf: repeatElement(0, count: stride))
    numbers[state] = number
    return number
  }

  private func forget() {
    epoch += 1
    steps = []
    states = []
    isIdle = []
    numbers = [:]
    _ = number(of: State(places: [], isSearching: false, context: .other))
  }
}
