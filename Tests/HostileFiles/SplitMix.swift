/// Numbers that look random and are the same in each run: SplitMix64 (Steele, Lea and Flood, 2014).
public struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 up to, not including, a limit of 1 or more.
  public mutating func number(below limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// Whether one in so many times.
  public mutating func happens(oneIn count: Int) -> Bool { number(below: count) == 0 }

  /// One of the elements, of which there must be some.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(below: elements.count)]
  }
}
