/// Joins the people of an article: full names with each other, then single names with full ones.
struct EntityPeople {
  /// One person as known so far.
  private struct Person {
    var name: Int
    /// The number of the fullest spelling.
    var spelling: Int
    var gender: PersonGender?
    var lastSeen: Int
  }

  private let names: [EntityName]
  private let spellings: [EntitySpelling]
  /// By the numbers of their last words.
  private var byLastName: [[Person]]
  /// The last word of the full name found last that begins with a word, by the number of that.
  private var lastNames: [Int?]
  /// Those of whom no full name is known, by the number of their word.
  private var single: [[Person]]

  /// How many people of one last name are looked at; an article has a handful, and a limit keeps
  /// the cost linear in a text made to have many.
  private static let candidateLimit = 16

  init(_ names: [EntityName], spelled spellings: EntitySpellings) {
    self.names = names
    self.spellings = spellings.all
    byLastName = Array(repeating: [], count: spellings.wordCount)
    lastNames = Array(repeating: nil, count: spellings.wordCount)
    single = byLastName
  }

  /// The numbers of the words of a name; at least one.
  private func words(of name: Int) -> [Int] { spellings[names[name].spelling].wordNumbers }

  mutating func join(in groups: inout EntityGroups) {
    let people = names.indices.filter { names[$0].kind == .person }
    for name in people { joinFullName(name, in: &groups) }
    for name in people { joinSingleName(name, in: &groups) }
  }

  private mutating func joinFullName(_ name: Int, in groups: inout EntityGroups) {
    let words = words(of: name)
    guard words.count > 1 else { return }
    let last = words[words.count - 1]
    let candidates = byLastName[last].suffix(Self.candidateLimit)
    guard
      let known = candidates.lastIndex(where: {
        areCompatible($0.spelling, names[name].spelling) && !clash($0.gender, names[name].gender)
      })
    else {
      byLastName[last].append(
        Person(
          name: name, spelling: names[name].spelling, gender: names[name].gender, lastSeen: name))
      lastNames[words[0]] = last
      return
    }
    let person = candidates[known]
    groups.join(person.name, name)
    if words.count > spellings[person.spelling].words.count {
      byLastName[last][known].spelling = names[name].spelling
    }
    byLastName[last][known].gender = person.gender ?? names[name].gender
  }

  private mutating func joinSingleName(_ name: Int, in groups: inout EntityGroups) {
    let words = words(of: name)
    guard words.count == 1 else {
      noteSeen(name, last: words[words.count - 1], in: &groups)
      return
    }
    let gender = names[name].gender
    if let person = nearest(byLastName[words[0]], to: name, gender) {
      groups.join(person.name, name)
      noteSeen(name, last: words[0], in: &groups)
    } else if let last = lastNames[words[0]],
      let person = nearest(
        byLastName[last].filter { spellings[$0.spelling].wordNumbers[0] == words[0] }, to: name,
        gender)
    {
      groups.join(person.name, name)
    } else if let person = nearest(single[words[0]], to: name, gender) {
      groups.join(person.name, name)
    } else {
      single[words[0]].append(
        Person(name: name, spelling: names[name].spelling, gender: gender, lastSeen: name))
    }
  }

  /// Remembers that a person was last mentioned by a name.
  private mutating func noteSeen(_ name: Int, last: Int, in groups: inout EntityGroups) {
    let group = groups.root(of: name)
    let count = byLastName[last].count
    for index in max(0, count - Self.candidateLimit)..<count
    where groups.root(of: byLastName[last][index].name) == group {
      byLastName[last][index].lastSeen = name
    }
  }

  /// Of people with fitting titles the one mentioned last before a name, else the first after it.
  private func nearest(_ people: [Person], to name: Int, _ gender: PersonGender?) -> Person? {
    var best: Person?
    for person in people.suffix(Self.candidateLimit) where !clash(person.gender, gender) {
      guard let rival = best else {
        best = person
        continue
      }
      let isBefore = person.lastSeen <= name
      let rivalIsBefore = rival.lastSeen <= name
      if isBefore != rivalIsBefore
        ? isBefore
        : (person.lastSeen > rival.lastSeen) == isBefore
      {
        best = person
      }
    }
    return best
  }

  private func clash(_ first: PersonGender?, _ second: PersonGender?) -> Bool {
    guard let first, let second else { return false }
    return first != second
  }

  /// Whether two full names with the same last word can be one person's: the first words are equal
  /// or one is the initial of the other.
  private func areCompatible(_ first: Int, _ second: Int) -> Bool {
    if spellings[first].wordNumbers[0] == spellings[second].wordNumbers[0] { return true }
    let one = spellings[first].words[0]
    let other = spellings[second].words[0]
    return one.count == 1 && other.hasPrefix(one) || other.count == 1 && one.hasPrefix(other)
  }
}
