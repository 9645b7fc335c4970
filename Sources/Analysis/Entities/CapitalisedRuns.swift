import Articles

/// Reads names off the runs of capitalised words in one sentence by cue words.
struct CapitalisedRuns {
  let input: DetectionInput
  let sentence: Range<Int>

  func mentions() -> [Mention] {
    var found: [Mention] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard isCapitalised(index) else {
        index += 1
        continue
      }
      let end = runEnd(from: index)
      found += mentions(inRun: index..<end)
      index = end
    }
    return found
  }

  private func text(_ index: Int) -> String {
    input.text.string(input.tokens.tokens[index].range)
  }

  private func isCapitalised(_ index: Int) -> Bool {
    let token = input.tokens.tokens[index]
    guard token.kind == .word else { return false }
    return text(index).unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Goes on over `of`, `and`, `the` and `&` while a capitalised word follows.
  private func runEnd(from start: Int) -> Int {
    var end = start + 1
    while end < sentence.upperBound {
      if isCapitalised(end) {
        end += 1
        continue
      }
      var bridge = end
      while bridge < sentence.upperBound, bridge < end + 2, Cues.bridges.contains(text(bridge)) {
        bridge += 1
      }
      guard bridge > end, bridge < sentence.upperBound, isCapitalised(bridge) else { break }
      end = bridge + 1
    }
    return end
  }

  private func mentions(inRun run: Range<Int>) -> [Mention] {
    var start = run.lowerBound
    while start < run.upperBound, Cues.openers.contains(text(start)) { start += 1 }
    guard start < run.upperBound else { return [] }
    if let title = (start..<run.upperBound).last(where: { Cues.titles.contains(text($0)) }),
      title + 1 < run.upperBound, !Cues.bridges.contains(text(title + 1))
    {
      let before = (start..<title).filter { isPlace($0) || isNationality($0) }
      return before.map { mention($0..<$0 + 1) } + [mention(title + 1..<run.upperBound, .person)]
    }
    if run.count == 1, start == sentence.lowerBound, !isPlace(start), !isNationality(start) {
      return []
    }
    return [mention(start..<run.upperBound)]
  }

  private func isPlace(_ index: Int) -> Bool { Cues.places.contains(text(index)) }
  private func isNationality(_ index: Int) -> Bool { Cues.nationalities.contains(text(index)) }

  private func mention(_ tokens: Range<Int>, _ kind: MentionKind? = nil) -> Mention {
    let all = input.tokens.tokens
    let range =
      all[tokens.lowerBound].range.lowerBound..<all[tokens.upperBound - 1].range.upperBound
    return Mention(range: range, kind: kind ?? self.kind(of: tokens))
  }

  private func kind(of tokens: Range<Int>) -> MentionKind {
    let words = tokens.map(text)
    if words.contains(where: { Cues.organisations.contains($0) }) { return .organisation }
    if words.count == 1 {
      if isPlace(tokens.lowerBound) { return .location }
      if isNationality(tokens.lowerBound) { return .otherName }
      let isAcronym = words[0].utf8.count > 2 && words[0] == words[0].uppercased()
      return isAcronym ? .organisation : .person
    }
    if Cues.places.contains(words.joined(separator: " ")) { return .location }
    return words.contains(where: { Cues.bridges.contains($0) }) ? .organisation : .person
  }
}

/// Words that tell what a name is.
private enum Cues {
  static let bridges: Set = ["of", "and", "the", "&"]
  static let openers: Set = ["The", "A", "An", "In", "At", "On", "For", "But", "And"]
  static let titles: Set = [
    "Mr.", "Mrs.", "Ms.", "Dr.", "Prof.", "Sgt.", "Sergeant", "Minister", "Senator", "President",
    "Commissioner", "Professor", "Judge", "Chancellor", "Governor", "Mayor", "General", "Secretary",
  ]
  static let organisations: Set = [
    "Ministry", "University", "Department", "Police", "Council", "Committee", "Party", "Bank",
    "Mail", "Times", "Inc.", "Corp.", "Ltd.", "Association", "Agency", "Institute", "Court",
    "Company", "Group", "Union", "College", "School", "Commission", "Office", "Foundation",
  ]
  static let places: Set = [
    "Canada", "China", "Australia", "Ottawa", "B.C.", "British Columbia", "Vancouver", "Toronto",
    "France", "Germany", "India", "Japan", "Russia", "London", "Paris", "Berlin", "Washington",
    "Britain", "England", "Europe", "Africa", "Asia", "U.S.", "United States", "United Kingdom",
  ]
  static let nationalities: Set = [
    "Canadian", "Canadians", "Chinese", "American", "Americans", "British", "French", "German",
    "Russian", "Indian", "Japanese", "European", "Australian", "African", "Asian",
  ]
}
