import Articles

/// Numbers the rows of a folder: article after article, in each the claims before the passages.
///
/// They are those of the time when it was made: an article that is analysed again may have other rows.
struct RowNumbers: Sendable {
  /// The first number of each article's claims and of its passages, and one end more.
  private let starts: [UInt32]

  /// Cost: O(n) in the number of articles, and eight bytes for each.
  init(_ entries: [FolderIndex.Entry]) {
    var starts: [UInt32] = []
    starts.reserveCapacity(entries.count * 2 + 1)
    var next = 0
    for entry in entries {
      starts.append(UInt32(clamping: next))
      next += entry.claims.count
      starts.append(UInt32(clamping: next))
      next += entry.passages.count
    }
    starts.append(UInt32(clamping: next))
    self.starts = starts
  }

  /// The numbers of an article's claims.
  func claims(of article: Int) -> Range<UInt32> { starts[article * 2]..<starts[article * 2 + 1] }

  /// The numbers of an article's passages.
  func passages(of article: Int) -> Range<UInt32> {
    starts[article * 2 + 1]..<starts[article * 2 + 2]
  }

  /// The number of a row; nil for one that was not there.
  func number(of id: WorkItem.ID) -> UInt32? {
    guard id.article * 2 + 2 < starts.count else { return nil }
    let numbers = id.isPassage ? passages(of: id.article) : claims(of: id.article)
    return id.index < numbers.count ? numbers.lowerBound + UInt32(id.index) : nil
  }

  /// The row of a number, which has to be one of the numbers. Cost: O(log n) in the number of articles.
  subscript(number: UInt32) -> WorkItem.ID {
    // What has no row begins where the next one does.
    let place = starts.partitioningIndex { $0 > number } - 1
    let index = Int(number - starts[place])
    return place % 2 == 0
      ? WorkItem.ID(article: place / 2, claim: index)
      : WorkItem.ID(article: place / 2, passage: index)
  }
}

/// Rows of the worklist in their order, in four bytes each: there are three million in a hundred
/// thousand articles.
public struct WorkRows: RandomAccessCollection, Sendable {
  private let numbers: RowNumbers
  private let rows: [UInt32]

  /// - Parameter rows: numbers of rows.
  init(_ rows: [UInt32], of numbers: RowNumbers) { (self.rows, self.numbers) = (rows, numbers) }

  /// No rows.
  public init() { self.init([], of: RowNumbers([])) }

  /// Always 0.
  public var startIndex: Int { 0 }
  /// How many rows there are.
  public var endIndex: Int { rows.count }

  /// The row at a place. Cost: O(log n) in the number of articles.
  public subscript(place: Int) -> WorkItem.ID { numbers[rows[place]] }

  /// The place of a row; nil where it is not among them. Cost: O(n), at some billion rows a second.
  public func firstIndex(of id: WorkItem.ID) -> Int? {
    numbers.number(of: id).flatMap { number in rows.firstIndex(of: number) }
  }
}
