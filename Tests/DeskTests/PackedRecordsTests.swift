import Testing

@testable import Desk

private func claim(_ place: Int, speaker: UInt32 = 0, hasFigure: Bool = false) -> ClaimRecord {
  ClaimRecord(
    start: UInt32(place * 100), length: 10, before: 0, after: 1, rank: place, kind: .percent,
    speaker: speaker, hasFigure: hasFigure, wording: 7, signature: 9)
}

private func counted(
  claim: Int, names: [UInt32], words: [UInt16], days: ClosedRange<Int32>? = nil,
  bounds: ClosedRange<Double> = 2...2, isEvent: Bool = false
) -> CountedRecord? {
  CountedRecord(
    CountedSummary(
      figure: 0, measure: 5, isEvent: isEvent, isCount: !isEvent, names: names,
      words: words, days: days), claim: claim, bounds: bounds)
}

private let postings = [
  NamePosting(name: 1, spelling: 1, mentions: 1, kind: 0),
  NamePosting(name: 1, spelling: 2, mentions: 3, kind: 0),
  NamePosting(name: 3, spelling: 2, mentions: .max, kind: 15),
  NamePosting(name: 3, spelling: 3, mentions: 0, kind: 3),
  NamePosting(name: 0, spelling: 0, mentions: 1, kind: 1),
]

private let things = [
  counted(claim: 0, names: [], words: []),
  counted(claim: 0, names: [4], words: [1, 2, 3], days: 19_000...19_001, isEvent: true),
  counted(
    claim: 2, names: [4, 0, 5, 6], words: Array(1...16), days: -5...(-5), bounds: -1.5...8_000_000),
  counted(claim: 2, names: [1, 0], words: [0, 1, 0]),
].compactMap { $0 }

private let packed = PackedRecords(
  claims: [
    claim(0, speaker: 1, hasFigure: true), claim(1), claim(2, speaker: 3, hasFigure: true),
  ],
  figures: [FigureRecord(unit: 2, low: 1, high: 1), FigureRecord(unit: 0, low: 3, high: 4)],
  passages: [PassageRecord(start: 70_000, length: 300, kind: 20)], counted: things, names: postings)

@Suite struct PackedRecordsTests {
  @Test func whatIsPackedIsThere() {
    #expect(packed.claims.map(\.start) == [0, 100, 200])
    #expect(packed.claims.map(\.speaker) == [1, 0, 3])
    #expect(packed.claims.map(\.rank) == [0, 1, 2])
    #expect(packed.claims.allSatisfy { $0.kind == ClaimKind.percent.rawValue })
    #expect(
      packed.passages.map { "\($0)" } == ["\(PassageRecord(start: 70_000, length: 300, kind: 20))"])
    #expect(Array(packed.counted) == things)
    #expect(things.indices.map { packed.counted[$0] } == things)
    #expect(packed.names.map { "\($0)" } == postings.map { "\($0)" })
  }

  @Test func namesOfCountedThingsAreReadAlone() {
    var found: [[UInt32]] = []
    packed.counted.forEachName { place, name, measure in
      found.append([UInt32(place), name, measure])
    }
    #expect(found == [[1, 4, 5], [2, 4, 5], [2, 5, 5], [2, 6, 5], [3, 1, 5]])
  }

  @Test("A figure is found by its claim", arguments: [(0, 1), (1, nil), (2, 3)] as [(Int, Float?)])
  func figures(_ claim: Int, _ low: Float?) { #expect(packed.figure(ofClaim: claim)?.low == low) }

  @Test func numbersOfTextsAreChanged() {
    var changed = packed
    changed.renumber([0, 11, 12, 13, 14])
    #expect(changed.claims.map(\.speaker) == [11, 0, 13])
    #expect(changed.claims.map(\.hasFigure) == [true, false, true])
    #expect(changed.figure(ofClaim: 0)?.unit == 12)
    #expect(changed.names.map(\.name) == [11, 11, 13, 13, 0])
    #expect(changed.names.map(\.spelling) == [11, 12, 12, 13, 0])
    #expect(changed.names.map(\.mentions) == postings.map(\.mentions))
    #expect(changed.counted.isSame(as: packed.counted))
  }

  @Test("Bytes are taken only where all that they name is there", arguments: [0, 1, 2, 3, 4, 9])
  func strings(_ count: UInt32) {
    #expect((PackedRecords(packed.bytes, stringCount: count) != nil) == (count > 3))
  }

  @Test func noRecordsAreNoTrap() {
    var none = PackedRecords()
    none.renumber([])
    #expect(none.claims.isEmpty && none.passages.isEmpty && none.counted.isEmpty)
    #expect(none.names.map(\.name) == [])
    #expect(none.counted.isSame(as: PackedRecords().counted))
    #expect(PackedRecords([], stringCount: 9) == nil)
  }

  @Test("Whatever the bytes are, what is taken can be read")
  func changed() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var bytes = packed.bytes
      for _ in 0..<2 {
        bytes[Int.random(in: bytes.indices)] = UInt8.random(in: 0...255, using: &random)
      }
      if Bool.random() { bytes.removeLast(Int.random(in: 0...bytes.count)) }
      guard var read = PackedRecords(bytes, stringCount: 5) else { continue }
      read.renumber([0, 1, 2, 3, 4])
      #expect(read.claims.indices.allSatisfy { (read.figure(ofClaim: $0)?.unit ?? 0) < 5 })
      #expect(read.counted.allSatisfy { $0.claim < read.claims.count })
      #expect(read.names.allSatisfy { $0.name < 5 && $0.spelling < 5 && $0.kind < 16 })
    }
  }
}
