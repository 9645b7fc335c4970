/// A read-only hash table that is used where it lies in the model, without being unpacked.
///
/// Buckets of eight slots hold 16 bits of each key; the bucket is the other part of the key. An
/// entry whose bucket is full lies in the next one that is not. A key that is not in the table is
/// taken for another one about once in ten thousand times, which the scores can bear.
package struct BucketTable: @unchecked Sendable {
  /// The number of buckets.
  package let bucketCount: Int

  private let fingerprints: UnsafePointer<SIMD8<UInt16>>

  /// - Parameter address: The fingerprints of all buckets, aligned to 16 bytes, which outlive the
  ///   table and are never written to: that makes sharing among threads safe.
  package init(bucketCount: Int, fingerprintsAt address: UnsafeRawPointer) {
    self.bucketCount = bucketCount
    fingerprints = address.assumingMemoryBound(to: SIMD8<UInt16>.self)
  }

  /// The index of a key's slot; −1 when the key is not in the table.
  @inline(__always)
  package func slot(of key: UInt32) -> Int {
    let fingerprint = Self.fingerprint(of: key)
    var bucket = Self.bucket(of: key, bucketCount: bucketCount)
    while true {
      let found = fingerprints[bucket]
      let hits = Self.bits(found .== SIMD8(repeating: fingerprint))
      if hits != 0 { return bucket &* 8 &+ hits.trailingZeroBitCount }
      if found[7] == 0 { return -1 }
      bucket = bucket &+ 1 == bucketCount ? 0 : bucket &+ 1
    }
  }

  @inline(__always)
  private static func bits(_ mask: SIMDMask<SIMD8<Int16>>) -> UInt16 {
    let weights = SIMD8<UInt16>(1, 2, 4, 8, 16, 32, 64, 128)
    return SIMD8<UInt16>(repeating: 0).replacing(with: weights, where: mask).wrappedSum()
  }

  @inline(__always)
  static func fingerprint(of key: UInt32) -> UInt16 {
    let low = UInt16(truncatingIfNeeded: key)
    return low == 0 ? 1 : low
  }

  @inline(__always)
  static func bucket(of key: UInt32, bucketCount: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(key) &* UInt64(bucketCount)) >> 32)
  }

  /// Lays out keys in buckets. Of keys that would be taken for each other the first one stays.
  ///
  /// - Parameter keys: In the order of their importance.
  /// - Returns: The fingerprints, and for each slot the index in `keys` or −1.
  package static func layOut(_ keys: [UInt32]) -> (fingerprints: [UInt16], indices: [Int]) {
    let bucketCount = max(keys.count * 100 / 86 / 8 + 2, 2)
    var fingerprints = [UInt16](repeating: 0, count: bucketCount * 8)
    var indices = [Int](repeating: -1, count: bucketCount * 8)
    keys: for (index, key) in keys.enumerated() {
      let print = fingerprint(of: key)
      var bucket = bucket(of: key, bucketCount: bucketCount)
      while true {
        for slot in bucket * 8..<bucket * 8 + 8 {
          if fingerprints[slot] == print { continue keys }
          guard fingerprints[slot] == 0 else { continue }
          fingerprints[slot] = print
          indices[slot] = index
          continue keys
        }
        bucket = bucket + 1 == bucketCount ? 0 : bucket + 1
      }
    }
    return (fingerprints, indices)
  }
}
