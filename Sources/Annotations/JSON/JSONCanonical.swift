/// Writes nodes in the canonical layout: one space of indentation, every member and element on a
/// line of its own, known keys in their order, strings and numbers in one spelling.
struct JSONCanonical {
  var text: JSONText
  var out: [UInt8]

  /// Adds a value; `indentation` is that of the line it starts on, in spaces.
  mutating func write(_ node: Int, indentation: Int) {
    let found = text.nodes[node]
    switch found.kind {
    case .object: writeObject(node, indentation: indentation)
    case .array:
      writeArray(text.elements(of: node), indentation: indentation)
    case .string: writeString(found)
    case .null, .boolean, .number: copy(found.range)
    }
  }

  private mutating func copy(_ range: Range<Int>) {
    out.append(contentsOf: UnsafeBufferPointer(rebasing: text.bytes[range]))
  }

  private mutating func writeString(_ node: JSONNode) {
    out.append(UInt8(ascii: "\""))
    if node.isRespelled {
      JSONSpelling.append(canonical: text.bytes, node.range, to: &out)
    } else {
      copy(node.range)
    }
    out.append(UInt8(ascii: "\""))
  }

  private mutating func newLine(_ indentation: Int) {
    out.append(UInt8(ascii: "\n"))
    for _ in 0..<indentation { out.append(UInt8(ascii: " ")) }
  }

  private mutating func writeArray(_ elements: [Int], indentation: Int) {
    out.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      newLine(indentation + 1)
      write(element, indentation: indentation + 1)
    }
    if !elements.isEmpty { newLine(indentation) }
    out.append(UInt8(ascii: "]"))
  }

  /// Whether the members of an object stand in canonical order, as they nearly always do.
  private func isInOrder(_ node: Int) -> Bool {
    var last = -1
    var index = node + 1
    while index < Int(text.nodes[node].next) {
      let rank = rank(of: index)
      if rank < last { return false }
      last = rank
      index = Int(text.nodes[index + 1].next)
    }
    return true
  }

  /// The keys of an object in canonical order, each followed by its value.
  func members(of node: Int) -> [Int] {
    var keys: [Int] = []
    var ranks: [Int] = []
    text.forEachMember(of: node) { key, _ in
      keys.append(key)
      ranks.append(rank(of: key))
    }
    guard let order = JSONKeyOrder.sorted(ranks) else { return keys }
    return order.map { keys[$0] }
  }

  private func rank(of key: Int) -> Int {
    let found = text.nodes[key]
    if found.isRespelled {
      return JSONSpelling.canonical(text.bytes, found.range).withUnsafeBufferPointer {
        JSONKeyOrder.rank(of: $0)
      }
    }
    return JSONKeyOrder.rank(of: UnsafeBufferPointer(rebasing: text.bytes[found.range]))
  }

  private mutating func writeObject(_ node: Int, indentation: Int) {
    writeObject(node, indentation: indentation) { $0.write($2, indentation: indentation + 1) }
  }

  /// Adds an object whose values are written by `value`, which gets the key and the value.
  mutating func writeObject(
    _ node: Int, indentation: Int, value: (inout JSONCanonical, Int, Int) -> Void
  ) {
    out.append(UInt8(ascii: "{"))
    var isFirst = true
    func member(_ key: Int, _ writer: inout JSONCanonical) {
      if !isFirst { writer.out.append(UInt8(ascii: ",")) }
      isFirst = false
      writer.newLine(indentation + 1)
      writer.writeString(writer.text.nodes[key])
      writer.out.append(UInt8(ascii: ":"))
      writer.out.append(UInt8(ascii: " "))
      value(&writer, key, key + 1)
    }
    if isInOrder(node) {
      var key = node + 1
      while key < Int(text.nodes[node].next) {
        member(key, &self)
        key = Int(text.nodes[key + 1].next)
      }
    } else {
      for key in members(of: node) { member(key, &self) }
    }
    if !isFirst { newLine(indentation) }
    out.append(UInt8(ascii: "}"))
  }

  /// Adds an annotation: as any value, but with its bodies in canonical order.
  mutating func writeAnnotation(_ node: Int, indentation: Int) {
    guard text.nodes[node].kind == .object else { return write(node, indentation: indentation) }
    writeObject(node, indentation: indentation) { writer, key, value in
      if writer.text.spells(key, "body"), writer.text.nodes[value].kind == .array {
        writer.writeBodies(writer.text.elements(of: value), indentation: indentation + 1)
      } else {
        writer.write(value, indentation: indentation + 1)
      }
    }
  }

  private mutating func writeBodies(_ bodies: [Int], indentation: Int) {
    guard bodies.count > 1 else { return writeArray(bodies, indentation: indentation) }
    let ranks = bodies.map { BodyOrder.rank(ofPurpose: text.member("purpose", of: $0), in: text) }
    var isStrictlySorted = true
    for index in 1..<bodies.count where ranks[index] <= ranks[index - 1] {
      isStrictlySorted = false
    }
    if isStrictlySorted { return writeArray(bodies, indentation: indentation) }
    // Bodies of one purpose are ordered by what they look like, so each is written to be compared.
    let written = bodies.map { body in
      var writer = JSONCanonical(text: text, out: [])
      writer.write(body, indentation: 0)
      return writer.out
    }
    let order = bodies.indices.sorted {
      if ranks[$0] != ranks[$1] { return ranks[$0] < ranks[$1] }
      if written[$0] == written[$1] { return $0 < $1 }
      return written[$0].lexicographicallyPrecedes(written[$1])
    }
    writeArray(order.map { bodies[$0] }, indentation: indentation)
  }
}

/// The order of an annotation's bodies: by purpose, then by what they look like.
enum BodyOrder {
  /// The purposes in the order of their bodies; all others come after, at rank 9.
  static let purposes: [StaticString] = [
    "assessing", "classifying", "commenting", "tagging", "linking",
  ]

  static func rank(ofPurpose purpose: Int?, in text: JSONText) -> Int {
    guard let purpose else { return 9 }
    return purposes.firstIndex { text.spells(purpose, $0) } ?? 9
  }
}
