import Analysis
import Articles
import Glibc
import Synchronization
import Testing

@testable import Desk

/// Waits on a condition that another thread brings about; gives up after ten seconds.
func waitUntil(_ isTrue: () -> Bool) -> Bool {
  for _ in 0..<10_000 {
    if isTrue() { return true }
    usleep(1000)
  }
  return false
}

@Suite struct FolderAnalysisTests {
  @Test func everyArticleIsAnalysedOnce() throws {
    let folder = try TemporaryArticles((0..<20).map { ("\($0).txt", "Anna Berg paid $\($0).") })
    let analysis = FolderAnalysis(workers: 3, wake: {})
    analysis.begin(folder.articles)
    var indices: [Int] = []
    #expect(
      waitUntil {
        indices += analysis.take().map(\.index)
        return indices.count == 20
      })
    #expect(indices.sorted() == Array(0..<20))
    #expect(analysis.progress == (20, 20))
  }

  @Test func whatIsPreferredComesFirst() throws {
    let folder = try TemporaryArticles((0..<9).map { ("\($0).txt", "Text \($0).") })
    let order = Mutex<[String]>([])
    let gate = Mutex(false)
    let analysis = FolderAnalysis(
      workers: 1,
      analyse: { input in
        while !gate.withLock({ $0 }) { usleep(100) }
        order.withLock { $0.append(String(decoding: input.text.bytes, as: UTF8.self)) }
        return .init(of: input)
      }, wake: {})
    analysis.begin(folder.articles)
    analysis.prefer([7, 5])
    gate.withLock { $0 = true }
    #expect(waitUntil { analysis.progress.done == 9 })
    let seen = order.withLock { $0 }
    // The first one may have been begun before the wish.
    #expect(seen.filter { $0 != "Text 0." }.prefix(2) == ["Text 7.", "Text 5."])
  }

  @Test func anUnreadableArticleTellsWhy() {
    let found = FoundArticle(path: "/nowhere/a.txt", displayName: "a.txt")
    let analysed = FolderAnalysis.analysed(found)
    #expect(analysed.records == nil)
    #expect(analysed.problem?.contains("/nowhere/a.txt") == true)
  }

  @Test func whatIsKeptIsNotAnalysedAgain() throws {
    let folder = try TemporaryArticles([("a.txt", "Anna Berg paid $5.")])
    let cache = MemoryCache()
    // A file that was written just now may be written again in the same tick of the clock.
    let path = folder.articles[0].path
    #expect(waitUntil { (try? Article(reading: path))?.fileIdentity != nil })
    let first = FolderAnalysis.analysed(folder.articles[0], cache: cache)
    let second = FolderAnalysis.analysed(folder.articles[0], cache: cache) { _ in
      Issue.record("analysed again")
      return .init(mentions: [], wordCount: 0)
    }
    #expect(first.records != nil)
    #expect(second.records?.encoded() == first.records?.encoded())
  }

  @Test("of many articles each gets its own, whether it is kept, annotated or new")
  func lookedUpTogether() throws {
    let folder = try TemporaryArticles(
      (0..<60).map { ("\($0).txt", "Number \($0)\n\nIt cost $\($0).") })
    let cache = MemoryCache()
    let last = folder.articles[59].path
    #expect(waitUntil { (try? Article(reading: last))?.fileIdentity != nil })
    for place in 0..<60 where place % 3 > 0 {
      _ = FolderAnalysis.analysed(folder.articles[place], cache: cache)
    }
    for place in 0..<60 where place % 5 == 0 {
      try folder.write("{", to: "\(place).txt.annotations.json")
    }
    let analysed = Mutex(0)
    let analysis = FolderAnalysis(
      cache: cache, workers: 2,
      analyse: { input in
        analysed.withLock { $0 += 1 }
        return ArticleAnalysis(of: input)
      }, wake: {})
    analysis.begin(folder.articles)
    #expect(waitUntil { analysis.progress.done == 60 })
    let titles = analysis.take().sorted { $0.index < $1.index }.map(\.article.records?.title)
    #expect(titles == (0..<60).map { "Number \($0)" })
    #expect(analysed.withLock { $0 } == 20)
  }

  @Test("the summary of a short article is kept once it is annotated")
  func keepsSummaries() throws {
    let folder = try TemporaryArticles([("a.txt", "Anna Berg paid $5.")])
    let path = folder.articles[0].path
    #expect(waitUntil { (try? Article(reading: path))?.fileIdentity != nil })
    let file = try #require(FileIdentity(of: path))
    let cache = try TemporaryArticles([])
    let store = SummaryStore(folder: ArticlePath(cache.path), version: "1")
    for isAnnotated in [false, true] {
      if isAnnotated { try folder.write("{}", to: "a.txt.annotations.json") }
      _ = FolderAnalysis.analysed(folder.articles[0], cache: store)
      store.flush()
      let isKept = store.kept(of: file, named: path.name, withTexts: false) != nil
      #expect(isKept == isAnnotated)
    }
  }

  @Test("Texts of claims are kept once they were asked for")
  func textsAreKept() throws {
    let folder = try TemporaryArticles([("a.txt", "Anna Berg paid $5.")])
    let (cache, path) = (MemoryCache(), folder.articles[0].path)
    #expect(waitUntil { (try? Article(reading: path))?.fileIdentity != nil })
    #expect(FolderAnalysis.analysed(folder.articles[0], cache: cache).texts == nil)
    let first = FolderAnalysis.analysed(folder.articles[0], cache: cache, withTexts: true)
    #expect(first.texts == ClaimTexts(bytes: Array("$5".utf8)))
    let file = try #require(FileIdentity(of: path))
    #expect(cache.kept(of: file, named: path.name, withTexts: true)?.texts == first.texts)
    let second = FolderAnalysis.analysed(folder.articles[0], cache: cache, withTexts: true)
    #expect(second.texts == first.texts)
  }

  @Test func anotherListThrowsTheFirstAway() throws {
    let folder = try TemporaryArticles((0..<30).map { ("\($0).txt", "Text \($0).") })
    let analysis = FolderAnalysis(workers: 2, wake: {})
    analysis.begin(folder.articles)
    analysis.begin([folder.articles[3]])
    #expect(waitUntil { analysis.progress.done == 1 })
    #expect(analysis.take().map(\.index) == [0])
  }
}

private final class MemoryCache: ArticleSummaryCache {
  private let kept = Mutex<[FileIdentity: KeptArticle]>([:])

  func kept(of file: FileIdentity, named name: [UInt8], withTexts: Bool) -> KeptArticle? {
    var article = kept.withLock { $0[file] }
    if !withTexts { article?.texts = nil }
    return article
  }

  func records(of files: [KeptFile], withTexts: Bool) -> [KeptRecords?] {
    files.map { file in
      kept(of: file.identity, named: file.name, withTexts: withTexts).map {
        KeptRecords(records: ArticleRecords(of: $0.summary), texts: $0.texts)
      }
    }
  }

  func keep(
    _ article: KeptArticle, of file: FileIdentity, named name: [UInt8], withSummary: Bool
  ) {
    kept.withLock { $0[file] = article }
  }

  func flush() {}
}

/// A folder of articles that is removed with this value.
final class TemporaryArticles {
  let path: String
  let articles: [FoundArticle]

  init(_ files: [(name: String, text: String)]) throws {
    let root = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(root)/galley-desk-XXXXXX".utf8CString)
    _ = try #require(mkdtemp(&template))
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = path
    articles = files.map {
      FoundArticle(path: ArticlePath("\(folder)/\($0.name)"), displayName: $0.name)
    }
    for file in files { try write(file.text, to: file.name) }
  }

  func write(_ text: String, to name: String) throws {
    let file = try #require(fopen("\(path)/\(name)", "w"))
    fputs(text, file)
    fclose(file)
  }

  deinit {
    guard let names = opendir(path) else { return }
    while let entry = readdir(names) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      unlink("\(path)/\(name)")
    }
    closedir(names)
    rmdir(path)
  }
}
