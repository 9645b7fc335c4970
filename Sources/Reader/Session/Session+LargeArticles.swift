import Analysis
import Articles
import Terminal

/// Articles that are too large to be read or analysed before they are shown.
extension Session {
  /// Whether a key has to wait until the article is read; leaving never has.
  func holds(_ key: Key) -> Bool {
    guard let reader, reader.article.isPartial, isLoading, overlay == nil, prompt == nil else {
      return false
    }
    if heldKeys.isEmpty, key == .character("q") { return false }
    if key == .control("c") {
      heldKeys = []
      return false
    }
    heldKeys.append(key)
    return true
  }

  /// Puts the whole article in the place of its beginning, and does what was typed meanwhile.
  func takeWholeArticle() {
    guard let reader, reader.article.isPartial, let outcome = loader.take() else { return }
    isLoading = false
    switch outcome {
    case .failure(let error): say("Only the beginning is shown. \(error.sentence)", .failure)
    case .success(let article):
      message = nil
      open(article)
      // What was found in the beginning is shown until there is more.
      if let analysis = reader.analysis, let whole = self.reader, whole.analysis == nil,
        article.text.bytes.starts(with: reader.article.text.bytes)
      {
        whole.take(analysis, of: reader.analysed)
      }
    }
    let keys = heldKeys
    heldKeys = []
    for key in keys { handle(key) }
  }

  /// How long a reader stays at a place that was jumped to before it is analysed, in seconds, so that
  /// a look at the other end of an article costs the next key nothing.
  public static let restDelay = 0.05

  /// Whether the reader has jumped to a part of a very long article that nothing is known of.
  public var isRestAwaited: Bool {
    guard let reader, isAnalysisWanted else { return false }
    return !reader.awaited.contains(reader.cursor.lowerBound)
  }

  /// To be called when nothing was typed for `restDelay`.
  public func didRest() { analyseAroundReader() }

  /// Whether what is analysed ends too near to the reader.
  private var isAnalysisWanted: Bool {
    guard let reader, reader.article.text.bytes.count > BackgroundAnalysis.wholeLimit,
      !reader.article.isPartial
    else { return false }
    let margin = BackgroundAnalysis.windowSize / 8
    let byte = reader.cursor.lowerBound
    let first = max(0, byte - margin)
    let end = min(reader.article.text.bytes.count, byte + margin)
    return first < reader.awaited.lowerBound || reader.awaited.upperBound < end
  }

  /// Has the part of a very long article analysed that the reader has come to.
  func analyseAroundReader() {
    guard let reader, isAnalysisWanted else { return }
    let byte = reader.cursor.lowerBound
    reader.awaited = AnalysisWindow.around(
      byte, size: BackgroundAnalysis.windowSize, in: reader.article.text)
    background.begin(reader.article, analysed: nil, around: byte)
  }
}
