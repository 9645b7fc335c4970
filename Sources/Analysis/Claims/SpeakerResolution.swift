/// Keeps who was named so far, to tell whom a surname or pronoun stands for.
struct SpeakerResolution {
  /// A way in which a person is named.
  private struct Name {
    /// Without a possessive ending.
    let words: [String]
    /// The words with blanks between them.
    let joined: String
  }

  private let input: DetectionInput
  private let bytes: UnsafeBufferPointer<UInt8>
  /// The first full name with each last word.
  private var fullNames: [String: String] = [:]
  private var lastSpeaker: String?
  /// Names by the numbers of their spellings.
  private var names: [Name] = []
  private var spellings = SpellingTable()

  /// How many speakers were resolved so far.
  private(set) var speakers = 0

  /// - Parameter bytes: those of the input's text, which outlive this value.
  init(_ input: DetectionInput, _ bytes: UnsafeBufferPointer<UInt8>) {
    self.input = input
    self.bytes = bytes
  }

  /// Takes a person mention, in the order of the text.
  mutating func note(_ person: Mention) {
    let name = name(at: person.range)
    guard name.words.count > 1, let last = name.words.last else { return }
    if fullNames[last] == nil { fullNames[last] = name.joined }
  }

  /// The name that a speaker stands for.
  mutating func resolve(_ range: Range<Int>, isPronoun: Bool) -> String {
    speakers += 1
    if isPronoun { return lastSpeaker ?? input.prose(range) }
    let resolved = fullName(range)
    lastSpeaker = resolved
    return resolved
  }

  /// Takes the person that a sentence is about.
  mutating func speak(of person: Mention) { lastSpeaker = fullName(person.range) }

  private mutating func fullName(_ range: Range<Int>) -> String {
    let name = name(at: range)
    if let last = name.words.last, let full = fullNames[last] { return full }
    if name.words.count > 1, let first = name.words.first, Self.titles.contains(first) {
      return name.words.dropFirst().joined(separator: " ")
    }
    return name.joined
  }

  private static let titles: Set<String> = [
    "Mr.", "Ms.", "Mrs.", "Miss", "Dr.", "Prof.", "Sgt.", "Mr", "Ms", "Mrs", "Dr", "Prof", "Sgt",
    "Sir", "Dame", "Lord", "Lady",
  ]

  private mutating func name(at range: Range<Int>) -> Name {
    if input.isProse(range) {
      let number = spellings.number(of: range, in: bytes)
      if number == names.count { names.append(Self.name(input.text.string(range))) }
      return names[number]
    }
    return Self.name(input.prose(range))
  }

  private static func name(_ text: String) -> Name {
    var words = text.utf8.split(whereSeparator: {
      $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09
    }).map { String($0) ?? "" }
    if let last = words.last, last.hasSuffix("’s") || last.hasSuffix("'s") {
      words[words.count - 1] = String(last.dropLast(2))
    }
    return Name(words: words, joined: words.joined(separator: " "))
  }
}
