/// Keeps who was named so far, to tell whom a surname or pronoun stands for.
struct SpeakerResolution {
  private let input: DetectionInput
  /// The first full name with each last word.
  private var fullNames: [String: String] = [:]
  private var lastSpeaker: String?

  /// How many speakers were resolved so far.
  private(set) var speakers = 0

  init(_ input: DetectionInput) { self.input = input }

  /// Takes a person mention, in the order of the text.
  mutating func note(_ person: Mention) {
    let words = words(of: person.range)
    guard words.count > 1, let last = words.last else { return }
    if fullNames[last] == nil { fullNames[last] = words.joined(separator: " ") }
  }

  /// The name that a speaker stands for.
  mutating func resolve(_ range: Range<Int>, isPronoun: Bool) -> String {
    speakers += 1
    if isPronoun { return lastSpeaker ?? input.prose(range) }
    let resolved = name(range)
    lastSpeaker = resolved
    return resolved
  }

  /// Takes the person that a sentence is about.
  mutating func speak(of person: Mention) { lastSpeaker = name(person.range) }

  private func name(_ range: Range<Int>) -> String {
    let words = words(of: range)
    if let last = words.last, let full = fullNames[last] { return full }
    if words.count > 1, let first = words.first, Self.titles.contains(first) {
      return words.dropFirst().joined(separator: " ")
    }
    return words.joined(separator: " ")
  }

  private static let titles: Set<String> = [
    "Mr.", "Ms.", "Mrs.", "Miss", "Dr.", "Prof.", "Sgt.", "Mr", "Ms", "Mrs", "Dr", "Prof", "Sgt",
    "Sir", "Dame", "Lord", "Lady",
  ]

  /// The words of a name without a possessive ending.
  private func words(of range: Range<Int>) -> [String] {
    var words = input.prose(range)
      .split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" })
      .map(String.init)
    if let last = words.last, last.hasSuffix("’s") || last.hasSuffix("'s") {
      words[words.count - 1] = String(last.dropLast(2))
    }
    return words
  }
}
