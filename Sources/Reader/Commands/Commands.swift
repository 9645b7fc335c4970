/// Every command there is. To add a key, add an entry to its group, in the file
/// named for the group; the entry names a method of `Session`.
public enum Commands {
  static let everywhere = Set(Place.allCases)
  static let text: Set<Place> = [.reader, .selecting]
  /// Where something in an article is chosen.
  static let textAndPanel = text.union([.panel])
  static let pages: Set<Place> = [
    .shelf, .results, .reader, .selecting, .panel, .list, .help, .worklist, .names, .mentions,
    .changes, .disagreements, .agreement,
  ]

  /// A heading of the help page and the commands below it.
  public struct Group: Sendable {
    public let title: String
    public let commands: [Command]
  }

  /// In the order of the help page.
  public static let groups = [
    Group(title: "Moving", commands: moving), Group(title: "Finding", commands: finding),
    Group(title: "The side panel", commands: panel),
    Group(title: "Annotating", commands: annotating), Group(title: "The form", commands: form),
    Group(title: "The list of articles", commands: shelf),
    Group(title: "All articles", commands: desk),
    Group(title: "The page", commands: viewing), Group(title: "Leaving", commands: leaving),
  ]

  public static let all: [Command] = groups.flatMap(\.commands)

  /// The commands by name, in the order of `all`: a name may mean another thing in another place.
  static let named = Dictionary(grouping: all, by: \.name)
}
