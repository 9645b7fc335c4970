extension FigureGrammar {
  /// How the words around a figure bound it.
  func comparator(of lexemes: Range<Int>, nounEnd: Int, kind: MentionKind) -> Comparator {
    let before = comparatorPhrase(endingBefore: lexemes.lowerBound)
    if let after = comparatorAfter(lexemes.upperBound) ?? comparatorAfter(nounEnd) {
      if after == .about, let before { return before.comparator }
      return after
    }
    if let before { return before.comparator }
    return inherited(lexemes)
  }

  /// A conversion in brackets is bounded as what it converts: "more than 100 km (60 miles)".
  private func inherited(_ lexemes: Range<Int>) -> Comparator {
    guard let last = lastFigure, last.lexemes.upperBound <= lexemes.lowerBound,
      lexemes.lowerBound - last.lexemes.upperBound <= 1
    else { return .equal }
    let sign = self[lexemes.lowerBound - 1].kind
    guard sign == .open || sign == .slash else { return .equal }
    switch last.quantity.comparator {
    case .less, .greater, .atMost, .atLeast: return last.quantity.comparator
    case .equal, .about: return .equal
    }
  }

  /// The phrase of comparison that ends right before a lexeme, and where it starts.
  func comparatorPhrase(endingBefore end: Int) -> (comparator: Comparator, start: Int)? {
    var index = end - 1
    if let sign = comparatorSign(at: index) { return sign }
    if self[index].kind == .hyphen, self[index].touches, self[index - 1].is(.sub) {
      return (.less, index - 1)
    }
    var steps = 0
    while steps < 3, self[index].isWord, isSeeThrough(index) {
      index -= 1
      steps += 1
    }
    guard self[index].isWord || self[index].kind == .period else { return nil }
    return comparatorWord(at: index)
  }

  /// Words between a comparator and its number that change nothing.
  private func isSeeThrough(_ index: Int) -> Bool {
    let lexeme = self[index]
    return lexeme.is(.a) || lexeme.is(.an) || lexeme.is(.just) || lexeme.is(.only)
      || lexeme.is(.another) || lexeme.is(.additional) || lexeme.is(.further) || lexeme.is(.extra)
      || lexeme.is(.record) && self[index - 1].isWord || lexeme.is(.full) || lexeme.is(.whole)
      || lexeme.is(.total) || lexeme.is(.exactly)
  }

  private func comparatorSign(at index: Int) -> (comparator: Comparator, start: Int)? {
    let previous = self[index - 1].kind
    switch self[index].kind {
    case .tilde: return (.about, index)
    case .atMost: return (.atMost, index)
    case .atLeast: return (.atLeast, index)
    case .less: return (.less, index)
    case .greater: return previous == .equals ? nil : (.greater, index)
    case .equals:
      if previous == .greater { return (.atLeast, index - 1) }
      return previous == .less ? (.atMost, index - 1) : nil
    default: return nil
    }
  }

  private func comparatorWord(at index: Int) -> (comparator: Comparator, start: Int)? {
    let word = self[index]
    if word.kind == .period {
      guard word.touches,
        self[index - 1].is(.approx) || self[index - 1].is(.c)
          || self[index - 1].is(.ca)
      else { return nil }
      return (.about, index - 1)
    }
    if Self.about.contains(where: { word.is($0) }) { return approximation(at: index) }
    if word.is(.than) { return thanPhrase(at: index) }
    if word.is(.to) { return toPhrase(at: index) }
    if word.is(.as) { return asPhrase(at: index) }
    if word.is(.of) { return ofPhrase(at: index) }
    if word.is(.least), self[index - 1].is(.at) { return (.atLeast, index - 1) }
    if word.is(.most), self[index - 1].is(.at) { return (.atMost, index - 1) }
    if word.is(.over) || word.is(.above) || word.is(.exceeding) || word.is(.exceeds)
      || word.is(.exceeded) || word.is(.exceed) || word.is(.topped) || word.is(.topping)
      || word.is(.upwards)
    {
      return (.greater, index)
    }
    if word.is(.under) || word.is(.below) { return (.less, index) }
    if word.is(.minimum) { return (.atLeast, index) }
    if word.is(.maximum) { return (.atMost, index) }
    if word.is(.from), self[index - 1].is(.starting) { return (.atLeast, index - 1) }
    return nil
  }

  private static let about: [Keyword] = [
    .about, .around, .approximately, .approx, .roughly, .nearly, .almost, .circa, .some,
    .estimated, .virtually, .barely, .near, .averaging, .c, .ca,
  ]

  private func approximation(at index: Int) -> (comparator: Comparator, start: Int)? {
    let word = self[index]
    if word.is(.c) || word.is(.ca) { return nil }
    if word.is(.near), !self[index + 1].is(.to), self[index + 1].kind != .digits { return nil }
    if word.is(.some), self[index - 1].is(.in) || self[index - 1].is(.at) { return nil }
    if word.is(.estimated), self[index - 1].has([.function, .month]) == false,
      self[index - 1].isCapitalised
    {
      return nil
    }
    return (.about, index)
  }

  /// "more than", "no fewer than", "less than".
  private func thanPhrase(at index: Int) -> (comparator: Comparator, start: Int)? {
    let word = self[index - 1]
    let isMore =
      word.is(.more) || word.is(.greater) || word.is(.higher) || word.is(.larger)
      || word.is(.bigger) || word.is(.longer) || word.is(.older) || word.is(.better)
      || word.is(.over)
    let isLess =
      word.is(.less) || word.is(.fewer) || word.is(.lower) || word.is(.smaller)
      || word.is(.younger)
    let isNegated = self[index - 2].is(.no) || self[index - 2].is(.not)
    if isMore { return isNegated ? (.atMost, index - 2) : (.greater, index - 1) }
    if isLess { return isNegated ? (.atLeast, index - 2) : (.less, index - 1) }
    if word.is(.equal) { return equalPhrase(at: index - 1) }
    return nil
  }

  /// "up to", "close to", "less than or equal to".
  private func toPhrase(at index: Int) -> (comparator: Comparator, start: Int)? {
    let word = self[index - 1]
    if word.is(.up) { return (.atMost, index - 1) }
    if word.is(.close) || word.is(.near) { return (.about, index - 1) }
    if word.is(.equal) { return equalPhrase(at: index - 1) }
    return nil
  }

  /// "or equal" after a comparison.
  private func equalPhrase(at index: Int) -> (comparator: Comparator, start: Int)? {
    guard self[index - 1].is(.or) else { return nil }
    var cursor = index - 2
    if self[cursor].is(.than) { cursor -= 1 }
    let word = self[cursor]
    if word.is(.more) || word.is(.greater) || word.is(.bigger) || word.is(.larger)
      || word.is(.higher) || word.is(.least)
    {
      return (.atLeast, word.is(.least) ? cursor - 1 : cursor)
    }
    if word.is(.less) || word.is(.fewer) || word.is(.smaller) || word.is(.lower) || word.is(.most) {
      return (.atMost, word.is(.most) ? cursor - 1 : cursor)
    }
    return nil
  }

  /// "as many as", "as few as".
  private func asPhrase(at index: Int) -> (comparator: Comparator, start: Int)? {
    guard self[index - 2].is(.as) else { return nil }
    let word = self[index - 1]
    if word.is(.many) || word.is(.much) || word.is(.high) || word.is(.long)
      || matches(index - 1, "large")
    {
      return (.atMost, index - 2)
    }
    if word.is(.few) || word.is(.little) || matches(index - 1, "low") {
      return (.atLeast, index - 2)
    }
    return nil
  }

  /// "upwards of", "in excess of", "short of", "a maximum of", "on the order of".
  private func ofPhrase(at index: Int) -> (comparator: Comparator, start: Int)? {
    let word = self[index - 1]
    if word.is(.upwards) || word.is(.north) { return (.greater, index - 1) }
    if word.is(.excess) { return (.greater, index - 2) }
    if word.is(.short) || word.is(.south) { return (.less, index - 1) }
    if word.is(.minimum) { return (.atLeast, index - 1) }
    if word.is(.maximum) { return (.atMost, index - 1) }
    if word.is(.order) || word.is(.region) { return (.about, index - 3) }
    if word.is(.total) || word.is(.average) || word.is(.estimated) {
      let before = self[index - 2].is(.a) || self[index - 2].is(.an) ? index - 3 : index - 2
      return word.is(.total) ? comparatorWord(at: before) : nil
    }
    return nil
  }

  /// "or more", "-plus", "or so" after a figure.
  private func comparatorAfter(_ end: Int) -> Comparator? {
    let lexeme = self[end]
    if lexeme.kind == .plus, lexeme.touches { return .atLeast }
    if lexeme.kind == .hyphen, lexeme.touches, self[end + 1].is(.plus), self[end + 1].touches {
      return .atLeast
    }
    if lexeme.is(.plus), !self[end + 1].isWord { return .atLeast }
    if lexeme.is(.more), self[end + 1].is(.or), self[end + 2].is(.less) { return .about }
    guard lexeme.is(.or) || lexeme.is(.and), joined(end) else { return nil }
    let word = self[end + 1]
    if lexeme.is(.or) {
      if word.is(.so) { return .about }
      if word.is(.more) || word.is(.less) || word.is(.fewer) || word.is(.lower) || word.is(.higher)
        || word.is(.greater)
      {
        // "or less than 5000" speaks of another number.
        if self[end + 2].is(.than), self[end + 3].kind == .digits || self[end + 3].has(.number) {
          return nil
        }
      }
      if word.is(.more) || word.is(.higher) || word.is(.greater) || word.is(.longer) {
        return .atLeast
      }
      if word.is(.less) || word.is(.fewer) || word.is(.lower) || word.is(.under) {
        return .atMost
      }
      if word.is(.equal) { return equalAfter(end) }
    }
    if word.is(.above) || word.is(.over) || word.is(.older) || word.is(.up) {
      return self[end + 2].isWord && !self[end + 2].has(.function) ? nil : .atLeast
    }
    if word.is(.below) || word.is(.under) || word.is(.younger) {
      return self[end + 2].isWord && !self[end + 2].has(.function) ? nil : .atMost
    }
    return nil
  }

  /// "more than 5000 or equal to it".
  private func equalAfter(_ end: Int) -> Comparator? {
    guard let before = comparatorPhrase(endingBefore: end - 1)?.comparator else { return nil }
    switch before {
    case .greater: return .atLeast
    case .less: return .atMost
    default: return nil
    }
  }

  // MARK: Trend

  /// Whether the verb before a figure says that something rose or fell.
  func trend(before start: Int) -> Trend? {
    var index = start - 1
    var steps = 0
    while steps < 5, self[index].isWord {
      if self[index].has(.rise) || self[index].has(.fall) {
        // "up to 5" bounds; "cut up to 700" falls.
        if self[index].is(.up), self[index + 1].is(.to), steps > 0 {
          index -= 1
          steps += 1
          continue
        }
        return self[index].has(.rise) ? .up : .down
      }
      guard
        self[index].has(.function) || isSeeThrough(index)
          || Self.about.contains(where: { self[index].is($0) })
      else { break }
      guard !self[index].is(.in), !self[index].is(.from), !self[index].is(.and),
        !self[index].is(.with), !self[index].is(.for)
      else { break }
      index -= 1
      steps += 1
    }
    guard let last = lastFigure else { return nil }
    // "rose 8 per cent to 99", "up 17.5 points, or 0.22%".
    let distance = start - last.lexemes.upperBound
    let isSame =
      self[start - 1].is(.to) && distance == 1
      || self[start - 1].is(.or) && distance <= 3
    return isSame ? last.quantity.trend : nil
  }
}
