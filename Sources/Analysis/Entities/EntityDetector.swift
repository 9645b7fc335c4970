import Articles
import CEntityModel

/// Finds people, organisations, locations and other names in English news.
public struct EntityDetector: Detector {
  public let name = "entities"
  public let version = "3"

  public init() {}

  public func mentions(in input: DetectionInput) -> [Mention] {
    guard let model = EntityModel.embedded else { return [] }
    let prose = input.tokens.without(input.excluded)
    let tokens = prose.tokens
    let names = EntityTagger(model: model).names(in: input.text, tokens: prose)
    let found = names.map {
      let first = tokens[$0.tokens.lowerBound].range
      let last = tokens[$0.tokens.upperBound - 1].range
      return Mention(
        range: first.lowerBound..<last.upperBound, kind: EntityLabel.kinds[$0.kind])
    }
    return found.outside(input.excluded)
  }
}

extension EntityModel {
  /// The model that is part of the program. Nothing is done before it is first asked for.
  package static let embedded = EntityModel(
    UnsafeRawBufferPointer(start: cm_entity_model(), count: cm_entity_model_size()))
}

extension [Mention] {
  /// The mentions that touch none of the given ranges. Both are sorted.
  fileprivate func outside(_ excluded: [Range<Int>]) -> [Mention] {
    guard !excluded.isEmpty else { return self }
    var next = 0
    return filter { mention in
      while next < excluded.count, excluded[next].upperBound <= mention.range.lowerBound {
        next += 1
      }
      return next == excluded.count || excluded[next].lowerBound >= mention.range.upperBound
    }
  }
}
