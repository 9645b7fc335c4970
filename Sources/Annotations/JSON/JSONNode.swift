/// One value or key of a parsed text; a text is a list of nodes in reading order.
///
/// 16 bytes each, pointing into the text instead of copying it: a file of 100,000 annotations has
/// some five million of them. The members of an object follow it as key, value, key, value; the
/// elements of an array follow it as values.
struct JSONNode {
  enum Kind: UInt8 {
    case null, boolean, number, string, array, object
  }

  /// Where the spelling is, in bytes of the text; a string's without its quotation marks.
  var start: UInt32
  var end: UInt32
  /// The index of the first node after this one and all that is in it.
  var next: UInt32
  var kind: Kind
  /// Whether a string is spelled otherwise than the canonical writer would spell it.
  var isRespelled: Bool

  /// The bytes of the spelling.
  var range: Range<Int> { Int(start)..<Int(end) }
}
