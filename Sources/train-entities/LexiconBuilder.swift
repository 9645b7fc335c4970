import Analysis
import Articles

/// Compiles the word lists of the corpora into the tables of a model.
struct LexiconBuilder {
  private var names: [UInt64: UInt16] = [:]
  private var phrases: [UInt64: UInt16] = [:]
  private var words: [UInt64: UInt16] = [:]
  private var triggers: [UInt64: UInt32] = [:]
  private var form = WordForm()

  /// - Parameter folder: The folder of the corpora, with `gazetteers`, `clusters.tsv`, `trig.tsv`.
  init(corpora folder: String) throws(TrainingError) {
    for (index, list) in EntityLexicon.listNames.enumerated() {
      for line in try CorpusReader.lines(at: "\(folder)/gazetteers/\(list).txt") {
        addName(line, list: 1 << UInt16(index))
      }
    }
    for (list, entries) in AddedNames.lists {
      for entry in entries.split(separator: ";") {
        addName(String(entry), list: EntityLexicon.bit(list))
      }
    }
    for word in try CorpusReader.lines(at: "\(folder)/gazetteers/common_words.txt") {
      words[lowercasedHash(word), default: EntityLexicon.noCluster] |= EntityLexicon.common
    }
    try addClusters(at: "\(folder)/clusters.tsv")
    try addTriggers(at: "\(folder)/trig.tsv")
    for (name, list) in AddedWords.triggers {
      for word in list.split(separator: " ") { addTrigger(String(word), name) }
    }
  }

  /// Lays the tables out as sections of a model.
  func sections() -> [EntityModel.Section: [UInt8]] {
    var sections: [EntityModel.Section: [UInt8]] = [:]
    (sections[.nameKeys], sections[.nameValues]) = Self.table(names)
    (sections[.phraseKeys], sections[.phraseValues]) = Self.table(phrases)
    (sections[.wordKeys], sections[.wordValues]) = Self.table(words)
    (sections[.triggerKeys], sections[.triggerValues]) = Self.table(triggers)
    return sections
  }

  private static func table<Value: FixedWidthInteger>(
    _ entries: [UInt64: Value]
  ) -> (keys: [UInt8], values: [UInt8]) {
    let hashes = entries.keys.sorted()
    let layout = BucketTable.layOut(hashes.map { FeatureHash.key($0) })
    let values = layout.indices.map { $0 < 0 ? 0 : entries[hashes[$0]] ?? 0 }
    return (layout.fingerprints.littleEndianBytes, values.littleEndianBytes)
  }

  // MARK: Adding

  private mutating func addName(_ name: String, list: UInt16) {
    let text = ArticleText(name)
    let ranges = TokenizedText(text).tokens.map(\.range)
    guard let first = ranges.first, ranges.count <= 8 else { return }
    var hash = listedHash(text.bytes[first])
    guard ranges.count > 1 else {
      names[hash, default: 0] |= list
      return
    }
    names[hash, default: 0] |= EntityLexicon.goesOn
    for (index, range) in ranges.enumerated().dropFirst() {
      hash = FeatureHash.pair(hash, listedHash(text.bytes[range]))
      phrases[hash, default: 0] |= index == ranges.count - 1 ? list : EntityLexicon.goesOn
    }
  }

  private mutating func addClusters(at path: String) throws(TrainingError) {
    for (number, line) in try CorpusReader.lines(at: path).enumerated() {
      let fields = line.split(separator: "\t")
      let clusters = fields.last.map { $0.split(separator: ",") } ?? []
      guard fields.count == 2, clusters.count == 2, let fine = UInt16(clusters[0].dropFirst()),
        let coarse = UInt16(clusters[1].dropFirst()), coarse < EntityLexicon.coarseClusterCount
      else { throw .malformed(path: path, line: number + 1) }
      let cluster = fine * UInt16(EntityLexicon.coarseClusterCount) + coarse
      let hash = lowercasedHash(String(fields[0]))
      words[hash] = (words[hash] ?? 0) & EntityLexicon.common | cluster
    }
  }

  private mutating func addTriggers(at path: String) throws(TrainingError) {
    for (number, line) in try CorpusReader.lines(at: path).enumerated() {
      let fields = line.split(separator: "\t")
      guard fields.count == 2 else { throw .malformed(path: path, line: number + 1) }
      for name in fields[1].split(separator: ",") { addTrigger(String(fields[0]), String(name)) }
    }
  }

  private mutating func addTrigger(_ word: String, _ name: String) {
    guard let bit = TriggerClass.names.firstIndex(of: name) else { return }
    triggers[lowercasedHash(word), default: 0] |= 1 << UInt32(bit)
  }

  // MARK: Hashing as the features do

  private mutating func listedHash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.withUnsafeBufferPointer { form.read($0) }
    return form.listed.withUnsafeBufferPointer { FeatureHash.bytes($0) }
  }

  private mutating func lowercasedHash(_ word: String) -> UInt64 {
    Array(word.utf8).withUnsafeBufferPointer { form.read($0) }
    return form.lowercased.withUnsafeBufferPointer { FeatureHash.bytes($0) }
  }
}

extension Array where Element: FixedWidthInteger {
  /// The elements as bytes, the least significant first.
  var littleEndianBytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count * Element.bitWidth / 8)
    for element in self {
      for byte in 0..<Element.bitWidth / 8 {
        bytes.append(UInt8(truncatingIfNeeded: element >> Element(byte * 8)))
      }
    }
    return bytes
  }
}
