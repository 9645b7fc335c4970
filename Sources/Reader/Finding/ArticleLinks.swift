import Annotations
import Articles

/// An address in an article, or in what a person said of it.
struct ArticleLink: Equatable {
  var address: String
  /// Where it stands: the text of the link, or what the source is of.
  var description: String
  /// The byte in the text, for the order; nil for an annotation whose text is gone.
  var byte: Int?
  var isSource: Bool
}

extension ArticleReader {
  /// The links of the article and the sources of its annotations, in the order of the text.
  ///
  /// Cost: O(n) in the length of the text.
  var links: [ArticleLink] {
    (markdownLinks + writtenAddresses + sources).sorted { ($0.byte ?? .max) < ($1.byte ?? .max) }
  }

  private var markdownLinks: [ArticleLink] {
    article.markup.compactMap { span in
      guard case .link(let destination) = span.kind else { return nil }
      return ArticleLink(
        address: destination, description: shownText(span.range), byte: span.range.lowerBound,
        isSource: false)
    }
  }

  /// Addresses that stand in the text as such.
  private var writtenAddresses: [ArticleLink] {
    let inMarkup = article.markup.compactMap { span -> Range<Int>? in
      switch span.kind {
      case .link, .hiddenSyntax, .html: span.range
      default: nil
      }
    }
    let index = RangeIndex(inMarkup)
    return ["http://", "https://"].flatMap { TextSearch($0).hits(in: article.text) }
      .filter { index.candidates(overlapping: $0).isEmpty }
      .map { hit in
        let range = hit.lowerBound..<endOfAddress(from: hit.upperBound)
        return ArticleLink(
          address: article.text.string(range), description: "in the text", byte: hit.lowerBound,
          isSource: false)
      }
  }

  /// Where an address ends: before white space, brackets and quotation marks, and before the
  /// punctuation of its sentence.
  private func endOfAddress(from start: Int) -> Int {
    let bytes = article.text.bytes
    let ends = Set(" \t\r\n<>\"`{}|\\^".utf8)
    var end = start
    while end < bytes.count, !ends.contains(bytes[end]), end - start < 2000 {
      // Curved quotation marks, and spaces beyond ASCII, begin with this byte.
      if bytes[end] == 0xE2, end + 1 < bytes.count, bytes[end + 1] == 0x80 { break }
      end += 1
    }
    let trailing = Set(".,;:!?'*_)]".utf8)
    while end > start, trailing.contains(bytes[end - 1]) {
      // A closing bracket belongs to an address that has an opening one for it.
      let address = bytes[start..<end]
      let opening = address.count { $0 == UInt8(ascii: "(") }
      let closing = address.count { $0 == UInt8(ascii: ")") }
      if bytes[end - 1] == UInt8(ascii: ")"), closing <= opening {
        break
      }
      end -= 1
    }
    return end
  }

  private var sources: [ArticleLink] {
    annotations.flatMap { annotation in
      annotation.content.sources.map { source in
        ArticleLink(
          address: source.url,
          description: "source of “\(OneLine.of(annotation.quotation, columns: 40))”",
          byte: annotation.range?.lowerBound, isSource: true)
      }
    }
  }

  /// The link that the cursor is on; nil elsewhere.
  var linkUnderCursor: String? {
    for span in markup(overlapping: cursor) {
      if case .link(let destination) = span.kind { return destination }
    }
    return writtenAddressUnderCursor
  }

  private var writtenAddressUnderCursor: String? {
    let bytes = article.text.bytes
    var start = cursor.lowerBound
    while start > 0, cursor.lowerBound - start < 2000, bytes[start - 1] > 0x20 { start -= 1 }
    let end = endOfAddress(from: start)
    guard end > cursor.lowerBound else { return nil }
    let text = article.text.string(start..<end)
    guard let scheme = text.range(of: "http") else { return nil }
    let address = String(text[scheme.lowerBound...])
    return SourceReference(url: address).hasWebAddress ? address : nil
  }

  /// The text of a range as the page shows it, on one line: without the marks that are left out.
  func shownText(_ range: Range<Int>) -> String {
    let hidden = markup(overlapping: range).filter { $0.kind == .hiddenSyntax }.map(\.range)
    guard !hidden.isEmpty else { return quotation(range) }
    var text: [UInt8] = []
    var start = range.lowerBound
    for mark in hidden where mark.upperBound > start {
      text += article.text.bytes[start..<max(start, min(mark.lowerBound, range.upperBound))]
      start = min(mark.upperBound, range.upperBound)
    }
    text += article.text.bytes[start..<range.upperBound]
    return OneLine.of(String(decoding: text, as: UTF8.self), columns: 400)
  }
}

extension String {
  /// Where a text first stands in this one; nil where it does not. Without Foundation.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
