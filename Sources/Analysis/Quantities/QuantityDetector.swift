import Articles

/// Finds figures: counts, money, measures, dates, times and the rest of what `MentionKind` names
/// besides entities, each with its normalised value.
///
/// One pass of a hand-written grammar over the lexemes of the text. Cost: O(n) in the length of the
/// text, whatever it holds.
public struct QuantityDetector: Detector {
  public let name = "quantities"
  public let version = "1"

  public init() {}

  public func mentions(in input: DetectionInput) -> [Mention] {
    input.text.bytes.withUnsafeBufferPointer { bytes in
      input.lexemes.withUnsafeBufferPointer { lexemes in
        var grammar = FigureGrammar(
          bytes: bytes, lexemes: lexemes, published: input.published.flatMap(CivilDay.init))
        grammar.run()
        return grammar.figures.compactMap { figure in
          guard !figure.lexemes.isEmpty, figure.lexemes.upperBound <= lexemes.count else {
            return nil
          }
          let start = Int(lexemes[figure.lexemes.lowerBound].start)
          let end = Int(lexemes[figure.lexemes.upperBound - 1].end)
          return Mention(range: start..<end, kind: figure.kind, quantity: figure.quantity)
        }
      }
    }
  }
}
