import Analysis

extension ArticleSummary {
  /// Changes whenever the coding, or what the machine finds in the same text, may have changed; a
  /// summary that was kept under another version is made anew.
  public static let version =
    "3 " + Detectors.all.map { "\($0.name) \($0.version)" }.joined(separator: " ")

  /// The summary in a coding of its own: numbers of seven bits a byte (LEB128), each range as the
  /// distance from the one before it and its length, strings after their length. Some hundred bytes
  /// for a thousand words.
  public func encoded() -> [UInt8] {
    var out = SummaryWriter()
    out.write(fixed: textKey)
    out.write(title)
    out.write(date ?? "")
    out.write(words)
    out.write(figures) { out, figure in
      out.write(figure.range)
      out.write(figure.kind)
      out.write(figure.unit)
      out.write(figure.calendar ?? "")
      out.write(figure.bounds == nil ? 0 : 1)
      if let bounds = figure.bounds {
        out.write(fixed: bounds.lowerBound.bitPattern)
        out.write(fixed: bounds.upperBound.bitPattern)
      }
    }
    out.write(claims) { out, claim in
      out.write(claim.range)
      out.write(claim.sentence)
      out.write(claim.rank)
      out.write(Int(claim.kind.rawValue))
      out.write(claim.speaker)
      out.write(claim.figures.lowerBound)
      out.write(claim.figures.count)
      out.write(fixed: UInt64(claim.wording))
      out.write(fixed: claim.signature)
    }
    out.write(names) { out, name in
      out.write(name.name)
      out.write(name.kind)
      out.write(name.mentions) { out, mention in
        out.write(mention.range)
        out.write(mention.kind)
        out.write(mention.spelling == name.name ? "" : mention.spelling)
      }
    }
    out.write(passages) { out, passage in
      out.write(passage.range)
      out.write(PassageKind.allCases.firstIndex(of: passage.kind) ?? 0)
    }
    out.write(checks) { out, check in
      out.write(check.range)
      out.write(CheckKind.allCases.firstIndex(of: check.kind) ?? 0)
      out.write(check.message)
    }
    out.write(counted) { out, counted in
      out.write(counted.figure)
      out.write(Int(counted.measure))
      out.write((counted.isEvent ? 1 : 0) + (counted.isCount ? 2 : 0))
      out.write(counted.names) { $0.write(Int($1)) }
      out.write(counted.words) { $0.write(Int($1)) }
      out.write(counted.days == nil ? 0 : 1)
      if let days = counted.days {
        out.write(fixed: UInt64(UInt32(bitPattern: days.lowerBound)))
        out.write(fixed: UInt64(UInt32(bitPattern: days.upperBound)))
      }
    }
    return out.bytes
  }

  /// Reads what `encoded` wrote; nil for anything else, whatever it holds.
  public init?(encoded bytes: [UInt8]) {
    var input = SummaryReader(bytes)
    self.init(textKey: input.fixed(), title: input.string(), words: 0)
    let date = input.string()
    self.date = date.isEmpty ? nil : date
    words = input.number()
    figures = input.array { input in
      var figure = FigureSummary(range: input.range(), kind: input.mentionKind())
      figure.unit = input.string()
      let calendar = input.string()
      figure.calendar = calendar.isEmpty ? nil : calendar
      if input.number() == 1 {
        let low = Double(bitPattern: input.fixed())
        let high = Double(bitPattern: input.fixed())
        if low <= high { figure.bounds = low...high } else { input.fail() }
      }
      return figure
    }
    let figureCount = figures.count
    claims = input.array { input in
      var claim = ClaimSummary(
        range: input.range(), sentence: input.range(), rank: input.number(), kind: .statement)
      claim.kind = input.oneOf(ClaimKind.allCases)
      claim.speaker = input.string()
      let first = input.number()
      let count = input.number()
      if first <= figureCount, count <= figureCount - first {
        claim.figures = first..<first + count
      } else {
        input.fail()
      }
      claim.wording = UInt32(truncatingIfNeeded: input.fixed())
      claim.signature = input.fixed()
      return claim
    }
    names = input.array { input in
      let name = input.string()
      return NameSummary(
        name: name, kind: input.mentionKind(),
        mentions: input.array { input in
          let (range, kind, spelling) = (input.range(), input.mentionKind(), input.string())
          return NameSummary.Mention(
            range: range, kind: kind, spelling: spelling.isEmpty ? name : spelling)
        })
    }
    passages = input.array {
      PassageSummary(range: $0.range(), kind: $0.oneOf(PassageKind.allCases))
    }
    checks = input.array {
      CheckSummary(range: $0.range(), kind: $0.oneOf(CheckKind.allCases), message: $0.string())
    }
    counted = input.array { input in
      let (figure, measure, sort) = (input.number(), input.number(), input.number())
      let names = input.array { UInt32(truncatingIfNeeded: $0.number()) }
      let words = input.array { UInt16(truncatingIfNeeded: $0.number()) }
      var days: ClosedRange<Int32>?
      if input.number() == 1 {
        let first = Int32(bitPattern: UInt32(truncatingIfNeeded: input.fixed()))
        let last = Int32(bitPattern: UInt32(truncatingIfNeeded: input.fixed()))
        if first <= last { days = first...last } else { input.fail() }
      }
      if figure >= figureCount { input.fail() }
      return CountedSummary(
        figure: figure, measure: UInt32(truncatingIfNeeded: measure), isEvent: sort & 1 == 1,
        isCount: sort & 2 == 2, names: names, words: words, days: days)
    }
    guard input.isWholeAndSound else { return nil }
  }
}
