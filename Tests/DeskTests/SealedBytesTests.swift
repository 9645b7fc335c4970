import Articles
import Testing

@testable import Desk

@Suite struct SealedBytesTests {
  private let seal = SealedBytes(
    of: FileIdentity(device: 1, inode: 2, size: 300, modified: 4_000, changed: 5_000),
    named: Array("a.txt".utf8))
  private let content = Array("What is kept of an article, in some length: 0123456789".utf8)

  private func opened(_ bytes: [UInt8], for use: SealedBytes.Use) -> [UInt8]? {
    bytes.withUnsafeBytes { seal.content(of: $0, for: use).map { Array($0) } }
  }

  @Test("What is sealed is opened again", arguments: [0, 1, 7, 31, 32, 33, 54])
  func opens(count: Int) {
    let part = Array(content.prefix(count))
    #expect(opened(seal.sealed(part, for: .records), for: .records) == part)
  }

  @Test func isOpenedForNoOtherUse() {
    let sealed = seal.sealed(content, for: .records)
    #expect(opened(sealed, for: .texts) == nil)
    #expect(opened(sealed, for: .summary) == nil)
  }

  @Test func wordsThatHaveChangedPlacesAreFound() {
    let sealed = seal.sealed((0..<300).map { UInt8($0 % 251) }, for: .texts)
    for first in stride(from: 8, to: sealed.count - 8, by: 8) {
      for second in stride(from: first + 8, to: sealed.count - 8, by: 8) {
        var changed = sealed
        for place in 0..<8 { changed.swapAt(first + place, second + place) }
        #expect(opened(changed, for: .texts) == nil || changed == sealed)
      }
    }
  }

  @Test func aChangedOrMissingByteIsFound() {
    let sealed = seal.sealed(content, for: .texts)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 0x10
      #expect(opened(changed, for: .texts) == nil)
      #expect(opened(Array(sealed[..<place]), for: .texts) == nil)
    }
  }
}
