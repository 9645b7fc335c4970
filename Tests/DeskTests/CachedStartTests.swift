import Annotations
import Articles
import Glibc
import Testing

@testable import Desk

/// A folder is begun again after something has happened: what is read from the cache is what reading
/// everything anew gives.
@Suite struct CachedStartTests {
  enum Event: CaseIterable {
    case nothing, textEdited, verdict, identity, annotationsDeleted, annotationsDamaged
    case articleDeleted, articleReplaced, cacheDamaged, cacheDeleted, withoutTextsBefore
  }

  private static let texts = [
    "Halden fire\n\nA fire in Halden killed 12 people on Friday, Anna Berg said. Berg paid $5.",
    "Fire in Halden\n\nJune 4, 2024\n\nFourteen people died in the fire at Halden on Friday.",
    "# Trade\n\n“We lost 30 per cent of our water,” Anna Berg, the minister of water, told *Reuters*.",
    "Nothing of note.",
  ]

  @Test("A start from the cache shows what a first start shows", arguments: Event.allCases)
  func equal(event: Event) throws {
    let folder = try TemporaryArticles(
      Self.texts.enumerated().map { ("\($0).\($0 == 2 ? "md" : "txt")", $1) })
    let cacheFolder = try TemporaryArticles([])
    // A file that was written just now may be written again in the same tick of the clock.
    for found in folder.articles {
      #expect(waitUntil { (try? Article(reading: found.path))?.fileIdentity != nil })
    }
    if event == .annotationsDeleted || event == .annotationsDamaged {
      try annotate(folder, AnnotationContent(verdict: .isTrue))
    }
    let before = store(in: cacheFolder)
    _ = contents(of: folder, before, withTexts: event != .withoutTextsBefore)
    before.flush()
    try bring(event, to: folder, cacheFolder)
    let again = contents(of: folder, store(in: cacheFolder), withTexts: true)
    #expect(again == contents(of: folder, nil, withTexts: true))
  }

  @Test("An article without annotations is not read a second time")
  func notRead() throws {
    let folder = try TemporaryArticles([("a.txt", Self.texts[0])])
    let cacheFolder = try TemporaryArticles([])
    let found = folder.articles[0]
    #expect(waitUntil { (try? Article(reading: found.path))?.fileIdentity != nil })
    let cache = store(in: cacheFolder)
    _ = FolderAnalysis.analysed(found, cache: cache, withTexts: true)
    cache.flush()
    let again = FolderAnalysis.analysed(found, cache: cache, withTexts: true) { _ in
      Issue.record("analysed again")
      return .init(mentions: [], wordCount: 0)
    }
    #expect(again.records?.title == "Halden fire")
    #expect(again.texts != nil)
  }

  private func store(in folder: TemporaryArticles) -> SummaryStore {
    SummaryStore(folder: ArticlePath(folder.path), version: "1")
  }

  private func contents(
    of folder: TemporaryArticles, _ cache: SummaryStore?, withTexts: Bool
  ) -> IndexContents {
    let index = FolderIndex(folder.articles)
    for (place, found) in folder.articles.enumerated() {
      index.take(FolderAnalysis.analysed(found, cache: cache, withTexts: withTexts), at: place)
    }
    return IndexContents(index)
  }

  private func annotate(_ folder: TemporaryArticles, _ content: AnnotationContent) throws {
    let article = try Article(reading: folder.articles[0].path)
    let range = try #require(TextSearch("Anna Berg").hits(in: article.text).first)
    AnnotationStore(
      article: article, at: .beside(article.path),
      annotator: { Annotator(id: "mailto:a@x.example", name: "Ann") }
    ).put(content, on: range)
  }

  private func bring(
    _ event: Event, to folder: TemporaryArticles, _ cacheFolder: TemporaryArticles
  ) throws {
    let cache = cacheFolder.path + "/summaries.sqlite"
    let annotations = folder.path + "/0.txt.annotations.json"
    switch event {
    case .nothing, .withoutTextsBefore: break
    case .textEdited: try folder.write("A flood displaced 40 people in Halden.", to: "0.txt")
    case .verdict: try annotate(folder, AnnotationContent(verdict: .isFalse))
    case .identity: try annotate(folder, AnnotationContent(identity: "Anne Berg"))
    case .annotationsDeleted: #expect(unlink(annotations) == 0)
    case .annotationsDamaged: try folder.write("{", to: "0.txt.annotations.json")
    case .articleDeleted: #expect(unlink(folder.path + "/1.txt") == 0)
    case .articleReplaced:
      // Of the same length and name, as an editor writes it.
      try folder.write(Self.texts[0].replacing("12", with: "15"), to: "new")
      #expect(rename(folder.path + "/new", folder.path + "/0.txt") == 0)
    case .cacheDeleted: for suffix in ["", "-wal", "-shm"] { unlink(cache + suffix) }
    case .cacheDamaged: try damage(cache)
    }
  }

  /// Changes a byte in every stretch of the file beyond its head.
  private func damage(_ path: String) throws {
    for suffix in ["", "-wal"] {
      guard let file = fopen(path + suffix, "r+") else { continue }
      fseek(file, 0, SEEK_END)
      for place in stride(from: 5_000, to: ftell(file), by: 97) {
        fseek(file, place, SEEK_SET)
        let byte = fgetc(file)
        fseek(file, place, SEEK_SET)
        fputc(byte ^ 0x55, file)
      }
      fclose(file)
    }
  }
}
