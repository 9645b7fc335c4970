import Analysis

extension ArticleRecords {
  /// The records in a coding of their own, little-endian fields of fixed size: read again in less time
  /// than it takes to ask for the file.
  package func encoded() -> [UInt8] {
    var out = RecordWriter()
    out.write(UInt32(clamping: strings.count))
    for end in strings.ends { out.write(end) }
    out.write(strings.bytes)
    for number in [titleNumber, dateNumber, wordCount, nameMentions] {
      out.write(number)
    }
    out.write(day ?? .min)
    out.write(claims) { out, claim in
      for number in [claim.start, claim.speaker, claim.unit, claim.wording] { out.write(number) }
      for length in [claim.length, claim.before, claim.after, claim.rankAndKind] {
        out.write(length)
      }
      for bound in [claim.low, claim.high] { out.write(bound.bitPattern) }
      out.write(claim.signature)
    }
    out.write(passages) { out, passage in
      out.write(passage.start)
      out.write(passage.length)
      out.write(passage.kind)
    }
    out.write(names) { out, posting in
      for number in [posting.name, posting.spelling] { out.write(number) }
      out.write(posting.mentions)
      out.write(posting.kind)
    }
    out.write(counted) { out, record in
      out.write(record.claim)
      out.write((record.isEvent ? 1 : 0) + (record.isCount ? 2 : 0) as UInt8)
      out.write(record.measure)
      for bound in [record.low, record.high] { out.write(bound.bitPattern) }
      for day in [record.firstDay, record.lastDay] { out.write(day) }
      for place in record.names.indices { out.write(record.names[place]) }
      for place in record.words.indices { out.write(record.words[place]) }
    }
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
    claims = input.array(size: 36) { ClaimRecord(&$0, stringCount) }
    passages = input.array(size: 7) { input in
      PassageRecord(start: input.integer(), length: input.integer(), kind: input.integer())
    }
    let kindCount = UInt8(clamping: MentionKind.allCases.count)
    names = input.array(size: 11) { input in
      NamePosting(
        name: input.integer(below: stringCount), spelling: input.integer(below: stringCount),
        mentions: input.integer(), kind: input.integer(below: kindCount))
    }
    let claimCount = UInt16(clamping: claims.count)
    counted = input.array(size: 71) { CountedRecord(&$0, claimCount) }
    guard input.isWholeAndSound else { return nil }
  }
}

extension ClaimRecord {
  fileprivate init(_ input: inout RecordReader, _ stringCount: UInt32) {
    let start: UInt32 = input.integer()
    let speaker = input.integer(below: stringCount)
    let unit = input.integer(below: stringCount)
    let wording: UInt32 = input.integer()
    self.init(
      start: start, length: input.integer(), before: input.integer(), after: input.integer(),
      rankAndKind: input.integer(), speaker: speaker, unit: unit, wording: wording,
      low: Float(bitPattern: input.integer()), high: Float(bitPattern: input.integer()),
      signature: input.integer())
    // A sentence begins in the text.
    if UInt32(before) > start { input.fail() }
  }
}

extension CountedRecord {
  fileprivate init(_ input: inout RecordReader, _ claimCount: UInt16) {
    claim = input.integer(below: claimCount)
    let sort: UInt8 = input.integer()
    (isEvent, isCount) = (sort & 1 == 1, sort & 2 == 2)
    if sort > 3 { input.fail() }
    measure = input.integer()
    low = Float(bitPattern: input.integer())
    high = Float(bitPattern: input.integer())
    firstDay = input.integer()
    lastDay = input.integer()
    names = SIMD4()
    for place in names.indices { names[place] = input.integer() }
    words = SIMD16()
    for place in words.indices { words[place] = input.integer() }
  }
}
