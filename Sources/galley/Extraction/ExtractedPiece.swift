/// What came of one piece of the input: records and complaints, in the order of what they are of.
struct ExtractedPiece: Sendable {
  enum Part: Sendable {
    /// A JSON object without its line break.
    case record([UInt8])
    /// Why a line was left out.
    case badLine(index: Int, problem: String)
    /// Why an article or a folder was left out: a sentence.
    case complaint(String)
  }

  /// The index of a bad line counts the lines of this piece, from zero.
  var parts: [Part] = []
  /// The input's own size.
  var byteCount = 0
  var lineCount = 0
}
