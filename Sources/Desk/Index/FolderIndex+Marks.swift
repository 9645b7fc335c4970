import Analysis
import Annotations
import Articles

extension FolderIndex {
  /// Counts what people have said of an article into its records.
  func mark(_ entry: inout Entry, _ summary: ArticleSummary, _ said: AnnotationSummary?) {
    entry.annotationProblem = said?.problem
    let annotations = said?.annotations ?? []
    entry.annotations = annotations.isEmpty ? nil : annotations
    entry.toLookAt = 0
    entry.nameMentions = UInt32(clamping: summary.names.reduce(0) { $0 + $1.mentions.count })
    entry.disagreements = []
    entry.identities = [:]
    guard !annotations.isEmpty else { return }
    for annotation in annotations {
      guard let identity = annotation.content.identity, let range = annotation.range,
        let (name, mention) = summary.mention(at: range)
      else { continue }
      let key = UInt64(texts.number(of: name)) << 32 | UInt64(texts.number(of: mention.spelling))
      entry.identities[key] = texts.number(of: identity)
    }
    let highlights = Highlights.of(summary.mentions, correctedBy: annotations)
    entry.nameMentions = UInt32(clamping: highlights.count { !$0.isClaim })
    entry.toLookAt = UInt32(clamping: annotations.count(where: \.needsLook))
    let marks = ClaimMarks(
      of: ArticleClaims(claims: summary.claims, figures: summary.figures), highlights: highlights,
      with: annotations)
    entry.disagreements = marks.disagreements
    for index in entry.claims.indices { entry.claims[index].mark = marks.claims[index] }
    for index in entry.passages.indices {
      entry.passages[index].mark = marks.mark(of: summary.passages[index].range, figures: [])
    }
  }

  /// What has been checked of an article. Cost: O(n) in the number of its claims.
  public func progress(of index: Int) -> CheckingProgress {
    let entry = entries[index]
    var progress = CheckingProgress()
    progress.claims = entry.claims.count
    progress.checkedClaims = entry.claims.count { $0.mark.isChecked }
    progress.disputed = entry.disagreements.count { !$0.isDecided }
    progress.toLookAt = Int(entry.toLookAt)
    progress.names = Int(entry.nameMentions)
    progress.annotations = entry.annotations?.count ?? 0
    progress.articles = 1
    return progress
  }

  /// What has been checked of the articles known so far. Cost: O(n) in the number of claims.
  public var progress: CheckingProgress {
    var sum = CheckingProgress()
    for (index, entry) in entries.enumerated() where entry.isKnown { sum += progress(of: index) }
    return sum
  }
}

extension ArticleSummary {
  /// The name mentioned at a range, and the mention.
  func mention(at range: Range<Int>) -> (name: String, mention: NameSummary.Mention)? {
    for name in names {
      if let mention = name.mentions.first(where: { $0.range.overlaps(range) }) {
        return (name.name, mention)
      }
    }
    return nil
  }
}
