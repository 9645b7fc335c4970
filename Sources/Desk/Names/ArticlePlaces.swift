/// Places of articles in a folder's list, in four bytes each: the names of a hundred thousand articles
/// stand in them at millions of places.
public struct ArticlePlaces: RandomAccessCollection, Sendable, Equatable {
  private var places: [UInt32]

  /// Takes places as they are numbered in a list of up to 2³² articles.
  public init(_ places: some Sequence<Int>) { self.places = places.map { UInt32(clamping: $0) } }

  /// None.
  init() { places = [] }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// How many there are.
  public var endIndex: Int { places.count }
  /// A place in the list.
  public subscript(index: Int) -> Int { Int(places[index]) }

  /// Adds a place unless it is the last one already.
  mutating func addOnce(_ place: Int) {
    let place = UInt32(clamping: place)
    if places.last != place { places.append(place) }
  }
}
