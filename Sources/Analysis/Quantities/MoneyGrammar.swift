extension FigureGrammar {
  /// A currency that stands before a number.
  struct CurrencyPrefix {
    var name: String
    /// The lexeme after the sign, where the number starts.
    var next: Int
    var isNegative = false
    /// "MEUR 60": the code carries a million.
    var scale = 0
  }

  /// "$", "US$", "C $", "$US", "U.S. $", "USD ", "Rs. ", "-$".
  func currencyPrefix(at start: Int) -> CurrencyPrefix? {
    var index = start
    var isNegative = false
    if self[index].kind == .minus || self[index].kind == .hyphen && !self[index].touches,
      self[index + 1].touches, self[index + 1].kind == .currency
    {
      isNegative = true
      index += 1
    }
    guard var prefix = signedPrefix(at: index) ?? codePrefix(at: index) else { return nil }
    prefix.isNegative = isNegative
    return prefix
  }

  private func signedPrefix(at start: Int) -> CurrencyPrefix? {
    var index = start
    var nation: String?
    if self[index].isWord, self[index + 1].kind == .currency || self[index + 1].kind == .equals {
      if matches(index, "y"), self[index + 1].kind == .equals, self[index + 1].touches {
        return CurrencyPrefix(name: "japanese yen", next: index + 2)
      }
      guard let name = dollarNation(index, glued: self[index + 1].touches) else { return nil }
      nation = name
      index += 1
    } else if self[index].is(.u), self[index + 1].kind == .period, self[index + 2].is(.s),
      self[index + 3].kind == .period, self[index + 4].kind == .currency
    {
      index += 4
    }
    guard self[index].kind == .currency else { return nil }
    let sign = Int(self[index].entry)
    var name = CurrencyTable.all[Int(CurrencySign.all[sign].currency)]
    index += 1
    if sign == CurrencySign.dollar {
      if let nation, !nation.isEmpty { name = nation }
      if nation == nil, self[index].touches, self[index].isWord, self[index + 1].kind == .digits,
        self[index + 1].touches, let after = dollarNation(index, glued: true)
      {
        if !after.isEmpty { name = after }
        index += 1
      }
    }
    return CurrencyPrefix(name: name, next: index)
  }

  /// What letters before or after a dollar sign make of it; empty for the plain dollar.
  private func dollarNation(_ index: Int, glued: Bool) -> String? {
    let lexeme = self[index]
    guard lexeme.count <= 3 else { return nil }
    let key = lowercased(index)
    if key == "a", !glued || !lexeme.isCapitalised { return nil }
    if !lexeme.isCapitalised, key == "s" || key == "r" || key == "us" { return nil }
    return Self.dollarNations[key]
  }

  private static let dollarNations: [String: String] = [
    "us": "", "usd": "", "a": "australian dollar", "au": "australian dollar",
    "aus": "australian dollar", "aud": "australian dollar", "c": "canadian dollar",
    "ca": "canadian dollar", "can": "canadian dollar", "cdn": "canadian dollar",
    "cad": "canadian dollar", "nz": "new zealand dollar", "nzd": "new zealand dollar",
    "hk": "hong kong dollar", "hkd": "hong kong dollar", "s": "singapore dollar",
    "sg": "singapore dollar", "sgd": "singapore dollar", "nt": "taiwan dollar",
    "r": "brazilian real", "mex": "mexican peso", "mx": "mexican peso", "mxn": "mexican peso",
    "j": "jamaican dollar", "tt": "trinidad and tobago dollar", "bz": "belize dollar",
  ]

  private func codePrefix(at start: Int) -> CurrencyPrefix? {
    let lexeme = self[start]
    guard lexeme.isWord else { return nil }
    var next = start + 1
    if matches(start, "ps"), lexeme.flags.contains(.allCapitals), self[next].touches,
      self[next].kind == .digits
    {
      return CurrencyPrefix(name: "pound sterling", next: next)
    }
    if lexeme.is(.dollar), self[next].kind == .digits, !self[next].touches {
      return CurrencyPrefix(name: "dollar", next: next)
    }
    if lexeme.has(.currencyCode) {
      let isShort = lexeme.count <= 2
      guard lexeme.isCapitalised || !isShort else { return nil }
      if isShort, self[next].kind == .period, self[next].touches { next += 1 }
      if self[next].kind == .currency { next += 1 }
      guard self[next].kind == .digits || self[next].kind == .period, joined(next) else {
        return nil
      }
      return CurrencyPrefix(name: CurrencyTable.all[Int(entry(start).code)], next: next)
    }
    return nil
  }

  // MARK: After the number

  /// "dollars", "US dollars", "pence", "p", "€", "USD".
  func currencyUnit(at start: Int, after number: NumberReading) -> UnitReading? {
    let index = pastHyphen(start)
    if let sign = currencySign(at: start) { return sign }
    guard self[index].isWord, joined(index) else { return nil }
    if let letter = coinLetter(at: index, after: number) { return letter }
    if isPoundOfMoney(index, after: number) {
      var next = index + 1
      if matches(next, "sterling") { next += 1 }
      return money("pound sterling", next)
    }
    if self[index].has(.currency), isCurrencyWord(index, after: number) {
      return money(CurrencyTable.all[Int(entry(index).currency)], index + 1)
    }
    if self[index].has(.currencyCode), self[index].isCapitalised || self[index].count > 2 {
      return money(CurrencyTable.all[Int(entry(index).code)], index + 1)
    }
    return nationalCurrency(at: index, after: number) ?? millionCode(at: index)
  }

  private func money(_ name: String, _ next: Int) -> UnitReading {
    UnitReading(kind: .money, name: name, next: next)
  }

  /// "10 $", "3.14US$", "7€".
  private func currencySign(at index: Int) -> UnitReading? {
    if self[index].is(.us), self[index].touches, self[index + 1].kind == .currency {
      return money("dollar", index + 2)
    }
    guard self[index].kind == .currency else { return nil }
    // In "10 $20" the sign belongs to what follows.
    let belongsAfter =
      self[index + 1].kind == .digits && self[index + 1].touches
      && !self[index].touches
    guard !belongsAfter,
      self[index].touches || self[index + 1].kind != .digits
        || !self[index + 1].touches
    else { return nil }
    let next = matches(index + 1, "ur") && self[index + 1].touches ? index + 2 : index + 1
    return money(CurrencyTable.all[Int(CurrencySign.all[Int(self[index].entry)].currency)], next)
  }

  /// "24p", "17c".
  private func coinLetter(at index: Int, after number: NumberReading) -> UnitReading? {
    guard self[index].count == 1, number.inDigits, number.scale == 0, !self[index].isCapitalised,
      self[index + 1].kind != .hyphen || !self[index + 1].touches
    else { return nil }
    if self[index].is(.p), self[index].touches,
      self[index + 1].kind != .period || !matches(index + 2, "m")
    {
      return money("penny", index + 1)
    }
    if self[index].is(.c) { return money("cent", index + 1) }
    return nil
  }

  /// Whether "pounds" means money: in the company of money words or of the sign, or in millions.
  private func isPoundOfMoney(_ index: Int, after number: NumberReading) -> Bool {
    guard self[index].is(.pound) || self[index].is(.pounds) else { return false }
    if matches(index + 1, "sterling") { return true }
    if pastHyphen(index - 1) > index - 1 { return false }
    if self[index + 1].is(.of), self[index + 2].isWord, number.scale < 6 { return false }
    if number.scale >= 6 { return true }
    return hasMoneyNearby(before: index) || speaksOfPounds
  }

  private func hasMoneyNearby(before index: Int) -> Bool {
    for cursor in max(0, index - 10)..<index where self[cursor].isWord {
      if Self.moneyWords.contains(where: { matches(cursor, $0) }) { return true }
    }
    return false
  }

  private static let moneyWords: [StaticString] = [
    "cost", "costs", "paid", "pay", "pays", "price", "priced", "worth", "spent", "spend", "fined",
    "fine", "earn", "earned", "earns", "salary", "owed", "debt", "raised", "budget", "bill",
  ]

  private func isCurrencyWord(_ index: Int, after number: NumberReading) -> Bool {
    if self[index].is(.won) {
      return number.scale > 0 || number.isGrouped || number.digitCount >= 3
    }
    if matches(index, "bucks") || matches(index, "rand") { return !self[index].isCapitalised }
    if matches(index, "sterling") { return false }
    return true
  }

  /// "Canadian dollars", "Hong Kong dollars", "Egyptian pounds".
  private func nationalCurrency(at start: Int, after number: NumberReading) -> UnitReading? {
    var index = start
    if self[index].is(.u), self[index + 1].kind == .period, self[index + 2].is(.s) {
      index += 3
      if self[index].kind == .period { index += 1 }
      guard self[index].is(.dollars) || self[index].is(.dollar) else { return nil }
      return money("dollar", index + 1)
    }
    guard self[index].count <= 10 else { return nil }
    if self[index].is(.new) || matches(index, "hong") || matches(index, "south")
      || matches(index, "sri")
    {
      index += 1
    }
    guard self[index].isWord, let nation = CurrencyTable.nations[lowercased(index)],
      self[index + 1].isWord, joined(index + 1)
    else { return nil }
    let isPound = self[index + 1].is(.pounds) || self[index + 1].is(.pound)
    if isPound {
      return money(nation == "sterling" ? "pound sterling" : nation + " pound", index + 2)
    }
    guard self[index + 1].has(.currency) else { return nil }
    let word = CurrencyTable.all[Int(entry(index + 1).currency)]
    let base = word.split(separator: " ").last.map(String.init) ?? word
    return money(nation.isEmpty || nation == "sterling" ? base : nation + " " + base, index + 2)
  }

  /// "MEUR": a million euros.
  private func millionCode(at index: Int) -> UnitReading? {
    guard self[index].count == 4, self[index].flags.contains(.allCapitals),
      bytes[Int(self[index].start)] == UInt8(ascii: "M"), let code = codeInside(index)
    else { return nil }
    return money("million " + code, index + 1)
  }

  private func codeInside(_ index: Int) -> String? {
    var key = WordKey()
    for byte in bytes[Int(self[index].start) + 1..<Int(self[index].end)] { key.append(byte) }
    let entry = vocabulary.entries[Int(vocabulary.index(of: key))]
    return entry.classes.contains(.currencyCode) ? CurrencyTable.all[Int(entry.code)] : nil
  }

  /// Whether the pound of money is written somewhere near the start of the text.
  var speaksOfPounds: Bool {
    let limit = min(text.count, 400)
    for index in 0..<limit {
      if text[index].kind == .currency, CurrencySign.all[Int(text[index].entry)].scalar == 0xA3 {
        return true
      }
    }
    return false
  }
}
