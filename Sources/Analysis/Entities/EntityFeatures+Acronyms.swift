import Articles

extension EntityFeatures {
  /// Finds, for each word in capitals of two to seven letters, a run of capitalised words with
  /// these initials anywhere in the document (`RCMP`, `Royal Canadian Mounted Police`).
  mutating func collectAcronyms(_ bytes: UnsafeBufferPointer<UInt8>) {
    var wanted: Set<UInt64> = []
    for run in runs {
      for token in run.tokens {
        if let letters = acronymLetters(token, bytes) { wanted.insert(letters) }
      }
    }
    guard !wanted.isEmpty else { return }
    for run in runs where run.tokens.count > 1 {
      for start in run.tokens where word(start).isCapitalised {
        findAcronyms(from: start, in: run, wanted, bytes)
      }
    }
  }

  private mutating func findAcronyms(
    from start: Int, in run: CapitalRun, _ wanted: Set<UInt64>,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    var initials: UInt64 = 0
    var count = 0
    for token in start..<min(start + 10, run.tokens.upperBound) {
      guard word(token).isCapitalised else { continue }
      let first = bytes[tokens[token].range.lowerBound]
      guard first &- 0x41 < 26, count < 7 else { return }
      initials = initials << 8 | UInt64(first)
      count += 1
      if count >= 2, wanted.contains(initials), acronyms[initials] == nil {
        acronyms[initials] = wordOf[token]
      }
    }
  }

  /// The letters of a token that may be an acronym.
  func acronymLetters(_ token: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard word(token).traits.contains(.allCapitals) else { return nil }
    return acronymLetters(bytes[tokens[token].range])
  }

  private func acronymLetters(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UInt64? {
    guard 2...14 ~= bytes.count else { return nil }
    var letters: UInt64 = 0
    var count = 0
    for byte in bytes where byte != UInt8(ascii: ".") {
      guard byte &- 0x41 < 26, count < 7 else { return nil }
      letters = letters << 8 | UInt64(byte)
      count += 1
    }
    return count >= 2 ? letters : nil
  }
}
