import Testing

@testable import Desk

@Suite struct AnalysisQueueTests {
  private func queue(_ count: Int) -> AnalysisQueue {
    AnalysisQueue(done: Array(repeating: false, count: count))
  }

  @Test("what is begun again comes first, then what a person looks at, then the list")
  func order() {
    var queue = queue(6)
    let first = queue.take(atMost: 1)
    _ = queue.finish(first[0])
    let waits = queue.beginAgain(0)
    queue.prefer([4, 2])
    let next = queue.take(atMost: 9)
    let rest = queue.take(atMost: 9)
    #expect(waits)
    #expect(next.map(\.index) == [0, 4, 2, 1, 3, 5])
    #expect(rest.isEmpty)
  }

  @Test("what was found before an article was begun again does not count")
  func dropsWhatIsOld() {
    var queue = queue(1)
    let first = queue.take(atMost: 1)
    _ = queue.beginAgain(0)
    let second = queue.take(atMost: 1)
    let counts = [queue.finish(second[0]), queue.finish(first[0])]
    #expect(counts == [true, false])
    #expect(queue.finishedCount == 1)
  }

  @Test("what is begun again is not forgotten when a person looks at something else")
  func keepsWhatIsBegunAgain() {
    var queue = queue(3)
    for taken in queue.take(atMost: 3) { _ = queue.finish(taken) }
    let begun = [queue.beginAgain(1), queue.beginAgain(1)]
    queue.prefer([2])
    let left = queue.count - queue.finishedCount
    let taken = queue.take(atMost: 3)
    #expect(begun == [true, false])
    #expect(left == 1)
    #expect(taken.map(\.index) == [1])
  }

  @Test("what is given back is taken in its order, but for what was begun again meanwhile")
  func givesBack() {
    var queue = queue(5)
    let taken = queue.take(atMost: 4)
    _ = queue.beginAgain(2)
    queue.giveBack(taken.dropFirst())
    _ = queue.finish(taken[0])
    let next = queue.take(atMost: 9)
    #expect(next.map(\.index) == [1, 3, 2, 4])
    #expect(queue.begunCount == 8)
  }

  @Test("articles that need no analysis are never taken")
  func leavesOut() {
    var queue = AnalysisQueue(done: [true, false, true], begunCount: 7)
    #expect(queue.finishedCount == 2)
    let taken = queue.take(atMost: 3)
    #expect(taken == [AnalysisQueue.Taken(index: 1, begun: 8)])
  }
}
