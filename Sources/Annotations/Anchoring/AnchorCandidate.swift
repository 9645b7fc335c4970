/// A place that might be meant by a quotation, and what speaks for it.
struct AnchorCandidate {
  /// In units of the folded text.
  var units: Range<Int>
  /// In bytes.
  var range: Range<Int>
  var isExact: Bool
  /// How many units of the quotation stand there, and how many it has.
  var matched: Int
  var length: Int
  /// How much of what stood before and after stands there, in units, and how much there was.
  var before: Int
  var after: Int
  var contextLength: Int
  /// How many copies of the quotation the text has.
  var copies: Int
  /// Whether it differs from the quotation in nothing but the figures of numbers.
  var isSameButNumbers: Bool
  /// How far it is from where it was expected, in units.
  var distance: Int

  /// An exact copy.
  init(copyOf quote: FoldedQuote, at start: Int, in text: FoldedText, copies: Int, near: Int) {
    units = start..<start + quote.range.count
    range = text.bytes(units)
    isExact = true
    matched = quote.range.count
    length = quote.range.count
    (before, after) = AnchorCandidate.agreement(of: quote, around: units, in: text)
    contextLength = quote.units.count - length
    self.copies = copies
    distance = abs(start - near)
    isSameButNumbers = false
  }

  /// The place that an alignment of quotation and contexts finds in a window; nil when none of the
  /// quotation stands there.
  init?(
    _ quote: FoldedQuote, alignedWith text: FoldedText, in window: AnchorSearch.Window, near: Int
  ) {
    let alignment = FuzzyAlignment(
      quote.units, text.units, window: window.range, start: window.start, slack: window.slack)
    guard let span = AnchorCandidate.span(of: quote, in: alignment, text.units) else { return nil }
    units = span
    range = text.bytes(span)
    isExact = false
    matched = quote.range.count {
      let place = Int(alignment.places[$0])
      return place >= 0 && text.units[place] == quote.units[$0]
    }
    length = quote.range.count
    (before, after) = AnchorCandidate.agreement(of: quote, around: span, in: text)
    contextLength = quote.units.count - length
    copies = 0
    distance = abs(span.lowerBound - near)
    isSameButNumbers = NumberShape.agrees(quote.exact, text.units[span])
    guard likeness >= 0.4 || isSameButNumbers else { return nil }
  }

  private static func agreement(
    of quote: FoldedQuote, around units: Range<Int>, in text: FoldedText
  ) -> (Int, Int) {
    (
      ContextAlignment.agreement(
        Array(quote.before), ReversedView(text.units, below: units.lowerBound)),
      ContextAlignment.agreement(
        Array(quote.after), ForwardView(text.units, from: units.upperBound))
    )
  }

  /// The units of the text that stand for the quotation.
  private static func span(
    of quote: FoldedQuote, in alignment: FuzzyAlignment, _ text: [UInt32]
  ) -> Range<Int>? {
    let places = alignment.places
    guard let first = quote.range.first(where: { places[$0] >= 0 }),
      let last = quote.range.last(where: { places[$0] >= 0 })
    else { return nil }
    var start = Int(places[first])
    var end = Int(places[last]) + 1
    // What stands between the context and the first unit that was found has taken the place of
    // the units that were not.
    let missedBefore = first - quote.range.lowerBound
    if missedBefore > 0, quote.range.lowerBound > 0 {
      let edge = Int(places[quote.range.lowerBound - 1]) + 1
      if edge > 0, edge <= start, start - edge <= 2 * missedBefore + 3 { start = edge }
    }
    let missedAfter = quote.range.upperBound - 1 - last
    if missedAfter > 0, quote.range.upperBound < places.count {
      let edge = Int(places[quote.range.upperBound])
      if edge >= end, edge - end <= 2 * missedAfter + 3 { end = edge }
    }
    if quote.beginsAtWord {
      while start > 0, !WordEdge.stands(at: start, in: text) { start -= 1 }
    }
    if quote.endsAtWord {
      while end < text.count, !WordEdge.stands(at: end, in: text) { end += 1 }
    }
    while start < end, text[start] == 0x20, quote.exact.first != 0x20 { start += 1 }
    while start < end, text[end - 1] == 0x20, quote.exact.last != 0x20 { end -= 1 }
    return start < end ? start..<end : nil
  }

  /// How alike the words are to the quotation, from 0 to 1.
  var likeness: Double { 2 * Double(matched) / Double(length + max(units.count, matched)) }

  /// How much speaks for the place, in units that agree.
  var score: Double {
    var score = Double(before + after)
    // Of a long quotation a small change is worth less than of a short one.
    score += likeness * likeness * Double(min(length, 60))
    if isSameButNumbers, before + after < contextLength - 2 { score -= 12 }
    return score - AnchorCandidate.penalty(forDistance: distance)
  }

  /// What being far from the expected place costs: 2 at 100 units, 6 at 1000, 9 at 8000.
  static func penalty(forDistance distance: Int) -> Double {
    var penalty = 0.0
    var reach = 50
    while reach <= distance {
      penalty += 1.3
      reach *= 2
    }
    return penalty
  }

  /// Whether this could be meant instead of `best`.
  func rivals(_ best: AnchorCandidate) -> Bool {
    if units.overlaps(best.units) { return false }
    return isExact || !best.isExact || likeness >= 0.7 || isSameButNumbers
  }

  /// Whether everything that stood around stands there.
  var hasWholeContext: Bool { before + after == contextLength && contextLength >= 20 }

  /// Whether no other kind of place needs to be looked for.
  func isCertain(for quote: FoldedQuote) -> Bool {
    Double(before + after) >= 0.9 * Double(contextLength) && contextLength >= 20
  }

  /// Whether enough speaks for the place, given the next best.
  func isAccepted(over other: AnchorCandidate?) -> Bool {
    let context = before + after
    let share = Double(context) / Double(max(1, contextLength))
    let margin = score - (other?.score ?? 0)
    let isWhole = context >= contextLength - 1
    if let other, margin < 6, !(isWhole && other.before + other.after < other.contextLength - 1) {
      return false
    }
    guard isExact else {
      if isSameButNumbers, share >= 0.6 { return true }
      if length >= 30, likeness >= 0.9 { return true }
      return share >= 0.8 && likeness >= 0.5 || share >= 0.35 && likeness >= 0.7
    }
    if length > 25 { return true }
    // Foreign selectors have short contexts, or none.
    let needed = copies > 1 ? 24 : length > 14 ? 20 : 17
    return context >= min(needed, contextLength - 1)
  }
}

/// Compares texts without regard to the figures of their numbers.
enum NumberShape {
  /// Whether two texts are the same when each number, with its points and commas, is taken for one
  /// sign; false when there is no number.
  static func agrees(_ one: ArraySlice<UInt32>, _ other: ArraySlice<UInt32>) -> Bool {
    guard one.contains(where: isFigure) else { return false }
    return shape(of: one) == shape(of: other)
  }

  static func isFigure(_ unit: UInt32) -> Bool { unit >= 0x30 && unit <= 0x39 }

  private static func shape(of text: ArraySlice<UInt32>) -> [UInt32] {
    var shape: [UInt32] = []
    var isInNumber = false
    for (index, unit) in zip(text.indices, text) {
      if isFigure(unit) {
        if !isInNumber { shape.append(0) }
        isInNumber = true
      } else if isInNumber, unit == 0x2C || unit == 0x2E, index + 1 < text.endIndex,
        isFigure(text[index + 1])
      {
        continue
      } else {
        isInNumber = false
        shape.append(unit)
      }
    }
    return shape
  }
}
