import Testing

@testable import Annotations

@Suite struct DurableWriterTests {
  private let folder = TemporaryFolder()

  @Test func theFileIsThereOnlyWhenItIsWhole() throws {
    let writer = try DurableWriter(path: folder.file("out"), replaces: false)
    try writer.write(Array("one ".utf8))
    #expect(!folder.names.contains("out"))
    try writer.write(Array("two".utf8))
    try writer.finish()
    #expect(folder.names == ["out"])
    #expect(folder.read("out") == "one two")
  }

  @Test func whatIsNotFinishedLeavesNothing() throws {
    folder.write("out", "old")
    do {
      let writer = try DurableWriter(path: folder.file("out"), replaces: true)
      try writer.write(Array("new".utf8))
    }
    #expect(folder.names == ["out"])
    #expect(folder.read("out") == "old")
  }

  @Test func aFileIsReplacedOnlyWhereThatWasAsked() throws {
    folder.write("out", "old")
    #expect(throws: AnnotationsError.exists(path: folder.file("out").display)) {
      try DurableWriter.write([], to: folder.file("out"), replaces: false)
    }
    try DurableWriter.write(Array("new".utf8), to: folder.file("out"), replaces: true)
    #expect(folder.read("out") == "new")
  }

  @Test func aFileThatCameMeanwhileStays() throws {
    let writer = try DurableWriter(path: folder.file("out"), replaces: false)
    try writer.write(Array("ours".utf8))
    folder.write("out", "theirs")
    #expect(throws: AnnotationsError.exists(path: folder.file("out").display)) {
      try writer.finish()
    }
    #expect(folder.names == ["out"])
    #expect(folder.read("out") == "theirs")
  }
}
