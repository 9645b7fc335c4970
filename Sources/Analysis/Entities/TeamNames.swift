/// Takes cities and counties for the teams that bear their names where the words around leave no
/// other reading: `Leeds striker`, `Surrey beat Kent`. National teams stay locations, as in
/// CoNLL-2003.
struct TeamNames {
  private let features: EntityFeatures<ScoreTotal>

  private static let organisation = 1
  private static let location = 2

  init(features: EntityFeatures<ScoreTotal>) { self.features = features }

  /// Changes the kinds of names of one sentence.
  func settle(_ names: inout [TaggedName]) {
    for index in names.indices {
      let end = names[index].tokens.upperBound
      guard end < features.tokens.count else { continue }
      let next = features.word(end).lowercased
      if Self.roles.contains(next) {
        if names[index].kind == Self.location, isIn(Self.teams | Self.cities, names[index]) {
          names[index].kind = Self.organisation
        }
      } else if Self.contests.contains(next), index + 1 < names.count,
        names[index + 1].tokens.lowerBound == end + 1, isIn(Self.teams, names[index]),
        isIn(Self.teams, names[index + 1])
      {
        names[index].kind = Self.organisation
        names[index + 1].kind = Self.organisation
      }
    }
  }

  /// Whether the whole name is in one of some lists and in no list of countries or states.
  private func isIn(_ wanted: UInt16, _ name: TaggedName) -> Bool {
    var hash = features.word(name.tokens.lowerBound).listed
    var lists = features.word(name.tokens.lowerBound).lists
    for token in name.tokens.dropFirst() {
      hash = FeatureHash.pair(hash, features.word(token).listed)
      lists = features.lexicon.lists(ofPhrase: hash) ?? 0
    }
    return lists & wanted != 0 && lists & Self.countries == 0
  }

  private static let teams = EntityLexicon.bit("teams")
  private static let cities = EntityLexicon.bit("cities")
  private static let countries = EntityLexicon.bit("countries") | EntityLexicon.bit("us_states")

  private static let roles = words(
    """
    striker strikers midfielder midfielders winger goalkeeper defender defenders skipper fullback \
    playmaker full-back centre-back quarterback linebacker outfielder infielder pitcher catcher \
    shortstop goalie batsman bowler all-rounder wicketkeeper flanker fly-half prop
    """)

  private static let contests = words(
    "beat beats defeated thrashed edged trounced v v. vs vs. stunned whipped downed")

  private static func words(_ list: String) -> Set<UInt64> {
    Set(list.split(separator: " ").map { FeatureHash.bytes(of: String($0)) })
  }
}
