import Articles

/// The names and the other content words of a sentence, in its order.
struct SentenceWords {
  private(set) var names: [String] = []
  private(set) var words: [String] = []

  init(_ sentence: CheckContext.Sentence, _ context: CheckContext) {
    let bytes = context.input.text.bytes
    var mention = sentence.mentions.lowerBound
    var offset = sentence.range.lowerBound
    while offset < sentence.range.upperBound {
      guard Self.isLetter(bytes[offset]) else {
        offset += 1
        continue
      }
      let start = offset
      while offset < sentence.range.upperBound, Self.isLetter(bytes[offset]) { offset += 1 }
      while mention < sentence.mentions.upperBound,
        context.mentions[mention].range.upperBound <= start
      {
        mention += 1
      }
      let inside =
        mention < sentence.mentions.upperBound
        && context.mentions[mention].range.lowerBound <= start
      if inside, !context.mentions[mention].kind.isEntity { continue }
      guard let word = Self.contentWord(bytes, start..<offset) else { continue }
      if inside {
        names.append(word)
      } else {
        words.append(Stem.of(word))
      }
    }
  }

  /// A word in small letters; nil for a short or a common one.
  private static func contentWord(_ bytes: [UInt8], _ range: Range<Int>) -> String? {
    guard !common.contains(bytes, range) else { return nil }
    let word =
      bytes[range].allSatisfy({ $0 < 0x80 })
      ? bytes[range].withUnsafeBufferPointer { CheckContext.small($0) }
      : String(decoding: bytes[range], as: UTF8.self).lowercased()
    return word.utf8.count > 2 ? word : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte >= 0x80
  }

  /// Words that tell no subject from another: grammar, saying, time, amounts, and the words that
  /// many names share.
  private static let common: WordSet = [
    "the", "and", "for", "are", "was", "were", "has", "have", "had", "been", "but", "not", "that",
    "this", "these", "those", "with", "from", "into", "onto", "over", "under", "after", "before",
    "when", "while", "where", "which", "who", "whom", "whose", "what", "than", "then", "there",
    "their", "they", "them", "its", "his", "her", "hers", "him", "she", "you", "your", "our",
    "ours",
    "will", "would", "could", "should", "can", "may", "might", "must", "also", "about", "around",
    "more", "most", "less", "least", "some", "any", "all", "both", "each", "other", "others",
    "another", "such", "only", "just", "even", "still", "already", "now", "because", "since",
    "during",
    "between", "among", "against", "through", "within", "without", "across", "along", "near", "off",
    "out", "one", "two", "per", "via", "amid", "said", "say", "says", "saying", "told", "tell",
    "according", "report", "reported", "reports", "reporting", "announced", "confirmed", "stated",
    "official", "officials", "spokesman", "spokeswoman", "spokesperson", "statement", "news",
    "agency",
    "authorities", "media", "people", "person", "persons", "man", "men", "woman", "women", "year",
    "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minute",
    "minutes",
    "today", "yesterday", "tomorrow", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "morning", "afternoon", "evening", "night",
    "early",
    "late", "last", "next", "first", "second", "new", "old", "many", "much", "number", "total",
    "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion", "billions",
    "cent", "percent", "percentage", "nearly", "almost", "some", "least", "including", "include",
    "being", "become", "became", "get", "got", "make", "made", "take", "took", "taken", "come",
    "came",
    "how", "why", "very", "too", "did", "does", "done", "nor", "yet", "per", "mr", "mrs", "ms",
    "dr",
    "sir", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "united",
    "saint", "san", "los", "las", "port", "university", "president", "minister", "company", "city",
    "county", "state", "states", "government", "department", "ministry", "national",
    "international",
    "party", "council", "court", "police", "part", "place", "time", "times", "way",
  ]
}
