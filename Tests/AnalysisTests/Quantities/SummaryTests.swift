import Analysis
import Testing

@Suite struct SummaryTests {
  @Test(
    "The status line says what a figure means",
    arguments: [
      ("At least 622 people died.", "≥ 622 people"), ("In 60 per cent of cases.", "60 %"),
      ("Up to 100 times more powerful.", "≤ 100 ×"),
      ("Thursday, Nov. 24, 2016 2:13PM EST", "2016-11-24 14:13 EST"),
      ("It cost $1.2 billion.", "1.2 billion dollars"),
      ("They met last week.", "2016-11-14 – 2016-11-20"),
      ("A third of it.", "33.3 %"), ("The 34-year-old.", "34 years old"),
      ("Some 89 to 93 billion voters.", "≈ 89 billion–93 billion voters"), ("Up 0.2%.", "▲ 0.2 %"),
      ("At 140 km/h.", "140 km/h"), ("Two years ago it rained.", "2 years (2014)"),
      ("The 22nd time.", "no. 22"), ("Some 40 feet.", "≈ 40 feet"),
      ("It is 1,234,567.", "1,234,567"), ("He died on Oct. 3.", "2016-10-03"),
    ])
  func summary(_ text: String, _ expected: String) {
    #expect(checkInput(text).1.first?.summary == expected)
  }

  @Test(
    "Measures and temperatures are converted, as exactly as they are printed",
    arguments: [
      ("some 35 miles", "≈ 56 km"), ("some 100 km", "≈ 62 miles"), ("98.6°F today", "≈ 37 °C"),
      ("minus 40 °C", "≈ −40 °F"), ("200lbs of it", "≈ 91 kg"), ("10 kg of it", "≈ 22 lb"),
      ("250 acres", "≈ 100 ha"), ("6.2 feet tall", "≈ 1.9 m"),
    ])
  func conversion(_ text: String, _ expected: String) {
    #expect(checkInput("It was \(text).").1.first?.conversion == expected)
  }

  @Test("Counts, money and dates have no conversion")
  func none() {
    #expect(checkInput("It cost $5 on May 3 for 20 people.").1.allSatisfy { $0.conversion == nil })
  }
}

@Suite struct ExactDecimalTests {
  @Test("Equal numbers are equal values, however they are written")
  func normalised() {
    #expect(ExactDecimal(significand: 10) == ExactDecimal(significand: 1, exponent: 1))
    #expect(ExactDecimal(significand: 0, exponent: 7) == .zero)
  }

  @Test("Arithmetic that does not fit gives nil")
  func overflow() {
    let large = ExactDecimal(significand: .max)
    #expect(large.multiplied(by: ExactDecimal(3)) == nil)
    #expect(large.adding(ExactDecimal(significand: 1, exponent: -5)) == nil)
    #expect(ExactDecimal.one.divided(by: .zero) == nil)
    #expect(ExactDecimal(significand: .min).negated.significand > 0)
  }

  @Test(
    "Numbers are written in plain figures",
    arguments: [
      (ExactDecimal(significand: 12, exponent: 5), "1200000"),
      (ExactDecimal(significand: -5, exponent: -1), "-0.5"),
      (ExactDecimal(significand: 1, exponent: -4), "0.0001"),
      (ExactDecimal(significand: 125, exponent: 13), "1250000000000000"), (.zero, "0"),
    ])
  func description(_ number: ExactDecimal, _ expected: String) {
    #expect(number.description == expected)
  }

  @Test("Thirds are kept to eighteen places")
  func thirds() {
    #expect(ExactDecimal.one.divided(by: ExactDecimal(3))?.double == 1.0 / 3)
  }
}
