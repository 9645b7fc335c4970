extension ArticleRecords {
  /// The records in a coding of their own, as the index holds them but for the numbers of texts: read
  /// again in less time than it takes to ask for the file.
  package func encoded() -> [UInt8] {
    var out = RecordWriter()
    out.write(UInt32(clamping: strings.count))
    for end in strings.ends { out.write(end) }
    out.write(strings.bytes)
    for number in [titleNumber, dateNumber, wordCount, nameMentions] {
      out.write(number)
    }
    out.write(day ?? .min)
    out.write(UInt32(clamping: packed.bytes.count))
    out.write(packed.bytes)
    return out.bytes
  }

  /// Reads what `encoded` wrote; nil for anything else. No input makes it trap, or makes records that
  /// an index cannot use.
  package init?(encoded bytes: UnsafeRawBufferPointer) {
    var input = RecordReader(bytes)
    let ends = input.array(size: 4) { $0.integer() as UInt32 }
    guard let strings = ArticleStrings(bytes: input.bytes(Int(ends.last ?? 0)), ends: ends) else {
      return nil
    }
    self.strings = strings
    let stringCount = UInt32(strings.count)
    titleNumber = input.integer(below: stringCount)
    dateNumber = input.integer(below: stringCount)
    wordCount = input.integer()
    nameMentions = input.integer()
    let number: Int32 = input.integer()
    day = number == .min ? nil : number
    let count: UInt32 = input.integer()
    guard let packed = PackedRecords(input.bytes(Int(count)), stringCount: stringCount),
      input.isWholeAndSound
    else { return nil }
    self.packed = packed
  }
}
