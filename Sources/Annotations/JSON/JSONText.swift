/// A text that has been read: its bytes and their nodes.
///
/// Valid only while the buffer is. Nodes are named by index; the first is the outermost value.
struct JSONText {
  let bytes: UnsafeBufferPointer<UInt8>
  var nodes: [JSONNode]

  /// The elements of an array, in order; empty for other values.
  func elements(of node: Int) -> [Int] {
    guard nodes[node].kind == .array else { return [] }
    var found: [Int] = []
    var index = node + 1
    while index < Int(nodes[node].next) {
      found.append(index)
      index = Int(nodes[index].next)
    }
    return found
  }

  /// The value of a key of an object, or nil. Cost: O(n) in the number of members.
  func member(_ key: StaticString, of node: Int) -> Int? {
    guard nodes[node].kind == .object else { return nil }
    var index = node + 1
    while index < Int(nodes[node].next) {
      if spells(index, key) { return index + 1 }
      index = Int(nodes[index + 1].next)
    }
    return nil
  }

  /// Calls `body` with the key and the value of each member.
  func forEachMember(of node: Int, _ body: (Int, Int) -> Void) {
    guard nodes[node].kind == .object else { return }
    var index = node + 1
    while index < Int(nodes[node].next) {
      body(index, index + 1)
      index = Int(nodes[index + 1].next)
    }
  }

  /// Whether a string or a key is `word`, which must need no escape.
  @inline(__always)
  func spells(_ node: Int, _ word: StaticString) -> Bool {
    let found = nodes[node]
    guard found.kind == .string else { return false }
    let start = Int(found.start)
    let count = Int(found.end) - start
    if !found.isRespelled {
      guard count == word.utf8CodeUnitCount else { return false }
      for index in 0..<count where bytes[start + index] != word.utf8Start[index] { return false }
      return true
    }
    let canonical = JSONSpelling.canonical(bytes, found.range)
    return canonical.elementsEqual(
      UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  /// The text of a string, or nil for other values.
  func string(_ node: Int?) -> String? {
    guard let node, nodes[node].kind == .string else { return nil }
    let range = nodes[node].range
    if nodes[node].isRespelled { return JSONSpelling.text(of: bytes, range) }
    return String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// The value of a number spelled as a whole number, or nil: `10.0` and `1e3` are none.
  func integer(_ node: Int?) -> Int? {
    guard let node, nodes[node].kind == .number else { return nil }
    return Int(
      String(decoding: UnsafeBufferPointer(rebasing: bytes[nodes[node].range]), as: UTF8.self))
  }
}
