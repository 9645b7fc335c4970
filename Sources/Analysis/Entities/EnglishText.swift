import Articles

/// Tells whether a text reads like English prose, the only kind that the model knows. In German
/// every noun is capitalised, and source code is full of capitals that name nothing.
enum EnglishText {
  /// A text needs this many lower-case words to be judged at all.
  private static let fewestWords = 30

  /// The share of function words among the lower-case words: about 45 % in English news, 30 % in
  /// lists of short items, under 10 % in other languages and in most source code.
  private static let fewestFunctionWords = 0.15

  /// The share of signs that prose hardly uses, such as braces, among all tokens.
  private static let mostSigns = 0.2

  /// Whether names are worth looking for.
  static func isLikely<Total>(_ features: EntityFeatures<Total>) -> Bool {
    var lowercase = 0
    var function = 0
    var signs = 0
    for (index, token) in features.tokens.enumerated() {
      switch token.kind {
      case .word:
        let word = features.word(index)
        guard word.traits.contains(.lowercase) else { continue }
        lowercase += 1
        if word.isTriggered(by: TriggerClass.function) { function += 1 }
      case .symbol: signs += 1
      case .punctuation where features.word(index).isBracket: signs += 1
      default: continue
      }
    }
    guard lowercase >= fewestWords else { return true }
    if Double(signs) > mostSigns * Double(features.tokens.count) { return false }
    return Double(function) >= fewestFunctionWords * Double(lowercase)
  }
}

extension DocumentWord {
  /// One of the signs that group source code.
  fileprivate var isBracket: Bool { Self.brackets.contains(hash) }

  private static let brackets = Set(
    ["{", "}", "[", "]", "(", ")", ";", "\\", "\""].map { FeatureHash.bytes(of: $0) })
}
