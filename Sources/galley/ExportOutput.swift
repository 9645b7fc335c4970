import Annotations
import ArgumentParser
import Articles
import Exchange
import Glibc
import Terminal

/// Where an export goes: standard output, a file, or the files of a folder.
struct ExportOutput {
  /// Nil for standard output.
  let target: ArticlePath?
  let isFolder: Bool
  let replaces: Bool

  private var standardOutput = LineOutput()
  private var writer: DurableWriter?

  init(target: ArticlePath?, isFolder: Bool, replaces: Bool) {
    self.target = target
    self.isFolder = isFolder
    self.replaces = replaces
  }

  /// Makes sure that there is a place to write to, before any work is done. Ends the program where
  /// several files have no folder to go to.
  mutating func begin(_ format: String) throws(AnnotationsError) {
    guard isFolder else {
      if let target { writer = try DurableWriter(path: target, replaces: replaces) }
      return
    }
    guard let target else {
      Complaint.say("\(format) is several files; -o names the folder for them")
      ExitCode.end(with: .usage)
    }
    try DurableWriter.makeFolder(target)
  }

  mutating func write(_ pieces: [ExportPiece]) throws(AnnotationsError) {
    for piece in pieces {
      if let file = piece.file {
        guard let target else { continue }
        let path = target.appending(file.utf8)
        try DurableWriter.makeFolder(path.folder)
        try DurableWriter.write(piece.bytes, to: path, replaces: replaces)
      } else if let writer {
        try writer.write(piece.bytes)
      } else {
        let bytes = isatty(STDOUT_FILENO) == 1 ? Self.visible(piece.bytes) : piece.bytes
        toStandardOutput { output throws(GalleyExit) in try output.write(bytes) }
      }
    }
  }

  /// What a terminal is sent, which would obey what an article says to it: control characters are
  /// made visible. Files and pipes get the bytes.
  private static func visible(_ bytes: [UInt8]) -> [UInt8] {
    Array(VisibleText.of(bytes: bytes, keeping: [.tabs, .newlines]).utf8)
  }

  mutating func finish() throws(AnnotationsError) {
    toStandardOutput { output throws(GalleyExit) in try output.flush() }
    try writer?.finish()
    writer = nil
  }

  /// Takes away what is not finished.
  mutating func abandon() { writer = nil }

  /// Ends the program where standard output takes no more, which `LineOutput` has told.
  private mutating func toStandardOutput(_ body: (inout LineOutput) throws(GalleyExit) -> Void) {
    do throws(GalleyExit) { try body(&standardOutput) } catch { ExitCode.end(with: error) }
  }
}
