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

  /// Has the part of a very long article analysed that the reader has come to.
  func analyseAroundReader() {
    guard let reader, reader.article.text.bytes.count > BackgroundAnalysis.wholeLimit,
      !reader.article.isPartial
    else { return }
    let count = reader.article.text.bytes.count
    let margin = BackgroundAnalysis.windowSize / 8
    let byte = reader.cursor.lowerBound
    let wanted = max(0, byte - margin)..<min(count, byte + margin)
    let known = reader.awaited
    guard known.lowerBound > wanted.lowerBound || known.upperBound < wanted.upperBound else {
      return
    }
    reader.awaited = AnalysisWindow.around(
      byte, size: BackgroundAnalysis.windowSize, in: reader.article.text)
    background.begin(reader.article, analysed: nil, around: byte)
  }
}
