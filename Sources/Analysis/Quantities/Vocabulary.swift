/// A word of up to 16 bytes in lower case, packed into two numbers so that it is compared in two
/// steps.
struct WordKey: Sendable, Hashable {
  private(set) var high: UInt64 = 0
  private(set) var low: UInt64 = 0
  private(set) var count: UInt8 = 0

  /// Adds a byte; ASCII capitals become small letters. Beyond 16 bytes the key matches no word.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    let folded = byte &- 0x41 < 26 ? byte | 0x20 : byte
    if count < 8 {
      high = high << 8 | UInt64(folded)
    } else {
      low = low << 8 | UInt64(folded)
    }
    count = count < 17 ? count + 1 : 17
  }

  @inline(__always)
  var slot: Int {
    let mixed = (high ^ (low &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed >> 51)
  }
}

/// All words that the grammar of figures and the ranking of claims know. Looking a word up costs
/// O(1).
final class Vocabulary: Sendable {
  struct Entry: Sendable {
    var classes: WordClass = []
    /// The value that goes with the class; see `WordClass`.
    var number: Int16 = 0
    var ordinal: Int16 = 0
    var denominator: Int16 = 0
    var unit = UnitIndex(value: 0)
    var currency: UInt16 = 0
    var code: UInt16 = 0
  }

  static let shared = Vocabulary()

  /// Entry 0 stands for unknown words; those of `Keyword` follow, then all others.
  let entries: [Entry]

  private let keys: [WordKey]
  /// Open addressing; 0 is free.
  private let slots: [UInt16]

  private static let slotCount = 8192

  private init() {
    var builder = Builder(slotCount: Self.slotCount)
    for word in StaticText(Keyword.words).words { _ = builder.index(of: word) }
    for (list, classes) in WordTables.lists { builder.add(StaticText(list), classes) }
    for (name, unit) in UnitTable.names {
      let index = builder.index(of: name)
      builder.entries[index].classes.insert(.unit)
      builder.entries[index].unit = unit
    }
    for (name, currency) in CurrencyTable.names {
      let index = builder.index(of: name)
      builder.entries[index].classes.insert(.currency)
      builder.entries[index].currency = currency
    }
    for (name, currency) in CurrencyTable.codes {
      let index = builder.index(of: name)
      builder.entries[index].classes.formUnion([.currencyCode, .starter])
      builder.entries[index].code = currency
    }
    entries = builder.entries
    keys = builder.keys
    slots = builder.slots
  }

  /// The index of a word's entry; 0 for an unknown word.
  @inline(__always)
  func index(of key: WordKey) -> UInt16 {
    if key.count > 16 { return 0 }
    var slot = key.slot
    while slots[slot] != 0 {
      if keys[Int(slots[slot])] == key { return slots[slot] }
      slot = (slot + 1) & (Self.slotCount - 1)
    }
    return 0
  }

  private struct Builder {
    var entries: [Entry] = [Entry()]
    var keys: [WordKey] = [WordKey()]
    var slots: [UInt16]

    init(slotCount: Int) {
      slots = Array(repeating: 0, count: slotCount)
      entries.reserveCapacity(3000)
      keys.reserveCapacity(3000)
    }

    mutating func index(of word: StaticText) -> Int {
      var key = WordKey()
      word.withBytes { for byte in $0 { key.append(byte) } }
      return index(of: key)
    }

    private mutating func index(of key: WordKey) -> Int {
      var slot = key.slot
      while slots[slot] != 0 {
        if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
        slot = (slot + 1) & (slots.count - 1)
      }
      slots[slot] = UInt16(entries.count)
      entries.append(Entry())
      keys.append(key)
      return entries.count - 1
    }

    mutating func add(_ list: StaticText, _ classes: WordClass) {
      for word in list.words {
        let (name, value) = word.pair
        let index = index(of: name)
        entries[index].classes.formUnion(classes)
        guard let number = value?.integer.map(Int16.init) else { continue }
        if classes.contains(.ordinal) {
          entries[index].ordinal = number
        } else if classes.contains(.denominator) {
          entries[index].denominator = number
        } else {
          entries[index].number = number
        }
      }
    }
  }
}
