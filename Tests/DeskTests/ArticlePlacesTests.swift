import Testing

@testable import Desk

@Suite struct ArticlePlacesTests {
  @Test(
    "A place that is added again at the end is there once",
    arguments: [([], []), ([0, 0], [0]), ([3, 3, 99_999, 3], [3, 99_999, 3])] as [([Int], [Int])])
  func once(_ added: [Int], _ expected: [Int]) {
    var places = ArticlePlaces()
    for place in added { places.addOnce(place) }
    #expect(Array(places) == expected)
    #expect(places == ArticlePlaces(expected))
  }
}
