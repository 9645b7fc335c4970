import Articles
import Testing

@Suite struct PartitioningIndexTests {
  @Test("The first element that fulfils the condition is found, or the end", arguments: 0..<9)
  func finds(count: Int) {
    let numbers = (0..<count).map { $0 * 2 }
    for bound in -1...count * 2 + 1 {
      let expected = numbers.firstIndex { $0 >= bound } ?? numbers.endIndex
      #expect(numbers.partitioningIndex { $0 >= bound } == expected)
      #expect(
        numbers[...].dropFirst().partitioningIndex { $0 >= bound } == max(expected, min(1, count)))
    }
  }
}
