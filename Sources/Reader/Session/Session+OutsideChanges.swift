import Articles
import Synchronization

/// A flag that the watching thread sets and the session takes.
final class OutsideChange: Sendable {
  private let isSeen = Mutex(false)

  func set() { isSeen.withLock { $0 = true } }

  /// Whether it was set since the last call.
  func take() -> Bool {
    isSeen.withLock { isSeen in
      defer { isSeen = false }
      return isSeen
    }
  }
}

extension Session {
  /// Takes over what others have done meanwhile to the article and its annotations. The cursor
  /// stays on its word, a form stays open.
  func takeOutsideChanges(in reader: ArticleReader) {
    guard outsideChange.take() else { return }
    if reader.store.reloadIfChanged() {
      reader.reloadAnnotations()
      refreshAnnotationList()
      if message?.kind != .success { say("Another program changed the annotations") }
    }
    guard overlay == nil, !reader.article.path.isStandardInput, !reader.article.isPartial,
      !isRetryDue, let identity = FileIdentity(of: reader.article.path),
      identity != reader.article.fileIdentity,
      let article = try? Article(reading: reader.article.path)
    else { return }
    if article.fileBytes != reader.article.fileBytes {
      takeEditedArticle(article, after: reader)
    }
  }

  /// Shows a new version of the open article, at the word that the cursor was on.
  private func takeEditedArticle(_ article: Article, after old: ArticleReader) {
    let lead = old.article.text.bytes[..<old.cursor.lowerBound].suffix(60)
    let context = lead + old.article.text.bytes[old.cursor]
    let found = TextSearch(String(decoding: context, as: UTF8.self)).next(in: article.text, from: 0)
    open(article)
    guard let reader else { return }
    reader.marks = old.marks
    reader.moveCursor(
      toByte: found.map { $0.upperBound - old.cursor.count } ?? old.cursor.lowerBound)
    reader.settle(rows: bodyRows)
    let count = reader.progress.toLookAt
    say(
      "The article was changed and read again"
        + (count > 0 ? "; \(count) annotations to look at: L lists them" : ""))
  }
}
