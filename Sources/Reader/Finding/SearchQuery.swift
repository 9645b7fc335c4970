import Articles

/// What a person looks for: a pattern, or, while it is none, the text as it was typed.
struct SearchQuery: Sendable {
  let text: String
  let pattern: SearchPattern
  /// Why the text is no pattern; nil where it is one.
  let problem: PatternError?

  init(_ text: String) {
    self.text = text
    do throws(PatternError) {
      pattern = try SearchPattern(text)
      problem = nil
    } catch {
      pattern = SearchPattern(text: text)
      problem = error
    }
  }

  /// What to tell while it is typed; nil where nothing is wrong.
  var advice: String? {
    guard let problem else { return nil }
    let advice = problem.advice.isEmpty ? "" : "; \(problem.advice)"
    return "\(problem.reason), so it is searched as plain text\(advice)"
  }
}
