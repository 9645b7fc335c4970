/// What finds a stretch of an article again: the quotation, what stood around it, and where.
///
/// These are the W3C model's TextQuoteSelector and TextPositionSelector. Lengths and positions are
/// Unicode scalars.
struct Selector: Sendable, Equatable {
  /// How much of the text before and after is kept, in Unicode scalars: what Hypothesis keeps.
  static let contextLength = 32

  var exact: String
  var prefix: String
  var suffix: String
  /// Position in the text at the time, half open, or nil where a foreign file gives none.
  var position: Range<Int>?
}
