/// Joins the names of an article into groups that name the same thing.
struct EntityGroups {
  private let names: [EntityName]
  /// A forest: each name points to one of its group, the first one to itself.
  private var parents: [Int]

  /// How many people of one last name are looked at; an article has a handful, and a limit keeps
  /// the cost linear in a text made to have many.
  private static let candidateLimit = 16

  init(_ names: [EntityName]) {
    self.names = names
    parents = Array(names.indices)
  }

  /// The first name of the group of a name.
  mutating func root(of name: Int) -> Int {
    var root = name
    while parents[root] != root { root = parents[root] }
    var next = name
    while parents[next] != root {
      let after = parents[next]
      parents[next] = root
      next = after
    }
    return root
  }

  private mutating func join(_ first: Int, _ second: Int) {
    let roots = (root(of: first), root(of: second))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }

  // MARK: People

  /// One person as known so far.
  private struct Person {
    var name: Int
    var words: [String]
    var gender: EntityName.Gender?
    var lastSeen: Int
  }

  /// Joins people: full names with each other first, then single names with full ones.
  mutating func joinPeople() {
    let people = names.indices.filter { names[$0].kind == .person }
    var byLastName: [String: [Person]] = [:]
    var byFirstName: [String: [String]] = [:]
    for name in people where names[name].words.count > 1 {
      let words = names[name].words
      let last = words[words.count - 1]
      var candidates = byLastName[last] ?? []
      if let known = candidates.suffix(Self.candidateLimit).lastIndex(where: {
        Self.areCompatible($0.words, words) && !clash($0.gender, names[name].gender)
      }) {
        join(candidates[known].name, name)
        if words.count > candidates[known].words.count { candidates[known].words = words }
        candidates[known].gender = candidates[known].gender ?? names[name].gender
      } else {
        candidates.append(
          Person(name: name, words: words, gender: names[name].gender, lastSeen: name))
        byFirstName[words[0], default: []].append(last)
      }
      byLastName[last] = candidates
    }
    joinSingleNames(people, &byLastName, byFirstName)
  }

  private mutating func joinSingleNames(
    _ people: [Int], _ byLastName: inout [String: [Person]], _ byFirstName: [String: [String]]
  ) {
    var single: [String: [Person]] = [:]
    for name in people {
      let words = names[name].words
      if words.count > 1 {
        noteSeen(name, last: words[words.count - 1], in: &byLastName)
        continue
      }
      let gender = names[name].gender
      if let person = nearest(byLastName[words[0]], to: name, gender) {
        join(person.name, name)
        noteSeen(name, last: words[0], in: &byLastName)
      } else if let last = byFirstName[words[0]]?.last,
        let person = nearest(
          byLastName[last]?.filter { $0.words[0] == words[0] }, to: name, gender)
      {
        join(person.name, name)
      } else if let person = nearest(single[words[0]], to: name, gender) {
        join(person.name, name)
      } else {
        single[words[0], default: []].append(
          Person(name: name, words: words, gender: gender, lastSeen: name))
      }
    }
  }

  /// Remembers that a person was last mentioned by a name.
  private mutating func noteSeen(
    _ name: Int, last: String, in byLastName: inout [String: [Person]]
  ) {
    let group = root(of: name)
    guard let count = byLastName[last]?.count else { return }
    for index in max(0, count - Self.candidateLimit)..<count {
      if let person = byLastName[last]?[index].name, root(of: person) == group {
        byLastName[last]?[index].lastSeen = name
      }
    }
  }

  /// Of people with fitting titles the one mentioned last before a name, else the first after it.
  private func nearest(
    _ people: [Person]?, to name: Int, _ gender: EntityName.Gender?
  ) -> Person? {
    guard let people else { return nil }
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

  private func clash(_ first: EntityName.Gender?, _ second: EntityName.Gender?) -> Bool {
    guard let first, let second else { return false }
    return first != second
  }

  /// Whether two full names with the same last word can be one person's: the first words are equal
  /// or one is the initial of the other.
  private static func areCompatible(_ first: [String], _ second: [String]) -> Bool {
    let one = first[0]
    let other = second[0]
    if one == other { return true }
    return one.count == 1 && other.hasPrefix(one) || other.count == 1 && one.hasPrefix(other)
  }

  // MARK: Other names

  /// Joins organisations, locations and other names.
  mutating func joinOthers() {
    var first: [String: Int] = [:]
    for name in names.indices where names[name].kind != .person {
      let key = groupKey(of: name)
      if let known = first[key] { join(known, name) } else { first[key] = name }
    }
    joinAcronyms(first)
    joinShortForms()
  }

  /// Places and organisations of one spelling are one thing, as a state is a place and acts; other
  /// names are kept apart from them, with plurals joined to singulars.
  private func groupKey(of name: Int) -> String {
    let key = names[name].key
    guard names[name].kind == .otherName else { return key }
    return "\u{1}" + (key.count > 3 && key.hasSuffix("s") ? String(key.dropLast()) : key)
  }

  private mutating func joinAcronyms(_ first: [String: Int]) {
    for name in first.values.sorted() {
      guard let initials = names[name].initials else { continue }
      let prefix = names[name].kind == .otherName ? "\u{1}" : ""
      if let acronym = first[prefix + initials], names[acronym].isAcronym { join(acronym, name) }
    }
  }

  /// Joins an organisation's short form with the one longer name that starts with it.
  private mutating func joinShortForms() {
    let organisations = names.indices.filter { names[$0].kind == .organisation }
    var longer: [String: Set<String>] = [:]
    var example: [String: Int] = [:]
    for name in organisations {
      let words = names[name].words
      for count in 1..<max(min(words.count, 12), 1) {
        let beginning = words[..<count].joined(separator: " ")
        longer[beginning, default: []].insert(names[name].key)
        example[beginning] = example[beginning] ?? name
      }
    }
    for name in organisations where names[name].words[0].count > 3 {
      guard let names = longer[self.names[name].key], names.count == 1,
        let full = example[self.names[name].key]
      else { continue }
      join(full, name)
    }
  }
}
