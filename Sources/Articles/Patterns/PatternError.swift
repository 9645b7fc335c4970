/// What is wrong with a pattern, told while it is typed.
public struct PatternError: Error, Equatable, Sendable {
  /// What is wrong: "( is never closed".
  public let reason: String
  /// What to type instead; empty where nothing helps.
  public let advice: String
  /// Unicode scalars of the pattern before the place that is wrong.
  public let position: Int

  init(_ reason: String, at position: Int, advice: String = "") {
    self.reason = reason
    self.position = position
    self.advice = advice
  }
}
