import Glibc
import Terminal
import Testing

@testable import Reader

@Suite struct CommandsTests {
  @Test("no key has two meanings in one place", arguments: Place.allCases)
  func keysAreUnique(place: Place) {
    var seen: [KeySequence: String] = [:]
    for command in Commands.all where command.places.contains(place) {
      for key in command.defaultKeys {
        #expect(seen[key] == nil, "\(key.name) is \(seen[key] ?? "") and \(command.name)")
        seen[key] = command.name
      }
    }
  }

  @Test("no key sequence is the beginning of another in one place", arguments: Place.allCases)
  func noSequenceHidesAnother(place: Place) {
    let sequences = Commands.all.filter { $0.places.contains(place) }.flatMap(\.defaultKeys)
    for one in sequences {
      for other in sequences where one != other {
        #expect(!other.keys.starts(with: one.keys), "\(one.name) hides \(other.name)")
      }
    }
  }

  @Test("command names are unique in a place", arguments: Place.allCases)
  func namesAreUnique(place: Place) {
    let names = Commands.all.filter { $0.places.contains(place) }.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("keys that terminals cannot tell apart are not bound")
  func indistinctKeys() {
    let bound = Set(Commands.all.flatMap(\.defaultKeys).flatMap(\.keys))
    #expect(bound.isDisjoint(with: [.control("i"), .control("m"), .control("[")]))
  }

  @Test("the key table of README.md is the one made from the commands")
  func readme() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let file = try #require(fopen("/\(root)/README.md", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1_000_000)
    let text = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    #expect(text.contains(KeyTable.markdown()), "make readme writes the table anew")
  }
}
