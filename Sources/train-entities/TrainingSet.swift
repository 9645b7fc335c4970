import Analysis
import Articles

/// The features of a token as a list.
struct KeyTotal: FeatureTotal {
  struct Source: Sendable {}

  /// Keys, with the top bit of the upper half set on those that know the very word.
  var keys: [UInt64] = []

  init() {}

  mutating func add(_ key: UInt32, lexical: Bool, from source: Source) {
    keys.append(UInt64(key) | (lexical ? 1 << 63 : 0))
  }

  mutating func add(_ other: KeyTotal) { keys += other.keys }
}

/// Sentences as the trainer sees them: numbered features and gold labels.
struct TrainingSet {
  /// The bit of a feature number that marks a feature that knows the very word.
  static let lexical: UInt32 = 1 << 31

  /// The numbers of the features of all tokens, one token after the other.
  var features: [UInt32] = []
  /// Where the features of each token start; one more element than tokens.
  var starts: [Int] = [0]
  var labels: [UInt8] = []
  /// Half-open ranges of tokens.
  var sentences: [Range<Int>] = []
  /// How often each sentence is seen in an epoch.
  var repeats: [Int] = []
  /// The key of each feature number.
  var keys: [UInt32] = []
  /// How often each feature occurs.
  var counts: [Int32] = []

  /// Keeps features that occur at least `minimum` times.
  init(_ parts: [RawPart], minimum: Int32) {
    var index = KeyIndex()
    for part in parts {
      for key in part.keys { index.count(UInt32(truncatingIfNeeded: key), by: 1) }
    }
    index.number(minimum: minimum)
    keys = index.numberedKeys
    counts = index.numberedCounts
    for part in parts {
      let base = labels.count
      labels += part.labels
      sentences += part.sentences.map { base + $0.lowerBound..<base + $0.upperBound }
      repeats += part.sentences.map { _ in part.repeats }
      for token in part.labels.indices {
        for key in part.keys[part.starts[token]..<part.starts[token + 1]] {
          guard let number = index.number(of: UInt32(truncatingIfNeeded: key)) else { continue }
          features.append(number | (key >> 63 == 1 ? Self.lexical : 0))
        }
        starts.append(features.count)
      }
    }
  }
}

/// The keys and labels of some documents, before features are numbered.
struct RawPart: Sendable {
  var keys: [UInt64] = []
  var starts: [Int] = [0]
  var labels: [UInt8] = []
  var sentences: [Range<Int>] = []
  var repeats = 1

  init(_ documents: ArraySlice<AnnotatedDocument>, lexicon: EntityLexicon, repeats: Int) {
    self.repeats = repeats
    var totals: [KeyTotal] = []
    for document in documents {
      let tokens = TokenizedText(document.text)
      let gold = Projection.labels(of: document, tokens)
      document.text.bytes.withUnsafeBufferPointer { bytes in
        let features = EntityFeatures<KeyTotal>(
          bytes, tokens: tokens, lexicon: lexicon, source: KeyTotal.Source())
        for (number, sentence) in tokens.sentences.enumerated() {
          features.makeTotals(ofSentence: number, bytes, into: &totals)
          sentences.append(labels.count..<labels.count + sentence.count)
          labels += gold[sentence]
          for total in totals {
            keys += total.keys
            starts.append(keys.count)
          }
        }
      }
    }
  }

  /// Makes the parts of documents on two threads; the result does not depend on the threads.
  static func make(
    _ documents: [AnnotatedDocument], lexicon: EntityLexicon, repeats: Int
  ) async -> [RawPart] {
    let chunk = 64
    let starts = Array(stride(from: 0, to: documents.count, by: chunk))
    return await withTaskGroup(of: [(Int, RawPart)].self) { group in
      for worker in 0..<2 {
        group.addTask {
          starts.indices.filter { $0 % 2 == worker }.map { index in
            let end = min(starts[index] + chunk, documents.count)
            return (
              index, RawPart(documents[starts[index]..<end], lexicon: lexicon, repeats: repeats)
            )
          }
        }
      }
      var parts: [(Int, RawPart)] = []
      for await some in group { parts += some }
      return parts.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

/// Brings names from offsets to tokens.
enum Projection {
  /// One label for each token. A token belongs to a name if half of it or more lies in the name.
  static func labels(of document: AnnotatedDocument, _ tokens: TokenizedText) -> [UInt8] {
    var labels = [UInt8](repeating: 0, count: tokens.tokens.count)
    var token = 0
    for name in document.names {
      while token < tokens.tokens.count,
        tokens.tokens[token].range.upperBound <= name.range.lowerBound
      {
        token += 1
      }
      var isFirst = true
      while token < tokens.tokens.count {
        let range = tokens.tokens[token].range
        guard range.lowerBound < name.range.upperBound else { break }
        if range.clamped(to: name.range).count * 2 >= range.count {
          let label = isFirst ? EntityLabel.beginning(name.kind) : .inside(name.kind)
          labels[token] = label.rawValue
          isFirst = false
        }
        token += 1
      }
    }
    for sentence in tokens.sentences {
      let first = EntityLabel(rawValue: labels[sentence.lowerBound])
      if first.isInside, let kind = first.kind {
        labels[sentence.lowerBound] = EntityLabel.beginning(kind).rawValue
      }
    }
    return labels
  }
}

/// Counts and numbers 32-bit keys in an open-addressing table.
struct KeyIndex {
  private var keys: [UInt32]
  private var counts: [Int32]
  private var numbers: [Int32] = []
  private var filled = 0
  private(set) var numberedKeys: [UInt32] = []
  private(set) var numberedCounts: [Int32] = []

  init(capacity: Int = 1 << 22) {
    keys = [UInt32](repeating: 0, count: capacity)
    counts = [Int32](repeating: 0, count: capacity)
  }

  mutating func count(_ key: UInt32, by amount: Int32) {
    let slot = slot(of: key)
    if counts[slot] == 0 {
      keys[slot] = key
      filled += 1
    }
    counts[slot] += amount
    if filled * 3 > keys.count * 2 { grow() }
  }

  /// Gives numbers to the keys that were counted often enough, in the order of the keys.
  mutating func number(minimum: Int32) {
    numbers = [Int32](repeating: -1, count: keys.count)
    let slots = keys.indices.filter { counts[$0] >= minimum }.sorted { keys[$0] < keys[$1] }
    for (number, slot) in slots.enumerated() {
      numbers[slot] = Int32(number)
      numberedKeys.append(keys[slot])
      numberedCounts.append(counts[slot])
    }
  }

  func number(of key: UInt32) -> UInt32? {
    let number = numbers[slot(of: key)]
    return number < 0 ? nil : UInt32(number)
  }

  @inline(__always)
  private func slot(of key: UInt32) -> Int {
    var slot = Int(key &* 0x9E37_79B1) & (keys.count - 1)
    while counts[slot] != 0, keys[slot] != key { slot = (slot + 1) & (keys.count - 1) }
    return slot
  }

  private mutating func grow() {
    var larger = KeyIndex(capacity: keys.count * 2)
    for slot in keys.indices where counts[slot] > 0 {
      larger.count(keys[slot], by: counts[slot])
    }
    self = larger
  }
}
