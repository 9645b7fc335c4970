import Articles
import Glibc
import Terminal
import Testing

@testable import Reader

/// Articles that are too large to be read before they are shown.
@Suite struct LargeArticleTests {
  /// Long words make a large text that costs little to analyse.
  private static let paragraph =
    "Halden held 30 per cent of 212,000.\n\n" + String(repeating: "a", count: 900) + "\n\n"
  private static let text =
    "Halden in spring\n\n" + String(repeating: paragraph, count: 1_200) + "The very end.\n"

  /// An article of more than a megabyte, of which only the beginning is open.
  private func deskWithBeginning() throws -> Desk {
    let desk = try Desk(["large.txt": Self.text])
    desk.session.open(try Article.opened(at: desk.path("large.txt")))
    return desk
  }

  /// Takes what background work has finished until something holds; false after ten seconds.
  private func takeWork(of session: Session, until isTrue: () -> Bool) -> Bool {
    for _ in 0..<10_000 {
      session.takeFinishedWork()
      if isTrue() { return true }
      usleep(1_000)
    }
    return false
  }

  @Test("the beginning is shown first, with its highlights, and takes no annotation")
  func beginning() throws {
    let desk = try deskWithBeginning()
    let reader = try #require(desk.session.reader)
    #expect(reader.article.isPartial)
    #expect(!reader.highlights.isEmpty)
    #expect(reader.store.access.refusal != nil)
  }

  @Test("keys typed before the rest is read are done when it is")
  func heldKeys() throws {
    let desk = try deskWithBeginning()
    desk.session.didPaint()
    desk.session.handle(.character("G"))
    #expect(takeWork(of: desk.session) { desk.session.reader?.article.isPartial == false })
    let reader = try #require(desk.session.reader)
    #expect(reader.article.text.string(reader.cursor) == "The")
    #expect(reader.article.text.bytes.count == Self.text.utf8.count)
    #expect(reader.store.access.refusal == nil)
  }

  @Test("leaving does not wait for the rest", arguments: [Key.character("q"), .control("c")])
  func leaving(key: Key) throws {
    let desk = try deskWithBeginning()
    desk.session.didPaint()
    desk.session.handle(key)
    #expect(desk.session.takeEffects() == [.quit])
  }

  @Test("where the rest cannot be read the beginning stays, and says why")
  func failure() throws {
    let desk = try deskWithBeginning()
    unlink(desk.folder + "/large.txt")
    desk.session.didPaint()
    #expect(takeWork(of: desk.session) { desk.session.message?.kind == .failure })
    #expect(desk.session.reader?.article.isPartial == true)
    desk.session.handle(.character("j"))
    #expect(desk.session.message?.kind != .failure)
  }

  @Test("the place in sight is analysed first, then all of it")
  func analysis() throws {
    let desk = try deskWithBeginning()
    desk.session.didPaint()
    #expect(takeWork(of: desk.session) { desk.session.reader?.article.isPartial == false })
    desk.session.didPaint()
    #expect(takeWork(of: desk.session) { desk.session.reader?.isWhollyAnalysed == true })
    #expect(desk.session.reader.map { $0.highlights.count == 3_601 } == true)
  }
}
