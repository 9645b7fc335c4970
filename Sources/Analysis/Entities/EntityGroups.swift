/// Joins the names of an article into groups that name the same thing.
struct EntityGroups {
  private let names: [EntityName]
  private let spellings: EntitySpellings
  /// A forest: each name points to one of its group, the first one to itself.
  private var parents: [Int]

  init(_ names: [EntityName], spelled spellings: EntitySpellings) {
    self.names = names
    self.spellings = spellings
    parents = Array(names.indices)
  }

  /// Joins all that can be joined. Cost: O(n) in the number of names.
  mutating func joinAll() {
    var people = EntityPeople(names, spelled: spellings)
    people.join(in: &self)
    joinOthers()
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

  mutating func join(_ first: Int, _ second: Int) {
    let roots = (root(of: first), root(of: second))
    parents[max(roots.0, roots.1)] = min(roots.0, roots.1)
  }

  private func spelling(of name: Int) -> EntitySpelling { spellings.all[names[name].spelling] }

  // MARK: Other names

  /// Joins organisations, locations and other names.
  private mutating func joinOthers() {
    var first: [String: Int] = [:]
    // Places and organisations in the lower half, other names in the upper.
    var known = [Int32](repeating: -1, count: spellings.all.count * 2)
    for name in names.indices where names[name].kind != .person {
      let isOther = names[name].kind == .otherName
      let place = names[name].spelling + (isOther ? spellings.all.count : 0)
      if known[place] >= 0 {
        join(Int(known[place]), name)
        continue
      }
      let key = groupKey(of: name)
      if let earlier = first[key] { join(earlier, name) } else { first[key] = name }
      known[place] = Int32(first[key] ?? name)
    }
    joinAcronyms(first)
    joinShortForms()
  }

  /// Places and organisations of one spelling are one thing, as a state is a place and acts; other
  /// names are kept apart from them, with plurals joined to singulars.
  private func groupKey(of name: Int) -> String {
    let key = spelling(of: name).key
    guard names[name].kind == .otherName else { return key }
    return "\u{1}" + (key.count > 3 && key.hasSuffix("s") ? String(key.dropLast()) : key)
  }

  private mutating func joinAcronyms(_ first: [String: Int]) {
    for name in first.values.sorted() {
      let spelling = spelling(of: name)
      guard let initials = spelling.initials else { continue }
      let prefix = names[name].kind == .otherName ? "\u{1}" : ""
      if let acronym = first[prefix + initials], self.spelling(of: acronym).isAcronym {
        join(acronym, name)
      }
    }
  }

  /// Joins an organisation's short form with the one longer name that starts with it.
  private mutating func joinShortForms() {
    let organisations = firstOrganisations()
    /// The key of the longer name, and the first name that has it; nil where there are several.
    var longer: [String: (key: String, name: Int)?] = [:]
    for name in organisations {
      let spelling = spelling(of: name)
      var beginning = ""
      for word in spelling.words.prefix(min(spelling.words.count, 12) - 1) {
        beginning += beginning.isEmpty ? word : " " + word
        guard let known = longer[beginning] else {
          longer[beginning] = .some((spelling.key, name))
          continue
        }
        if let known, known.key != spelling.key { longer[beginning] = .some(nil) }
      }
    }
    for name in organisations {
      let spelling = spelling(of: name)
      guard spelling.words[0].count > 3, let full = longer[spelling.key] ?? nil else { continue }
      join(full.name, name)
    }
  }

  /// The first organisation of each spelling; the others are in its group already.
  private func firstOrganisations() -> [Int] {
    var isSeen = [Bool](repeating: false, count: spellings.all.count)
    return names.indices.filter { name in
      guard names[name].kind == .organisation, !isSeen[names[name].spelling] else { return false }
      isSeen[names[name].spelling] = true
      return true
    }
  }
}
