/// The stem of a word in small letters, for telling forms of one word from other words: plural and verb
/// endings cut off, some irregular pasts put right. A simple cut in the manner of the S stemmer (Harman,
/// "How effective is suffixing?", 1991) and of the first steps of Porter's.
enum Stem {
  static func of(_ word: String) -> String {
    if let regular = irregular[word] { return regular }
    var stem = Array(word.utf8)
    func ends(_ ending: StaticString) -> Bool {
      let count = ending.utf8CodeUnitCount
      guard stem.count >= count + 3 else { return false }
      return (0..<count).allSatisfy { stem[stem.count - count + $0] == ending.utf8Start[$0] }
    }
    if ends("ies") {
      stem.removeLast(3)
      stem.append(UInt8(ascii: "y"))
    } else if ends("sses") || ends("shes") || ends("ches") || ends("xes") {
      stem.removeLast(2)
    } else if ends("s"), !ends("ss"), !ends("us"), !ends("is") {
      stem.removeLast()
    }
    if ends("ing") { stem.removeLast(3) } else if ends("ed") { stem.removeLast(2) }
    if stem.count > 3, let last = stem.last, stem[stem.count - 2] == last,
      last != UInt8(ascii: "l"),
      last != UInt8(ascii: "s"), last != UInt8(ascii: "e")
    {
      stem.removeLast()
    }
    if stem.count > 3, stem.last == UInt8(ascii: "e") { stem.removeLast() }
    return String(decoding: stem, as: UTF8.self)
  }

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
