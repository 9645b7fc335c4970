/// Takes titles off the front of people's names, as the convention of the labels has it.
enum PersonTitles {
  /// The name without the titles it starts with; a title alone stays as it is.
  static func stripped(
    _ name: TaggedName, features: EntityFeatures<ScoreTotal>
  ) -> TaggedName {
    guard name.kind == 0 else { return name }
    var start = name.tokens.lowerBound
    while start + 1 < name.tokens.upperBound,
      titles.contains(features.word(start).lowercased),
      features.word(start + 1).isCapitalised
    {
      start += 1
    }
    return TaggedName(tokens: start..<name.tokens.upperBound, kind: name.kind)
  }

  /// Titles that are hardly ever first names; those that are (`Earl`, `Duke`, `Prince`) and those of
  /// stage names (`Lady`) are left to the model.
  private static let titles: Set<UInt64> = {
    let words = """
      mr mr. mrs mrs. ms ms. messrs messrs. dr dr. prof prof. professor rev rev. reverend hon hon. \
      sgt sgt. sergeant lt lt. lieutenant capt capt. captain cpl cpl. corporal col col. colonel \
      maj maj. major gen gen. general brig brig. brigadier adm adm. admiral cmdr cmdr. commander \
      supt supt. superintendent insp insp. inspector det det. detective constable sheriff marshal \
      sen sen. senator rep rep. congressman congresswoman gov gov. governor mayor president \
      vice-president minister premier chancellor secretary ambassador judge justice attorney \
      commissioner chairman chairwoman director coach archbishop bishop pope imam ayatollah mullah \
      rabbi sheikh sheik shaikh emir emperor tsar czar king queen sir
      """
    return Set(words.split(separator: " ").map { FeatureHash.bytes(of: String($0)) })
  }()
}
