/// Finds the same claim in other articles: the same words, whatever the figures, and the same counted
/// thing in other words.
struct RelatedIndex: Sendable {
  /// Claims by their wordings.
  private let claims: KeyedPlaces
  /// Counted things by the keys of `SameCount`.
  private let counted: KeyedPlaces
  /// Articles with a counted thing of a name, by the name.
  private let naming: KeyedPlaces
  /// Articles and claims have to fit into 32 bits together: a million articles of 4,096 claims.
  private static let claimBits = 12
  /// How many of one key are looked at: a name that everybody writes of tells nothing apart.
  private static let limit = 1000
  /// The claims are gone through so many times, so that no more than that part of them is sorted at once.
  private static let parts: UInt32 = 4

  init(_ entries: [FolderIndex.Entry]) {
    let articles = entries.indices.prefix(1 << (32 - Self.claimBits))
    var claims = KeyedPlaces()
    for part in 0..<Self.parts {
      claims.add { add in
        for article in articles {
          for (place, claim) in entries[article].claims.prefix(1 << Self.claimBits).enumerated()
          where claim.wording != 0 && claim.wording / (UInt32.max / Self.parts + 1) == part {
            add(claim.wording, Self.place(article, place))
          }
        }
      }
    }
    self.claims = claims
    var counted = KeyedPlaces()
    counted.add { add in
      for article in articles {
        for (place, record) in entries[article].records.counted.prefix(1 << Self.claimBits)
          .enumerated()
        {
          for key in SameCount.keys(of: record) { add(key, Self.place(article, place)) }
        }
      }
    }
    self.counted = counted
    var naming = KeyedPlaces()
    naming.add { add in
      for article in articles {
        for record in entries[article].records.counted {
          for place in record.names.indices where record.names[place] != 0 {
            add(record.names[place], UInt32(article))
          }
        }
      }
    }
    self.naming = naming
  }

  /// How many articles count something of a name, where it is more than one. Cost: O(log n).
  func articleCount(naming name: UInt32) -> Int { naming[name].count }

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
