import Analysis
import Articles
import Desk
import Glibc

/// The claims of articles as a person last left them, remembered between runs: a file for each
/// article in `claims` in the state folder. Losing them loses nothing that a person made; new claims
/// are then not told from old ones.
struct SeenClaimsFolder {
  private let folder: String?
  private var passed: [ArticlePath: [ClaimSummary]] = [:]

  /// - Parameter state: the folder for what is remembered; nil remembers nothing.
  init(state: String?) { folder = state.map { $0 + "/claims" } }

  private func file(of article: Article) -> String? {
    folder.map { $0 + "/" + String(ReadingPlaces.hash(path: article.path), radix: 16) }
  }

  /// The claims of an article when it was left last; nil where that is not known.
  func claims(of article: Article) -> SeenClaims? {
    guard let file = file(of: article),
      let bytes = try? ArticleFile.read(path: ArticlePath(file)),
      var seen = SeenClaims(line: String(decoding: bytes, as: UTF8.self))
    else { return nil }
    seen.add(passed[article.path] ?? [], in: article.text)
    return seen
  }

  func remember(_ seen: SeenClaims, of article: Article) {
    guard let folder, let file = file(of: article) else { return }
    StateFile.makeFolders(folder)
    let temporary = "\(file).\(getpid())"
    guard let stream = fopen(temporary, "w") else { return }
    let isWritten = fputs(seen.line, stream) >= 0
    guard fclose(stream) == 0, isWritten, rename(temporary, file) == 0 else {
      unlink(temporary)
      return
    }
  }

  /// Counts a claim as seen though nobody said anything of it.
  mutating func pass(_ range: Range<Int>, of article: Article, _ analysis: ArticleAnalysis?) {
    guard let analysis else { return }
    passed[article.path, default: []] += ArticleSummary(of: article, analysis: analysis).claims
      .filter { $0.range == range }
  }
}
