/// The stem of a word in small letters, for telling forms of one word from other words: plural and verb
/// endings cut off, some irregular pasts put right. A simple cut in the manner of the S stemmer (Harman,
/// "How effective is suffixing?", 1991) and of the first steps of Porter's.
enum Stem {
  static func of(_ word: String) -> String {
    if irregularWords.contains(word), let regular = irregular[word] { return regular }
    var word = word
    return word.withUTF8 { stem(of: $0) }
  }

  private static func stem(of word: UnsafeBufferPointer<UInt8>) -> String {
    // The stem is the beginning of the word, but for a "y" at its end.
    var count = word.count
    var endsInY = false
    func letter(_ fromEnd: Int) -> UInt8 {
      endsInY && fromEnd == 1 ? UInt8(ascii: "y") : word[count - fromEnd]
    }
    func ends(_ ending: StaticString) -> Bool {
      let length = ending.utf8CodeUnitCount
      return count >= length + 3
        && (0..<length).allSatisfy { letter(length - $0) == ending.utf8Start[$0] }
    }
    // Most words end in none of the letters that an ending ends in.
    if word.last == UInt8(ascii: "s") {
      if ends("ies") {
        count -= 2
        endsInY = true
      } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") {
        count -= 2
      } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
        count -= 1
      }
    }
    if count > 3 {
      switch letter(1) {
      case UInt8(ascii: "g"): if ends("ing") { count -= 3 }
      case UInt8(ascii: "d"): if ends("ed") { count -= 2 }
      default: break
      }
    }
    if count > 3, letter(2) == letter(1), !doubledAnyway.contains(letter(1)) {
      count -= 1
      endsInY = false
    }
    if count > 3, letter(1) == UInt8(ascii: "e") { count -= 1 }
    let beginning = String(
      decoding: UnsafeBufferPointer(rebasing: word[..<(endsInY ? count - 1 : count)]),
      as: UTF8.self)
    return endsInY ? beginning + "y" : beginning
  }

  /// Letters that are not doubled by an ending.
  private static let doubledAnyway = Array("lse".utf8)

  /// Tells most words apart from those of `irregular` without a hash.
  private static let irregularWords = WordSet(irregular.keys.joined(separator: " "))

  private static let irregular: [String: String] = [
    "bought": "buy", "spent": "spend", "paid": "pay", "lost": "los", "built": "build",
    "sold": "sell",
    "rose": "ris", "risen": "ris", "fell": "fall", "fallen": "fall", "grew": "grow",
    "grown": "grow",
    "won": "win", "held": "hold", "found": "find", "cut": "cut", "children": "child",
    "burnt": "burn",
    "sank": "sink", "sunk": "sink", "struck": "strik", "shot": "shoot", "left": "leav",
    "sent": "send",
    "gave": "giv", "given": "giv", "caught": "catch", "drove": "driv", "began": "begin",
    "men": "man",
    "women": "woman", "families": "family", "houses": "hous", "cost": "cost", "costs": "cost",
    "lent": "lend", "ran": "run", "broke": "break", "broken": "break", "hit": "hit", "hits": "hit",
  ]
}
