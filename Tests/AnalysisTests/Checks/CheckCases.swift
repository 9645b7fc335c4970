import Analysis
import Articles

/// Runs the checks on a text as an article of 24 November 2016, a Thursday.
///
/// Persons are given by their names in the text, so that these tests do not depend on what the entity
/// tagger finds.
func checks(_ text: String, persons: [String] = []) -> [Check] {
  let (input, mentions) = checkInput(text, persons: persons)
  return Checks.checks(in: input, mentions: mentions)
}

/// The same as what the checks are given.
func checkInput(_ text: String, persons: [String] = []) -> (DetectionInput, [Mention]) {
  let input = DetectionInput(
    text: ArticleText(text), published: CalendarDate(iso8601: "2016-11-24"))
  var mentions = QuantityDetector().mentions(in: input)
  for person in persons {
    for range in ranges(of: person, in: input.text.bytes) {
      mentions.append(Mention(range: range, kind: .person))
    }
  }
  mentions.sort { $0.range.lowerBound < $1.range.lowerBound }
  return (input, mentions)
}

private func ranges(of part: String, in bytes: [UInt8]) -> [Range<Int>] {
  let needle = Array(part.utf8)
  guard !needle.isEmpty, bytes.count >= needle.count else { return [] }
  return (0...(bytes.count - needle.count)).filter {
    Array(bytes[$0..<$0 + needle.count]) == needle
  }.map { $0..<$0 + needle.count }
}

/// The kinds of what is found in a text.
func kinds(_ text: String, persons: [String] = []) -> [CheckKind] {
  checks(text, persons: persons).map(\.kind)
}
