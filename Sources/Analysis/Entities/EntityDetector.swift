import Articles

/// Finds people, organisations, locations and other names in English news.
public struct EntityDetector: Detector {
  public let name = "entities"
  public let version = "1"

  public init() {}

  public func mentions(in input: DetectionInput) -> [Mention] {
    input.tokens.sentences.flatMap { CapitalisedRuns(input: input, sentence: $0).mentions() }
      .filter { mention in !input.excluded.contains { $0.overlaps(mention.range) } }
  }
}
