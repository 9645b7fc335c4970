extension FigureGrammar {
  /// The lexeme after a number that belongs to a name, score, telephone number, list or address and
  /// counts nothing; nil where there may be a figure.
  func notAFigure(at start: Int) -> Int? {
    let lexeme = self[start]
    switch lexeme.kind {
    case .digits: return digitsOfName(at: start)
    case .word: return wordOfName(at: start)
    default: return nil
    }
  }

  // MARK: Digits

  func digitsOfName(at start: Int) -> Int? {
    if let end = gluedToLetters(at: start) { return end }
    if let end = longCode(at: start) { return end }
    if let end = listNumber(at: start) { return end }
    if let end = bracketed(at: start) { return end }
    if let end = score(at: start) { return end }
    if let end = streetAddress(at: start) { return end }
    if let end = slashPair(at: start) { return end }
    if let end = numberedThing(at: start) { return end }
    return trailingLetters(at: start)
  }

  /// "G7", "COVID-19", "F-16", "S23", "ID.4", "#5", "/5".
  func gluedToLetters(at start: Int) -> Int? {
    let before = self[start - 1]
    guard self[start].touches else { return nil }
    switch before.kind {
    case .word:
      if before.has(.currencyCode) || matches(start - 1, "ps") || before.has(.month) { return nil }
      return codeEnd(from: start)
    case .hyphen, .enDash:
      guard before.touches else { return nil }
      if self[start - 2].isWord {
        let word = self[start - 2]
        if word.is(.sub) || word.is(.minus) || word.is(.mid) || word.is(.pre) || word.is(.post)
          || word.is(.plus) || word.is(.now) || word.is(.then)
          || word.has([.number, .month, .weekday])
          || word.has(.unit) && !word.isCapitalised
        {
          return nil
        }
        return codeEnd(from: start)
      }
      return nil
    case .period:
      return before.touches && self[start - 2].isWord && !self[start - 2].has(.month)
        && !isAbbreviation(start - 2) ? codeEnd(from: start) : nil
    case .underscore, .at: return codeEnd(from: start)
    case .hash: return codeEnd(from: start)
    case .open:
      // "section 14(2)".
      return before.touches && self[start - 2].kind == .digits ? codeEnd(from: start) : nil
    case .colon:
      return self[start - 2].kind == .digits && before.touches ? codeEnd(from: start) : nil
    default: return nil
    }
  }

  func isAbbreviation(_ index: Int) -> Bool {
    self[index].is(.no) || self[index].has(.currencyCode) || matches(index, "rs")
      || self[index].is(.approx) || self[index].is(.c) || self[index].is(.ca)
  }

  /// The end of a code of letters, digits and hyphens without spaces.
  func codeEnd(from start: Int) -> Int {
    var index = start + 1
    while self[index].touches, index < text.count {
      switch self[index].kind {
      case .word, .digits, .underscore: index += 1
      case .hyphen, .period, .slash, .colon:
        guard self[index + 1].touches, self[index + 1].kind == .digits || self[index + 1].isWord
        else { return index }
        index += 2
      default: return index
      }
    }
    return index
  }

  /// Telephone numbers, versions, addresses of machines, social security numbers: three or more
  /// groups of digits with hyphens, points or slashes; "555-1212"; a leading "+".
  func longCode(at start: Int) -> Int? {
    // "01632 960412": no count starts with a zero.
    if self[start].count >= 4, bytes[Int(self[start].start)] == 0x30, !isDecimalPoint(start + 1),
      self[start].count >= 5 || self[start + 1].kind == .digits
    {
      return phoneEnd(from: start + 1)
    }
    if self[start - 1].kind == .plus, self[start].touches, self[start].count <= 3 {
      let end = codeEnd(from: start)
      if end > start + 2 { return phoneEnd(from: end) }
    }
    if self[start - 1].kind == .open, self[start].count == 3, self[start + 1].kind == .close,
      self[start + 2].kind == .digits, self[start + 2].count == 3
    {
      return codeEnd(from: start + 2)
    }
    let separator = self[start + 1].kind
    guard separator == .hyphen || separator == .period || separator == .slash,
      self[start + 1].touches, self[start + 2].kind == .digits, self[start + 2].touches
    else { return nil }
    if separator == .hyphen, self[start].count == 3, self[start + 2].count == 4,
      bytes[Int(self[start].start)] != 0x31
    {
      return start + 3
    }
    guard self[start + 3].kind == separator, self[start + 3].touches,
      self[start + 4].kind == .digits, self[start + 4].touches
    else { return nil }
    if separator == .period, self[start + 2].count == 3, self[start + 4].count == 3 { return nil }
    return codeEnd(from: start)
  }

  func phoneEnd(from start: Int) -> Int {
    var index = start
    while self[index].kind == .digits, !self[index].flags.contains(.line), index < start + 6 {
      index = codeEnd(from: index)
    }
    return index
  }

  /// "1." or "2)" at the start of a line before a capital.
  func listNumber(at start: Int) -> Int? {
    guard self[start].count <= 2 else { return nil }
    var first = start
    if self[start - 1].kind == .open, self[start].touches { first -= 1 }
    guard self[first].flags.contains(.line), self[first - 1].kind != .comma,
      !self[first - 1].has(.function)
    else { return nil }
    let mark = self[start + 1]
    let next = self[start + 2]
    let isItem =
      next.isWord && (next.isCapitalised || mark.kind == .close) && !next.has(.month)
      || next.kind == .asterisk || next.kind == .quote || next.kind == .open
    guard mark.kind == .period || mark.kind == .close, mark.touches, isItem, !next.touches else {
      return nil
    }
    return start + 2
  }

  /// "Prescott (4)", "forty-five (45)": a bare number in brackets after a name or number.
  func bracketed(at start: Int) -> Int? {
    guard self[start - 1].kind == .open, self[start].touches, self[start + 1].kind == .close,
      self[start + 1].touches, self[start].count <= 3, !self[start - 1].touches,
      self[start - 2].isCapitalised || self[start - 2].has(.number)
    else { return nil }
    return start + 1
  }

  /// "2-1", "24–17" in the company of a game; "50-50"; "5:1" goes as a time or ratio.
  func score(at start: Int) -> Int? {
    let dash = self[start + 1].kind
    guard dash == .hyphen || dash == .enDash, self[start + 1].touches, self[start].count <= 3,
      self[start + 2].kind == .digits, self[start + 2].touches, self[start + 2].count <= 3,
      !self[start].touches || self[start - 1].kind == .open
    else { return nil }
    guard let a = smallInteger(start), let b = smallInteger(start + 2) else { return nil }
    var end = start + 3
    let isRow = self[end].kind == dash && self[end].touches && self[end + 1].kind == .digits
    if isRow { return codeEnd(from: start) }
    if self[end].touches,
      self[end].isWord || self[end].kind == .percent
        || self[end].kind == .period && self[end + 1].kind == .digits
    {
      return nil
    }
    let next = self[end]
    let isGame =
      next.is(.win) || next.is(.loss) || next.is(.victory) || next.is(.defeat)
      || next.is(.draw) || next.is(.lead) || next.is(.record) || next.is(.vote) || next.is(.score)
      || matches(end, "tie") || matches(end, "decision") || matches(end, "majority")
      || matches(end, "thrashing") || matches(end, "triumph") || matches(end, "ruling")
    let before = self[start - 1]
    let isPlayed =
      before.is(.beat) || before.is(.won) || before.is(.lost) || before.is(.win)
      || matches(start - 1, "beating") || matches(start - 1, "voted") || matches(start - 1, "drew")
      || matches(start - 1, "defeated") || matches(start - 1, "trailing")
      || matches(start - 1, "leading") || matches(start - 1, "led")
    if isGame || isPlayed || a >= b {
      if self[end].kind == .comma, self[end + 1].kind == .digits { end += 0 }
      return end
    }
    return nil
  }

  /// "49 Zorro Ranch Road": a number, capitalised words, and the word for a street.
  func streetAddress(at start: Int) -> Int? {
    guard self[start].count <= 5 else { return nil }
    var index = start + 1
    var steps = 0
    if self[index].has(.street), self[index].isCapitalised, self[index + 1].isCapitalised,
      !self[index].flags.contains(.line)
    {
      return index + 2
    }
    while steps < 5 {
      let lexeme = self[index]
      if lexeme.kind == .digits {
        guard self[index + 1].touches, self[index + 1].isWord else { return nil }
        index += 2
        steps += 1
        continue
      }
      guard lexeme.isWord, lexeme.isCapitalised, joined(index) else { return nil }
      if lexeme.has(.street), steps > 0 { return index + 1 }
      index += 1
      if self[index].kind == .period, self[index].touches, self[index - 1].count <= 2 { index += 1 }
      steps += 1
    }
    return nil
  }

  /// "9/11", "24/7", "20/20", "8/1.5": no fraction.
  func slashPair(at start: Int) -> Int? {
    guard self[start + 1].kind == .slash, self[start + 1].touches, self[start + 2].kind == .digits,
      self[start + 2].touches, let a = smallInteger(start), let b = smallInteger(start + 2)
    else { return nil }
    let isDecimal =
      self[start + 3].kind == .period && self[start + 4].kind == .digits
      && self[start + 3].touches
    let isNineEleven = a == 9 && b == 11 || a == 7 && b == 7
    guard a >= b || isNineEleven || isDecimal || b > 100 else { return nil }
    return codeEnd(from: start)
  }
}
