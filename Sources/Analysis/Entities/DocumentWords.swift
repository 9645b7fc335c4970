import Articles

/// One word form of a document, with what the features need to know of it.
package struct DocumentWord: Sendable {
  /// The hash of the form as written.
  var hash: UInt64 = 0
  /// The hash of the lower-cased form, digits as 0.
  var lowercased: UInt64 = 0
  /// The hash of the form under which lists are asked.
  var listed: UInt64 = 0
  var shortShape: UInt64 = 0
  var suffix: UInt64 = 0
  var traits: WordForm.Traits = []
  /// The lists that hold the word, with `EntityLexicon.goesOn`.
  var lists: UInt16 = 0
  var triggers: UInt32 = 0
  var fineCluster: UInt64 = 0
  var isCommon = false
  /// The index of the statistics that forms with other capitals share.
  var spelling: Int32 = 0

  @inline(__always) var isCapitalised: Bool { traits.contains(.capitalised) }

  /// The lists without the mark for longer names.
  @inline(__always) var listBits: UInt64 { UInt64(lists & ~EntityLexicon.goesOn) }

  @inline(__always) func isTriggered(by triggers: UInt32) -> Bool { self.triggers & triggers != 0 }
}

/// What the features of a word add up to for a token at a distance.
struct WordTotals<Total: FeatureTotal>: Sendable {
  var here = Total()
  var before = Total()
  var before2 = Total()
  var after = Total()
  var after2 = Total()
}

/// The different words of a document. Features that depend on one word only are made once for
/// each, for every place where the word can stand beside the token that is tagged.
struct DocumentWords<Total: FeatureTotal> {
  typealias Totals = WordTotals<Total>

  /// Stands for what lies outside the sentence.
  static var outside: Int32 { 0 }

  private(set) var words: [DocumentWord] = []
  private(set) var totals: [Totals] = []
  private(set) var spellingCount = 0

  private let lexicon: EntityLexicon
  private let source: Total.Source
  private let cache: WordCache<Total>?
  private var form = WordForm()
  private var formTable: HashIndex
  private var spellingTable: HashIndex

  init(
    lexicon: EntityLexicon, source: Total.Source, cache: WordCache<Total>?, expectedTokens: Int
  ) {
    self.lexicon = lexicon
    self.source = source
    self.cache = cache
    formTable = HashIndex(capacity: expectedTokens / 3)
    spellingTable = HashIndex(capacity: expectedTokens / 3)
    words.reserveCapacity(min(expectedTokens / 2 + 8, 4096))
    totals.reserveCapacity(min(expectedTokens / 2 + 8, 4096))
    let outside = Array("\u{1}".utf8)
    _ = outside.withUnsafeBufferPointer { index(of: $0) }
  }

  /// The index of a word, which is added when it is new.
  @inline(__always)
  mutating func index(of bytes: UnsafeBufferPointer<UInt8>) -> Int32 {
    let hash = FeatureHash.bytes(bytes)
    let index = formTable.insert(hash, next: Int32(words.count))
    if Int(index) == words.count { add(bytes, hash: hash) }
    return index
  }

  private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64) {
    var known = cache?.word(hash) ?? make(bytes, hash: hash)
    known.word.spelling = spellingTable.insert(known.word.lowercased, next: Int32(spellingCount))
    if Int(known.word.spelling) == spellingCount { spellingCount += 1 }
    words.append(known.word)
    totals.append(known.totals)
  }

  private mutating func make(
    _ bytes: UnsafeBufferPointer<UInt8>, hash: UInt64
  ) -> WordCache<Total>.Entry {
    form.read(bytes)
    var word = DocumentWord()
    word.hash = hash
    word.lowercased = form.lowercased.withUnsafeBufferPointer { FeatureHash.bytes($0) }
    word.listed = form.listed.withUnsafeBufferPointer { FeatureHash.bytes($0) }
    word.shortShape = form.shortShape.withUnsafeBufferPointer { FeatureHash.bytes($0) }
    word.traits = form.traits
    word.lists = word.isCapitalised ? lexicon.lists(ofListed: word.listed) : 0
    word.triggers = lexicon.triggers(ofLowercased: word.lowercased)
    let entry = lexicon.word(ofLowercased: word.lowercased)
    word.isCommon = entry & EntityLexicon.common != 0
    word.fineCluster = UInt64(entry & EntityLexicon.noCluster)
    word.suffix = Self.hash(ofLast: 3, in: bytes)
    let made = WordCache<Total>.Entry(word: word, totals: makeTotals(of: word, bytes: bytes))
    cache?.keep(made)
    return made
  }

  private func makeTotals(of word: DocumentWord, bytes: UnsafeBufferPointer<UInt8>) -> Totals {
    var totals = Totals()
    addOwn(word, bytes, to: &totals.here)
    addNeighbour(
      word,
      (
        .wordBefore, .shapeBefore, .suffixBefore, .fineClusterBefore, .coarseClusterBefore,
        .listBefore, .triggerBefore
      ), to: &totals.before)
    addNeighbour(
      word,
      (
        .wordAfter, .shapeAfter, .suffixAfter, .fineClusterAfter, .coarseClusterAfter,
        .listAfter, .triggerAfter
      ), to: &totals.after)
    totals.before2.add(.wordBefore2, word.hash, from: source)
    totals.before2.add(.shapeBefore2, word.shortShape, from: source)
    totals.before2.addBits(.triggerBefore2, UInt64(word.triggers), from: source)
    totals.after2.add(.wordAfter2, word.hash, from: source)
    totals.after2.add(.shapeAfter2, word.shortShape, from: source)
    totals.after2.addBits(.triggerAfter2, UInt64(word.triggers), from: source)
    return totals
  }

  private func addOwn(
    _ word: DocumentWord, _ bytes: UnsafeBufferPointer<UInt8>, to total: inout Total
  ) {
    total.add(.bias, 0, from: source)
    total.add(.word, word.hash, lexical: true, from: source)
    total.add(.lowercased, word.lowercased, lexical: true, from: source)
    let shape = form.shape.withUnsafeBufferPointer { FeatureHash.bytes($0) }
    total.add(.shape, shape, from: source)
    total.add(.shortShape, word.shortShape, from: source)
    total.add(.traits, UInt64(word.traits.rawValue), from: source)
    let prefixes: [FeatureTemplate] = [.prefix1, .prefix2, .prefix3, .prefix4]
    let suffixes: [FeatureTemplate] = [.suffix1, .suffix2, .suffix3, .suffix4]
    for length in 1...4 where length <= bytes.count {
      total.add(
        prefixes[length - 1], Self.hash(ofFirst: length, in: bytes), lexical: length > 2,
        from: source)
      total.add(
        suffixes[length - 1], Self.hash(ofLast: length, in: bytes), lexical: length > 3,
        from: source)
    }
    addClusters(word, .fineCluster, .coarseCluster, to: &total)
    total.addBits(.list, word.listBits, from: source)
    total.addBits(.trigger, UInt64(word.triggers), from: source)
    guard word.isCapitalised else { return }
    if word.isCommon { total.add(.commonName, 0, from: source) }
    if !word.isCommon, word.lists == 0, word.fineCluster == EntityLexicon.noCluster {
      total.add(.unknownWord, 0, from: source)
    }
  }

  private typealias NeighbourTemplates = (
    word: FeatureTemplate, shape: FeatureTemplate, suffix: FeatureTemplate, fine: FeatureTemplate,
    coarse: FeatureTemplate, list: FeatureTemplate, trigger: FeatureTemplate
  )

  private func addNeighbour(
    _ word: DocumentWord, _ templates: NeighbourTemplates, to total: inout Total
  ) {
    total.add(templates.word, word.hash, from: source)
    total.add(templates.shape, word.shortShape, from: source)
    total.add(templates.suffix, word.suffix, from: source)
    addClusters(word, templates.fine, templates.coarse, to: &total)
    total.addBits(templates.list, word.listBits, from: source)
    total.addBits(templates.trigger, UInt64(word.triggers), from: source)
  }

  private func addClusters(
    _ word: DocumentWord, _ fine: FeatureTemplate, _ coarse: FeatureTemplate,
    to total: inout Total
  ) {
    guard word.fineCluster != EntityLexicon.noCluster else { return }
    let coarseCount = UInt64(EntityLexicon.coarseClusterCount)
    total.add(fine, word.fineCluster / coarseCount, from: source)
    total.add(coarse, word.fineCluster % coarseCount, from: source)
  }

  private static func hash(
    ofFirst length: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    FeatureHash.bytes(UnsafeBufferPointer(rebasing: bytes.prefix(length)))
  }

  private static func hash(
    ofLast length: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> UInt64 {
    FeatureHash.bytes(UnsafeBufferPointer(rebasing: bytes.suffix(length)))
  }
}
