extension Array {
  /// How many elements at the beginning meet a condition that none after them does.
  /// Cost: O(log n).
  func countOfLeading(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
