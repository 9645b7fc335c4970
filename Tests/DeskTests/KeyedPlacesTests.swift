import Testing

@testable import Desk

private func keyed(parts: UInt32) -> KeyedPlaces {
  KeyedPlaces(parts: parts) { places in
    for (key, place) in [(7, 1), (3, 1), (7, 2), (9, 4), (7, 4), (3, 4), (3, 4), (20, 6), (20, 6)] {
      places.add(UInt32(key), UInt32(place))
    }
    for key in [.max, .max - 1, .max / 2] as [UInt32] {
      places.add(key, 0)
      places.add(key, 5)
    }
  }
}

private let expected: [(UInt32, [UInt32])] = [
  (3, [1, 4]), (7, [1, 2, 4]), (9, []), (8, []), (0, []), (20, []), (.max / 2, [0, 5]),
  (.max - 1, [0, 5]), (.max, [0, 5]),
]

@Suite struct KeyedPlacesTests {
  @Test(
    "The places of a key are in order, each once; a key with one place has none",
    arguments: [1, 2, 3, 8], expected)
  func places(_ parts: UInt32, _ expected: (key: UInt32, places: [UInt32])) {
    #expect(Array(keyed(parts: parts)[expected.key]) == expected.places)
  }

  @Test("How many places a key has is known without them", arguments: expected)
  func counts(_ key: UInt32, _ places: [UInt32]) {
    var keyed = keyed(parts: 2)
    keyed.forgetPlaces()
    #expect(keyed.count(of: key) == places.count)
  }
}
