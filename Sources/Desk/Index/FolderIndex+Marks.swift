import Annotations
import Articles

extension FolderIndex {
  /// Takes what people have said of an article into its records.
  func take(_ marks: ArticleMarks, into entry: inout Entry) {
    entry.annotationProblem = marks.problem
    guard !marks.annotations.isEmpty else { return }
    entry.annotations = marks.annotations
    entry.toLookAt = marks.toLookAt
    entry.nameMentions = marks.nameMentions ?? entry.nameMentions
    entry.disagreements = marks.disagreements
    for said in marks.identities {
      let name = UInt64(texts.number(of: said.name))
      let key = name << 32 | UInt64(texts.number(of: said.spelling))
      entry.identities[key] = texts.number(of: said.identity)
    }
    for (index, mark) in zip(entry.claims.indices, marks.claims) { entry.claims[index].mark = mark }
    for (index, mark) in zip(entry.passages.indices, marks.passages) {
      entry.passages[index].mark = mark
    }
  }

  /// What has been checked of an article. Cost: O(n) in the number of its claims.
  public func progress(of index: Int) -> CheckingProgress {
    var progress = CheckingProgress()
    // In place: a copy of an entry retains its dozen arrays.
    progress.claims = entries[index].claims.count
    progress.checkedClaims = entries[index].claims.count { $0.mark.isChecked }
    progress.disputed = entries[index].disagreements.count { !$0.isDecided }
    progress.toLookAt = Int(entries[index].toLookAt)
    progress.names = Int(entries[index].nameMentions)
    progress.annotations = entries[index].annotations?.count ?? 0
    progress.articles = 1
    return progress
  }

  /// What has been checked of the articles known so far. Cost: O(n) in the number of claims.
  public var progress: CheckingProgress {
    var sum = CheckingProgress()
    for index in entries.indices where entries[index].isKnown { sum += progress(of: index) }
    return sum
  }
}
