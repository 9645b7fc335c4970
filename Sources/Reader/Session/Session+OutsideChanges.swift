import Articles
import Desk
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
      if message?.kind != .success {
        say("Another program changed the annotations; \(key("annotations")) lists them")
      }
    }
    learnOwnIdentity()
    guard overlay == nil, !reader.article.path.isStandardInput, !reader.article.isPartial,
      !isUnsaved(reader), let identity = FileIdentity(of: reader.article.path),
      identity != reader.article.fileIdentity,
      let article = try? Article(reading: reader.article.path)
    else { return }
    if article.fileBytes != reader.article.fileBytes {
      takeEditedArticle(article, after: reader)
    }
  }

  /// Finds out whose annotations are somebody else's, once there are any. Cost: may start git, some
  /// milliseconds; never before the first paint.
  func learnOwnIdentity() {
    guard otherPeople.own == nil else { return }
    if let reader {
      guard !reader.annotations.isEmpty else { return }
      reader.identifyAnnotator()
      otherPeople.own = reader.store.currentAnnotator().id
    } else if let path = shelf?.firstArticles.first?.path {
      otherPeople.own = currentAnnotator(at: path).id
    }
  }

  /// Shows a new version of the open article, at the word that the cursor was on.
  private func takeEditedArticle(_ article: Article, after old: ArticleReader) {
    let (before, after) = (old.article.text.bytes, article.text.bytes)
    func moved(_ byte: Int) -> Int? {
      TextContext(at: byte, in: before, reach: 60).place(in: after)
    }
    open(article)
    guard let reader else { return }
    reader.marks = old.marks.compactMapValues(moved)
    reader.jumps = old.jumps.compactMap(moved)
    reader.moveCursor(toByte: moved(old.cursor.lowerBound) ?? old.cursor.lowerBound)
    reader.settle(rows: bodyRows)
    let count = reader.progress.toLookAt
    say(
      "The article was changed and read again"
        + (count > 0
          ? "; \(Count.of(count, "annotation")) to look at: \(key("annotations")) lists them"
          : ""))
  }

  private func isUnsaved(_ reader: ArticleReader) -> Bool {
    if case .notSaved = reader.store.saveState { true } else { false }
  }
}
