import Articles
import Testing

@testable import Analysis

@Suite struct EntityModelTests {
  @Test("the embedded model is of the format that the program reads")
  func readsEmbeddedModel() {
    #expect(EntityModel.embedded != nil)
  }

  @Test("bytes that are no model are refused")
  func refusesOtherBytes() {
    let bytes = [UInt8](repeating: 7, count: 400)
    #expect(bytes.withUnsafeBytes { EntityModel($0) == nil })
    #expect(EntityModel(UnsafeRawBufferPointer(start: nil, count: 0)) == nil)
  }

  @Test("every key that was laid out in a bucket table is found in its slot")
  func findsKeys() {
    let keys = (0..<20_000).map { FeatureHash.key(3, UInt64($0)) }
    let layout = BucketTable.layOut(keys)
    let memory = UnsafeMutableBufferPointer<SIMD8<UInt16>>.allocate(
      capacity: layout.fingerprints.count / 8)
    defer { memory.deallocate() }
    for bucket in memory.indices {
      for slot in 0..<8 { memory[bucket][slot] = layout.fingerprints[bucket * 8 + slot] }
    }
    let table = BucketTable(
      bucketCount: memory.count, fingerprintsAt: UnsafeRawPointer(memory.baseAddress!))
    for (index, key) in keys.enumerated() where layout.indices.contains(index) {
      #expect(layout.indices[table.slot(of: key)] == index)
    }
    let strangers = (30_000..<50_000).filter { table.slot(of: FeatureHash.key(3, UInt64($0))) >= 0 }
    #expect(strangers.count < 20)
  }

  static let forms: [(word: String, lowercased: String, listed: String, shape: String)] = [
    ("Ottawa", "ottawa", "Ottawa", "Xx"), ("NATO", "nato", "Nato", "X"),
    ("U.N.", "u.n.", "U.N.", "X.X."), ("Élysée", "élysée", "Élysée", "Xx"),
    ("ÉLYSÉE", "élysée", "Élysée", "X"), ("G20", "g00", "G20", "X0"),
    ("McDonald", "mcdonald", "McDonald", "XxXx"), ("Ørsted", "ørsted", "Ørsted", "Xx"),
    ("МОСКВА", "москва", "Москва", "X"), ("中国", "中国", "中国", "c"),
  ]

  @Test("a word is read as its features need it", arguments: forms)
  func readsForms(word: String, lowercased: String, listed: String, shape: String) {
    var form = WordForm()
    Array(word.utf8).withUnsafeBufferPointer { form.read($0) }
    #expect(String(decoding: form.lowercased, as: UTF8.self) == lowercased)
    #expect(String(decoding: form.listed, as: UTF8.self) == listed)
    #expect(String(decoding: form.shortShape, as: UTF8.self) == shape)
  }

  @Test("an inside never follows anything but its own kind")
  func decodesLegally() {
    var decoder = LabelDecoder(transitions: [Int32](repeating: 0, count: 90))
    var labels: [EntityLabel] = []
    for seed in 0..<50 {
      let totals = (0..<30).map { position in
        var total = ScoreTotal()
        for label in 0..<8 {
          let hash = FeatureHash.mix(UInt64(seed * 1000 + position * 8 + label))
          total.scores[label] = Int16(truncatingIfNeeded: hash % 200) - 100
        }
        return total
      }
      decoder.decode(totals, into: &labels)
      #expect(labels.count == totals.count)
      #expect(labels[0].isInside == false)
      #expect(zip(labels, labels.dropFirst()).allSatisfy { $1.mayFollow($0) })
    }
  }
}
