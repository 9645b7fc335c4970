/// The word lists of the model: names in lists, names of several words, classes of words.
package struct EntityLexicon: Sendable {
  /// The lists of names in the order of their bits.
  package static let listNames = [
    "agencies", "cities", "companies", "countries", "demonyms", "first_names", "media",
    "misc_names", "orgs_wordnet", "parties", "places_wordnet", "regions", "surnames", "teams",
    "us_states",
  ]

  /// The bit of a list; the program refers only to lists that exist.
  package static func bit(_ list: String) -> UInt16 {
    1 << UInt16(listNames.firstIndex(of: list) ?? 15)
  }

  /// Lists whose words are mostly names even where they are common words too.
  static let places = bit("countries") | bit("us_states") | bit("demonyms") | bit("cities")

  /// Lists whose words in headlines are often names though they are common words too.
  static let people = bit("surnames") | bit("companies") | bit("agencies") | bit("parties")

  /// In `names`: longer names of a list start with the word. In `phrases`: longer ones go on.
  package static let goesOn: UInt16 = 1 << 15

  /// In `words`: the word is common in lower case.
  package static let common: UInt16 = 1 << 15

  /// In `words`: the word is in no cluster.
  package static let noCluster: UInt16 = 0x7FFF

  /// The number of clusters of the second, coarser level.
  package static let coarseClusterCount = 80

  private let names: LexiconTable<UInt16>
  private let phrases: LexiconTable<UInt16>
  private let words: LexiconTable<UInt16>
  private let triggers: LexiconTable<UInt32>

  package init(
    names: LexiconTable<UInt16>, phrases: LexiconTable<UInt16>, words: LexiconTable<UInt16>,
    triggers: LexiconTable<UInt32>
  ) {
    self.names = names
    self.phrases = phrases
    self.words = words
    self.triggers = triggers
  }

  /// The lists that hold a single word, by the hash of its listed form.
  package func lists(ofListed hash: UInt64) -> UInt16 { names.value(of: hash) ?? 0 }

  /// The lists that hold the words whose listed forms were hashed one after the other.
  package func lists(ofPhrase hash: UInt64) -> UInt16? { phrases.value(of: hash) }

  /// Whether a word is common, and its clusters, by the hash of its lower-cased form.
  package func word(ofLowercased hash: UInt64) -> UInt16 {
    words.value(of: hash) ?? Self.noCluster
  }

  /// The trigger classes of a word, by the hash of its lower-cased form.
  package func triggers(ofLowercased hash: UInt64) -> UInt32 { triggers.value(of: hash) ?? 0 }
}

/// A bucket table with a value for each slot.
package struct LexiconTable<Value: FixedWidthInteger & Sendable>: @unchecked Sendable {
  private let table: BucketTable
  private let values: UnsafePointer<Value>

  /// - Parameter values: As many as the table has slots, aligned, never written to.
  package init(table: BucketTable, valuesAt values: UnsafeRawPointer) {
    self.table = table
    self.values = values.assumingMemoryBound(to: Value.self)
  }

  @inline(__always)
  func value(of hash: UInt64) -> Value? {
    let slot = table.slot(of: FeatureHash.key(hash))
    return slot < 0 ? nil : values[slot]
  }
}
