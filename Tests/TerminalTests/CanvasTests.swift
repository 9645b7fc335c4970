import Terminal
import Testing

@Suite struct CanvasTests {
  @Test("text is drawn where it was written")
  func writes() {
    var canvas = Canvas(columns: 10, rows: 2)
    #expect(canvas.write("Ottawa", row: 1, column: 2) == 6)
    #expect(canvas.picture() == "\n  Ottawa\n")
  }
}
