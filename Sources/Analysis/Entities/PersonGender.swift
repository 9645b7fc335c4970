/// Whether a man or a woman is meant by a person's name, told from the words around it.
enum PersonGender {
  case female, male

  /// What the title right before the name says, or the first name, or the first pronoun after it.
  ///
  /// - Parameters:
  ///   - isFullName: whether the name is of several words.
  ///   - firstName: what the first of them says.
  static func of(
    _ range: Range<Int>, isFullName: Bool, firstName: PersonGender?,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> PersonGender? {
    let before = bytes[max(0, range.lowerBound - 16)..<range.lowerBound]
    if let said = lastWord(before).flatMap({ titles[$0] }) { return said }
    guard isFullName else { return nil }
    if let firstName { return firstName }
    return ofPronoun(in: bytes[range.upperBound..<min(bytes.count, range.upperBound + 120)])
  }

  /// What a first name in small letters says.
  static func ofFirstName(_ name: String) -> PersonGender? { firstNames[key(of: name)] }

  /// What the first pronoun says.
  private static func ofPronoun(in bytes: Slice<UnsafeBufferPointer<UInt8>>) -> PersonGender? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let start = index
      // The word in small letters as a number, its last byte the lowest.
      var word: UInt32 = 0
      while index < bytes.endIndex, isWord(bytes[index]) {
        word = word << 8 | UInt32(bytes[index] | 0x20)
        index += 1
      }
      switch (index - start, word) {
      case (3, 0x73_6865), (3, 0x68_6572): return .female  // she, her
      case (2, 0x6865), (3, 0x68_6973), (3, 0x68_696D): return .male  // he, his, him
      default: index += 1
      }
    }
    return nil
  }

  private static func lastWord(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> WordKey? {
    guard let last = bytes.lastIndex(where: isWord) else { return nil }
    var start = last
    while start > bytes.startIndex, isWord(bytes[start - 1]) { start -= 1 }
    var key = WordKey()
    for index in start...last { key.append(bytes[index]) }
    return key
  }

  private static func isWord(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }

  private static func key(of word: String) -> WordKey {
    var key = WordKey()
    for byte in word.utf8 { key.append(byte) }
    return key
  }

  private static func table(female: [String], male: [String]) -> [WordKey: PersonGender] {
    var table: [WordKey: PersonGender] = [:]
    for word in female { table[key(of: word)] = .female }
    for word in male { table[key(of: word)] = .male }
    return table
  }

  private static let titles = table(
    female: [
      "ms", "mrs", "miss", "lady", "queen", "princess", "duchess", "sister", "dame", "madame",
      "baroness", "actress", "congresswoman", "chairwoman", "spokeswoman",
    ],
    male: [
      "mr", "sir", "lord", "king", "prince", "duke", "father", "brother", "baron", "monsieur",
      "congressman", "spokesman",
    ])

  private static let firstNames = table(
    female: [
      "alice", "amanda", "amy", "andrea", "angela", "anna", "anne", "barbara", "betty", "carol",
      "caroline", "catherine", "christine", "claire", "deborah", "diana", "elizabeth", "emily",
      "emma", "fatima", "hannah", "helen", "jane", "janet", "jennifer", "jessica", "joanna",
      "julia", "karen", "kate", "kathleen", "laura", "linda", "lisa", "lucy", "margaret", "maria",
      "marie", "mary", "melissa", "michelle", "nancy", "nicole", "olivia", "patricia", "rachel",
      "rebecca", "rosa", "ruth", "sandra", "sarah", "sharon", "sophie", "stephanie", "susan",
      "teresa", "victoria", "virginia",
    ],
    male: [
      "adam", "ahmed", "alan", "albert", "alexander", "andrew", "anthony", "benjamin", "bob",
      "brian", "carlos", "charles", "christopher", "daniel", "david", "donald", "edward", "eric",
      "francis", "frank", "gary", "george", "henry", "ivan", "jack", "james", "jason", "jeff",
      "jim", "john", "jose", "joseph", "juan", "justin", "keith", "kenneth", "kevin", "larry",
      "luc", "mark", "matthew", "michael", "mike", "mohammed", "nicholas", "patrick", "paul",
      "peter", "philip", "richard", "robert", "ronald", "ryan", "scott", "simon", "stephen",
      "steven", "thomas", "tim", "vladimir", "william",
    ])
}
