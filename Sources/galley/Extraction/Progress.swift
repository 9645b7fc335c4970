import Glibc

/// One line on the terminal that tells how far the work is, while it is under way.
///
/// There is none where standard error is no terminal, nor where the records go to a terminal and
/// would be mixed up with it.
struct Progress {
  /// How much there is to do.
  enum Total {
    case articles(Int)
    case bytes(Int)
  }

  private let total: Total?
  private let isWanted = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0
  private let begin = ContinuousClock.now
  private var shown: ContinuousClock.Instant?
  private var width = 0
  private var byteCount = 0

  /// Often enough to look alive, too seldom to cost anything.
  private static let interval = Duration.milliseconds(200)

  init(total: Total?) { self.total = total }

  /// Shows how many articles are done, unless that was done a moment ago.
  mutating func show(articles: Int, bytesMore: Int) {
    guard isWanted else { return }
    byteCount += bytesMore
    let now = ContinuousClock.now
    if let shown, now - shown < Self.interval { return }
    shown = now
    let line = Self.line(
      articles: articles, bytes: byteCount, total: total, seconds: (now - begin) / .seconds(1))
    // Spaces and a carriage return: any terminal knows them.
    write("\r\(line)" + String(repeating: " ", count: max(0, width - line.utf8.count)))
    width = line.utf8.count
  }

  /// Takes the line away.
  mutating func clear() {
    guard width > 0 else { return }
    write("\r" + String(repeating: " ", count: width) + "\r")
    width = 0
    shown = nil
  }

  static func line(articles: Int, bytes: Int, total: Total?, seconds: Double) -> String {
    var done = "\(articles) article\(articles == 1 ? "" : "s")"
    var share: Double?
    switch total {
    case .articles(let count) where count > 0:
      done = "\(articles) of \(count) articles"
      share = Double(articles) / Double(count)
    case .bytes(let count) where count > 0:
      done += ", \(bytes / 1_000_000) of \(count / 1_000_000) MB"
      share = Double(bytes) / Double(count)
    case nil where bytes > 0: done += ", \(bytes / 1_000_000) MB"
    default: break
    }
    if seconds >= 1 { done += ", \(Int(Double(articles) / seconds)) a second" }
    // The first second says little of those to come.
    if let share, share > 0, share < 1, seconds >= 1 {
      done += ", \(duration(seconds * (1 - share) / share)) left"
    }
    return "galley: \(done)"
  }

  private static func duration(_ seconds: Double) -> String {
    let seconds = Int(seconds.rounded(.up))
    if seconds < 60 { return "\(seconds) s" }
    if seconds < 3600 { return "\((seconds + 59) / 60) min" }
    return "\(seconds / 3600) h \(seconds % 3600 / 60) min"
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
