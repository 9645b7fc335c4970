import Articles
import Terminal
import Testing

@testable import Reader

/// The article in `seeds` that teaches the keys.
@Suite struct TutorialTests {
  private static func text() throws -> String {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let bytes = try ArticleFile.read(path: ArticlePath("/\(root)/seeds/tutorial.md"))
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("every key that the tutorial names is bound to what it is named for")
  func keys() throws {
    let parts = try Self.text().split(separator: "`", omittingEmptySubsequences: false)
    let named = parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    #expect(named.count > 40)
    let map = KeyMap()
    for name in named where Int(name) == nil {
      let isBound = Place.allCases.contains { place in
        let keys = KeySequence(name).keys
        switch map.match(keys, in: place) {
        case .command: return true
        case .beginning, .nothing: break
        }
        // A mark is the command's key and a letter.
        guard keys.count == 2, case .command(let command) = map.match([keys[0]], in: place) else {
          return false
        }
        return command.takesCharacter
      }
      #expect(isBound, "\(name)")
    }
  }
}
