import Annotations
import Articles

extension FolderIndex {
  /// Takes what people have said of an article into its records.
  func take(_ marks: ArticleMarks, into entry: inout Entry) {
    entry.marks = marks
    entry.nameMentions = marks.nameMentions ?? entry.nameMentions
    for said in marks.identities {
      let name = UInt64(texts.number(of: said.name))
      let key = name << 32 | UInt64(texts.number(of: said.spelling))
      entry.identities[key] = texts.number(of: said.identity)
    }
  }

  /// What has been checked of an article. Cost: O(n) in the number of its claims.
  public func progress(of index: Int) -> CheckingProgress {
    var progress = CheckingProgress()
    // In place: a copy of an entry retains its arrays.
    let marks = entries[index].marks
    progress.claims = entries[index].claims.count
    progress.checkedClaims = marks.claims.count(where: \.isChecked)
    progress.disputed = marks.disagreements.count { !$0.isDecided }
    progress.toLookAt = marks.toLookAt
    progress.names = Int(entries[index].nameMentions)
    progress.annotations = marks.annotations.count
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
