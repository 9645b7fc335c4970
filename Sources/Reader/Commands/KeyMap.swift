import Settings
import Terminal

/// The keys that hold: those of `Commands`, and what a person has put in their place.
///
/// A binding of a person's takes the key from the command that had it. Nothing is looked up ahead:
/// without bindings of a person's the map costs nothing.
public struct KeyMap: Sendable {
  /// What keys typed so far mean.
  enum Match {
    case command(Command)
    /// They begin longer sequences.
    case beginning
    case nothing
  }

  /// A key that a command has lost to another.
  public struct Displaced: Sendable, Equatable {
    public let place: Place
    public let command: String
    public let key: String
    public let by: String
  }

  /// By place and command, where they are not the command's own.
  private var changed: [Place: [String: [KeySequence]]] = [:]
  public private(set) var displaced: [Displaced] = []

  /// The keys of the program's own choice.
  public init() {}

  /// The keys of a place that call a command.
  public func keys(of command: Command, in place: Place) -> [KeySequence] {
    guard command.places.contains(place) else { return [] }
    return changed[place]?[command.name] ?? command.defaultKeys
  }

  /// Whether the keys of a command are a person's own in a place.
  public func isChanged(_ command: Command, in place: Place) -> Bool {
    changed[place]?[command.name] != nil
  }

  func match(_ typed: [Key], in place: Place) -> Match {
    var isBeginning = false
    for command in Commands.all where command.places.contains(place) {
      for sequence in keys(of: command, in: place) where sequence.keys.starts(with: typed) {
        if sequence.keys.count == typed.count { return .command(command) }
        isBeginning = true
      }
    }
    return isBeginning ? .beginning : .nothing
  }

  /// The commands that keys typed so far lead to, each with the keys that are still missing.
  func following(_ typed: [Key], in place: Place) -> [(rest: KeySequence, command: Command)] {
    Commands.all.flatMap { command in
      keys(of: command, in: place).compactMap { sequence in
        guard sequence.keys.count > typed.count, sequence.keys.starts(with: typed) else {
          return nil
        }
        return (KeySequence(keys: Array(sequence.keys.dropFirst(typed.count))), command)
      }
    }
  }
}

extension KeyMap {
  /// Takes a person's bindings, and tells of those that cannot hold.
  public init(_ bindings: [Settings.KeyBinding], problems: inout [SettingsProblem], file: String) {
    guard !bindings.isEmpty else { return }
    // What is said of one place goes before what is said of all of them.
    let isGeneral = { (binding: Settings.KeyBinding) in
      binding.place == Settings.KeyBinding.everywhere
    }
    let ordered = bindings.filter(isGeneral) + bindings.filter { !isGeneral($0) }
    for binding in ordered {
      let report = { (reason: SettingsProblem.Reason) in
        SettingsProblem(
          file: file, line: binding.line,
          key: "keys.\(binding.place).\(binding.command)", reason)
      }
      do throws(Refusal) {
        let places = try Self.places(of: binding)
        let (sequences, refused) = Self.sequences(of: binding, places: places)
        problems += refused.map(report)
        guard !sequences.isEmpty || refused.isEmpty else { continue }
        for place in places { changed[place, default: [:]][binding.command] = sequences }
      } catch {
        var problem = report(error.reason)
        if error.isOfPlace { problem.key = "keys.\(binding.place)" }
        problems.append(problem)
      }
    }
    for place in Place.allCases where changed[place] != nil {
      settle(place, bindings, &problems, file: file)
    }
  }

  private struct Refusal: Error {
    let reason: SettingsProblem.Reason
    /// Whether the place is wrong, not the command.
    let isOfPlace: Bool
  }

  private static func places(of binding: Settings.KeyBinding) throws(Refusal) -> [Place] {
    let everywhere = Settings.KeyBinding.everywhere
    let places: [Place]
    if binding.place == everywhere {
      places = Place.allCases
    } else if let place = Place(rawValue: binding.place) {
      places = [place]
    } else {
      throw Refusal(
        reason: .unknownKey(allowed: [everywhere] + Place.allCases.map(\.rawValue)), isOfPlace: true
      )
    }
    let commands = Commands.all.filter { !$0.places.isDisjoint(with: places) }
    let matching = places.filter { place in
      commands.contains { $0.name == binding.command && $0.places.contains(place) }
    }
    guard !matching.isEmpty else {
      throw Refusal(
        reason: .unknownKey(allowed: Set(commands.map(\.name)).sorted()), isOfPlace: false)
    }
    return matching
  }

  /// Reads the keys of a binding; those that no command may have are told of.
  private static func sequences(
    of binding: Settings.KeyBinding, places: [Place]
  ) -> ([KeySequence], [SettingsProblem.Reason]) {
    var sequences: [KeySequence] = []
    var refused: [SettingsProblem.Reason] = []
    for spelling in binding.keys.flatMap({ $0.split(separator: " ").map(String.init) }) {
      let sequence = KeySequence(spelling)
      if let allowed = refusal(of: sequence, command: binding.command, places: places) {
        refused.append(.wrongValue("\"\(spelling)\"", allowed: allowed))
      } else if !sequences.contains(sequence) {
        sequences.append(sequence)
      }
    }
    // Whoever is lost must find a way out.
    if binding.command == "cancel", !sequences.contains(KeySequence(keys: [.escape])) {
      sequences.append(KeySequence(keys: [.escape]))
    }
    return (sequences, refused)
  }

  /// Why a command cannot have a key: what to write instead; nil where it can.
  private static func refusal(
    of sequence: KeySequence, command: String, places: [Place]
  ) -> String? {
    let sameBytes: [Key: String] = [
      .control("i"): "Tab", .control("m"): "Enter", .control("j"): "Enter",
      .control("["): "Esc", .control("h"): "Backspace",
    ]
    for key in sequence.keys {
      if let name = sameBytes[key] { return "\(name), which is what terminals send for it" }
    }
    guard let first = sequence.keys.first else { return "the name of a key" }
    if sequence.keys.contains(.control("c")) { return "any key but ^C, which leaves the program" }
    if sequence.keys.contains(.escape), command != "cancel" {
      return "any key but Esc, which always cancels"
    }
    guard case .character(let scalar) = first else { return nil }
    if ("1"..."9").contains(scalar) { return "any key but 1 to 9, which begin a count" }
    if places == [.form] { return "a key that is not typed into the form, such as ^T or F2" }
    return nil
  }

  /// Takes keys that two commands of a place would have from all but one: of two that a person
  /// bound from the later, else from the one that had it from the program.
  private mutating func settle(
    _ place: Place, _ bindings: [Settings.KeyBinding], _ problems: inout [SettingsProblem],
    file: String
  ) {
    let commands = Commands.all.filter { $0.places.contains(place) }
    let own = commands.filter { isChanged($0, in: place) }
    var taken: [(sequence: KeySequence, command: String)] = []
    for command in own {
      var kept: [KeySequence] = []
      for sequence in keys(of: command, in: place) {
        // Plain characters are typed into a form.
        if place == .form, case .character? = sequence.keys.first { continue }
        if let other = taken.first(where: { $0.sequence.clashes(with: sequence) }) {
          let binding = bindings.last {
            $0.command == command.name && (Place(rawValue: $0.place) ?? place) == place
          }
          let hiding =
            other.sequence == sequence ? "also" : "the beginning of, or begins with, a key of"
          problems.append(
            SettingsProblem(
              file: file, line: binding?.line,
              key: "keys.\(binding?.place ?? place.rawValue).\(command.name)",
              .conflict(
                "\(sequence.name) is \(hiding) \(other.command), which keeps it; take another")))
        } else {
          kept.append(sequence)
          taken.append((sequence, command.name))
        }
      }
      changed[place]?[command.name] = kept
    }
    for command in commands where !own.contains(where: { $0.name == command.name }) {
      let before = command.defaultKeys
      let kept = before.filter { sequence in
        guard let other = taken.first(where: { $0.sequence.clashes(with: sequence) }) else {
          return true
        }
        displaced.append(
          Displaced(
            place: place, command: command.name, key: sequence.name, by: other.command))
        return false
      }
      if kept != before { changed[place]?[command.name] = kept }
    }
  }
}

extension KeySequence {
  /// Whether one of the two is the other or its beginning, so that it would hide it.
  fileprivate func clashes(with other: KeySequence) -> Bool {
    keys.starts(with: other.keys) || other.keys.starts(with: keys)
  }
}
