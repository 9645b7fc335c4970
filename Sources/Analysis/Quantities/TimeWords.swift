/// Times of day in words, and time zones.
extension FigureGrammar {
  /// "noon", "half past seven", "seven pm", "seven o'clock", "afternoon 7:00", "in the afternoon at 7".
  func wordTime(at start: Int) -> TimeReading? {
    let word = self[start]
    if word.is(.noon) || word.is(.midday) || word.is(.noonish) {
      return TimeReading(hour: 12, next: start + 1)
    }
    if word.is(.midnight) { return TimeReading(hour: 0, next: start + 1) }
    if matches(start, "midafternoon") { return TimeReading(hour: 15, next: start + 1) }
    if word.is(.afternoon) || word.is(.morning) || word.is(.evening) { return partOfDay(at: start) }
    if word.is(.half) || word.is(.quarter) { return pastHour(at: start) }
    guard word.has(.number), 1...12 ~= entry(start).number else { return nil }
    let hour = Int(entry(start).number)
    if let half = halfDay(at: start + 1) {
      return TimeReading(hour: half.hour(hour), next: half.next)
    }
    if let next = oClock(at: start + 1) { return TimeReading(hour: hour, next: next) }
    return nil
  }

  /// "afternoon 7:00", "afternoon at 7".
  func partOfDay(at start: Int) -> TimeReading? {
    let isLate = !self[start].is(.morning)
    var index = start + 1
    if self[index].is(.at) { index += 1 }
    guard self[index].kind == .digits || self[index].has(.number), joined(index) else { return nil }
    if let time = digitTime(at: index, afterAt: true) ?? wordTime(at: index) {
      return TimeReading(
        hour: isLate && time.hour < 12 ? time.hour + 12 : time.hour, minute: time.minute,
        second: time.second, next: time.next)
    }
    guard let hour = smallInteger(index), 1...12 ~= hour, index > start + 1,
      !self[index + 1].isWord
    else { return nil }
    return TimeReading(hour: isLate && hour < 12 ? hour + 12 : hour, next: index + 1)
  }

  /// "half past seven", "quarter to nine".
  func pastHour(at start: Int) -> TimeReading? {
    let isPast = self[start + 1].is(.past)
    guard isPast || self[start + 1].is(.to) && self[start].is(.quarter),
      let number = number(at: start + 2), let hour = number.value?.integer, 1...12 ~= hour,
      number.isPlainInteger || !number.inDigits
    else { return nil }
    let minutes = self[start].is(.half) ? 30 : 15
    var time =
      isPast
      ? TimeReading(hour: hour, minute: minutes, next: number.next)
      : TimeReading(hour: hour == 1 ? 12 : hour - 1, minute: 45, next: number.next)
    if let half = halfDay(at: time.next) {
      time.hour = half.hour(time.hour)
      time.next = half.next
    } else if let next = oClock(at: time.next) {
      time.next = next
    } else if self[time.next].is(.afternoon) || self[time.next].is(.evening) {
      if time.hour < 12 { time.hour += 12 }
      time.next += 1
    }
    return time
  }

  // MARK: Zones

  /// "EST", "(GMT)", "Eastern time", "local time", "Beijing time".
  func addZone(to time: inout TimeReading) {
    var index = time.next
    let isBracketed = self[index].kind == .open && self[index + 2].kind == .close
    if isBracketed { index += 1 }
    guard let end = zoneEnd(at: index) else { return }
    time.zone = zoneText(index..<end)
    time.next = isBracketed ? end + 1 : end
  }

  func hasZone(at index: Int) -> Bool { zoneEnd(at: index) != nil }

  func zoneText(_ range: Range<Int>) -> String {
    String(
      decoding: bytes[Int(self[range.lowerBound].start)..<Int(self[range.upperBound - 1].end)],
      as: UTF8.self)
  }

  func zoneEnd(at index: Int) -> Int? {
    let lexeme = self[index]
    guard lexeme.isWord, !lexeme.flags.contains(.paragraph) else { return nil }
    if lexeme.has(.zone), lexeme.flags.contains(.allCapitals) { return index + 1 }
    guard lexeme.isCapitalised || lexeme.is(.local) || lexeme.is(.eastern) else { return nil }
    var end = index + 1
    if self[end].is(.standard) || self[end].is(.daylight) || self[end].is(.summer) { end += 1 }
    return self[end].is(.time) && !self[end].flags.contains(.line) && !lexeme.has(.weekday)
      ? end + 1 : nil
  }
}
