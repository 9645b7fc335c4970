/// Finds the same claim in other articles: the same words, whatever the figures, and the same counted
/// thing in other words.
struct RelatedIndex: Sendable {
  /// Claims by their wordings.
  private let claims: KeyedPlaces
  /// Counted things by the keys of `SameCount`.
  private let counted: KeyedPlaces
  /// How many articles have a counted thing of a name, by the name.
  private let naming: KeyedPlaces
  /// Articles and claims have to fit into 32 bits together: a million articles of 4,096 claims.
  private static let claimBits = 12
  /// How many of one key are looked at: a name that everybody writes of tells nothing apart.
  private static let limit = 1000

  init(_ entries: [FolderIndex.Entry]) {
    let articles = entries.indices.prefix(1 << (32 - Self.claimBits))
    claims = KeyedPlaces(parts: 4) { places in
      for article in articles {
        let claims = entries[article].claims
        for place in 0..<min(claims.count, 1 << Self.claimBits) where claims[place].wording != 0 {
          places.add(claims[place].wording, Self.place(article, place))
        }
      }
    }
    counted = KeyedPlaces(parts: 1) { places in
      for article in articles {
        entries[article].records.counted.forEachName { place, name, measure in
          guard place < 1 << Self.claimBits else { return }
          places.add(SameCount.key(name, measure), Self.place(article, place))
        }
      }
    }
    var naming = KeyedPlaces(parts: 1) { places in
      for article in articles {
        entries[article].records.counted.forEachName { _, name, _ in
          places.add(name, UInt32(article))
        }
      }
    }
    naming.forgetPlaces()
    self.naming = naming
  }

  /// How many articles count something of a name, where it is more than one. Cost: O(log n).
  func articleCount(naming name: UInt32) -> Int { naming.count(of: name) }

  private static func place(_ article: Int, _ place: Int) -> UInt32 {
    UInt32(article << claimBits | place)
  }

  /// The claims with a wording that several have, as articles and places.
  func claims(_ wording: UInt32) -> [(article: Int, place: Int)] { Self.found(claims[wording]) }

  /// The counted things with a key that several have, as articles and places among their counted
  /// things.
  func counted(_ key: UInt32) -> [(article: Int, place: Int)] { Self.found(counted[key]) }

  private static func found(_ places: ArraySlice<UInt32>) -> [(article: Int, place: Int)] {
    places.prefix(limit).map { (Int($0 >> claimBits), Int($0) & (1 << claimBits - 1)) }
  }
}
