import Glibc
import Testing

/// Compares what a window shows with a picture kept as a text file beside the tests.
enum Pictures {
  /// With GALLEY_RECORD set, the picture is written instead; look at it before keeping it.
  static func expect(
    _ picture: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let folder = #filePath.split(separator: "/").dropLast().joined(separator: "/")
    let path = "/\(folder)/Pictures/\(name).txt"
    if getenv("GALLEY_RECORD") != nil {
      guard let file = fopen(path, "w") else { return }
      fputs(picture + "\n", file)
      fclose(file)
      return
    }
    guard let file = fopen(path, "r") else {
      Issue.record("There is no picture \(name)", sourceLocation: sourceLocation)
      return
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 100_000)
    let count = fread(&bytes, 1, bytes.count, file)
    let kept = String(decoding: bytes[..<count], as: UTF8.self)
    #expect(picture + "\n" == kept, sourceLocation: sourceLocation)
  }
}
