import Testing

@testable import Annotations

@Suite struct VerdictTests {
  @Test(
    "Only a verdict that asks for evidence leaves a claim unchecked", arguments: Verdict.allCases)
  func checked(verdict: Verdict) {
    #expect(verdict.countsAsChecked == (verdict.rawValue != "needs-source"))
  }

  @Test("Letters tell all verdicts apart")
  func letters() {
    #expect(Set(Verdict.allCases.map(\.letter)).count == Verdict.allCases.count)
  }
}
