import Articles
import Glibc
import Testing

@testable import Annotations

@Suite struct FileWatchTests {
  /// A watch whose calls can be waited for.
  private final class Watched {
    let watch: FileWatch?
    private let reading: Int32

    init(_ files: [ArticlePath]) {
      var pipe: [Int32] = [-1, -1]
      precondition(Glibc.pipe(&pipe) == 0, "no pipe can be made")
      reading = pipe[0]
      let writing = pipe[1]
      watch = FileWatch(files) { _ = write(writing, "x", 1) }
    }

    /// Whether a call comes within so many milliseconds.
    func isCalled(within milliseconds: Int32) -> Bool {
      var request = pollfd(fd: reading, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, milliseconds) > 0 else { return false }
      var byte: UInt8 = 0
      return read(reading, &byte, 1) == 1
    }
  }

  @Test("What others do to the file is told, what happens to other files is not")
  func others() throws {
    let desk = Desk()
    let watched = Watched(desk.open().watchedFiles)
    try #require(watched.watch != nil)
    desk.folder.write("other.txt", "x")
    desk.folder.write("halden.txt.annotations.json", "{}")
    #expect(watched.isCalled(within: 5000))
  }

  @Test("What this program saves is not told")
  func own() throws {
    let desk = Desk()
    let store = desk.open()
    let watched = Watched(store.watchedFiles)
    try #require(watched.watch != nil)
    #expect(store.put(AnnotationContent(note: "x"), on: 0..<6) == .saved)
    #expect(!watched.isCalled(within: 100))
    unlink(desk.folder.path + "/halden.txt.annotations.json")
    #expect(watched.isCalled(within: 5000))
  }
}
