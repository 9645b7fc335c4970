import Testing

@testable import Desk

@Suite struct KeyedPlacesTests {
  private let keyed: KeyedPlaces = {
    var keyed = KeyedPlaces()
    keyed.add { add in
      for (key, place) in [(7, 1), (3, 1), (7, 2), (9, 4), (7, 4), (3, 4), (3, 4)] {
        add(UInt32(key), UInt32(place))
      }
    }
    keyed.add { add in
      add(.max, 0)
      add(.max, 5)
      add(20, 6)
      add(20, 6)
    }
    return keyed
  }()

  @Test(
    "The places of a key are in order, each once; a key with one place has none",
    arguments: [
      (3, [1, 4]), (7, [1, 2, 4]), (9, []), (8, []), (0, []), (20, []), (UInt32.max, [0, 5]),
    ] as [(UInt32, [UInt32])])
  func places(_ key: UInt32, _ places: [UInt32]) {
    #expect(Array(keyed[key]) == places)
  }
}
