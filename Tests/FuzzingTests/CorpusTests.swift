import FuzzTargets
import Glibc
import Testing

/// The inputs that fuzzing found worth keeping, among them each that once broke a promise.
@Suite struct CorpusTests {
  /// The files below a folder, with their contents.
  private static func files(below folder: String) -> [(path: String, bytes: [UInt8])] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [(String, [UInt8])] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard !name.hasPrefix(".") else { continue }
      let path = "\(folder)/\(name)"
      if let bytes = contents(of: path) {
        found.append((path, bytes))
      } else {
        found += files(below: path)
      }
    }
    return found
  }

  /// Nil for a folder.
  private static func contents(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return ferror(file) == 0 ? bytes : nil
  }

  private static let corpus: [(path: String, bytes: [UInt8])] = {
    let here = String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex))
    return files(below: here + "/Corpus")
  }()

  @Test("every kept input keeps the promises of every part", arguments: FuzzTarget.allCases)
  func keepsPromises(target: FuzzTarget) {
    #expect(Self.corpus.count > 100)
    for (path, bytes) in Self.corpus {
      do throws(Violation) {
        try target.run(bytes)
      } catch {
        Issue.record("\(path): \(error.description)")
      }
    }
  }
}
