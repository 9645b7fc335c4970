import Annotations
import ArgumentParser
import Articles
import Desk
import Terminal

/// Prints how far people agree in their verdicts.
struct AgreementCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "agreement",
    abstract: "Print how far people agree in their verdicts on the same text.",
    discussion: """
      For each two people who gave verdicts on the same text: how many texts, on how many they \
      agree, and Cohen's kappa, for each kind of claim and for all. Then how often each two \
      verdicts met. The same of the kinds that they gave to the same spans of text. Kappa is 1 where they always agree and 0 where they agree as often as by \
      chance; it is not defined where both said one and the same throughout.

      Ends with 0 if all was read, 1 if something could not be, 2 if a path could not.
      """)

  @Argument(help: "Articles, or folders of articles.")
  var paths: [String]

  func run() throws {
    var articles: [FoundArticle] = []
    var isIncomplete = false
    func complain(_ sentence: String) {
      isIncomplete = true
      Complaint.say(sentence)
    }
    for path in try ArticlePath.articles(paths) {
      do throws(ArticlesError) {
        if ArticleFolder.isFolder(path) {
          let folder = try ArticleFolder(at: path)
          for problem in folder.problems { complain(problem.sentence) }
          articles += folder.articles
        } else {
          _ = try ArticleFile.read(path: path)
          articles.append(FoundArticle(path: path, displayName: path.display))
        }
      } catch {
        Complaint.say(error.sentence)
        throw GalleyExit.usage
      }
    }
    articles.removeAll { !AnnotationFiles.exist(beside: $0.path) }
    let index = FolderIndex(articles)
    for (place, article) in articles.enumerated() {
      let analysed = FolderAnalysis.analysed(article)
      if let problem = analysed.problem {
        complain(problem)
      } else if let problem = analysed.marks?.problem {
        complain("\(article.path.display): \(problem)")
      }
      index.take(analysed, at: place)
    }
    var output = LineOutput()
    try output.write(line: Array(AgreementReport(index).text.utf8))
    try output.flush()
    if isIncomplete { throw GalleyExit.incomplete }
  }
}

/// Agreement as a text for people.
struct AgreementReport {
  private let count: AgreementCount
  private let disagreements: Int
  private let decided: Int

  init(_ index: FolderIndex) {
    count = index.agreement
    let all = index.disagreements
    disagreements = all.count
    decided = all.count { $0.disagreement.isDecided }
  }

  var text: String {
    let people = count.verdictCounts.map {
      "\(Self.name($0.person)): \(Count.of($0.verdicts, "verdict"))"
    }
    guard !people.isEmpty else { return "There are no verdicts." }
    var lines = people
    if count.pairs.isEmpty { lines.append("No two people gave a verdict on the same text.") }
    for pair in count.pairs { lines += [""] + Self.lines(of: pair) }
    if disagreements > 0 {
      lines += ["", "\(Count.of(disagreements, "disagreement")), \(decided) of them decided"]
    }
    return lines.joined(separator: "\n")
  }

  private static func name(_ person: Annotator) -> String {
    VisibleText.of(person.name.isEmpty ? person.shortName : person.name)
  }

  private static func lines(of pair: PairAgreement) -> [String] {
    var lines = ["\(name(pair.first)) and \(name(pair.second))"]
    lines.append(row("kind", "texts", "agree", "kappa"))
    for agreement in pair.kinds + [pair.all] {
      lines.append(
        row(
          agreement.kind?.name ?? "all", "\(agreement.texts)", "\(agreement.agreeing)",
          agreement.kappa.map(DecimalText.hundredths) ?? "-"))
    }
    lines.append("only by the first: \(pair.onlyFirst), only by the second: \(pair.onlySecond)")
    lines += ["", "first \u{2192} second, how often"]
    lines += Self.counts(of: pair.all)
    if pair.labels.texts > 0 {
      lines += ["", "kinds of the same spans"]
      lines.append(row("", "spans", "agree", "kappa"))
      lines.append(
        row(
          "all", "\(pair.labels.texts)", "\(pair.labels.agreeing)",
          pair.labels.kappa.map(DecimalText.hundredths) ?? "-"))
      lines += Self.counts(of: pair.labels)
    }
    return lines
  }

  private static func counts(of agreement: Agreement) -> [String] {
    agreement.ordered.map { pair, count in
      row(VisibleText.of("\(pair.first) \u{2192} \(pair.second)"), "\(count)", "", "")
    }
  }

  private static func row(_ first: String, _ others: String...) -> String {
    var row = "  " + first + String(repeating: " ", count: max(1, 30 - first.count))
    for other in others { row += String(repeating: " ", count: max(1, 8 - other.count)) + other }
    while row.last == " " { row.removeLast() }
    return row
  }
}
