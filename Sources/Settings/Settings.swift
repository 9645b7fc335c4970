import Analysis
import Annotations

/// What a person has chosen: the values of the configuration file and of the command line, and the
/// program's own for everything else.
///
/// This target knows neither screens nor commands: the names of keys, commands and the parts of a
/// theme are kept as they were written, and judged where they are known.
public struct Settings: Sendable, Equatable {
  /// Whether the side panel stands open.
  public enum Panel: String, CaseIterable, Sendable {
    /// In windows of 120 columns and more.
    case auto
    case open
    case closed
  }

  /// The keys of one command in one place, or in every place where the command is known.
  public struct KeyBinding: Sendable, Equatable {
    /// The name of the place in the file; `everywhere` for all of them.
    public var place: String
    public var command: String
    /// As they are spelt in the file; empty where the command is to have no key.
    public var keys: [String]
    public var line: Int?

    public init(place: String, command: String, keys: [String], line: Int? = nil) {
      self.place = place
      self.command = command
      self.keys = keys
      self.line = line
    }

    /// The table of the file for bindings that hold in every place.
    public static let everywhere = "everywhere"
  }

  /// A theme that a person has made.
  public struct OwnTheme: Sendable, Equatable {
    public var name: String
    /// The theme that gives all that is not said here.
    public var base: String?
    /// Looks by the name of the part of the screen, with the line of each.
    public var looks: [(part: String, look: TextLook, line: Int?)]

    public init(name: String, base: String?, looks: [(part: String, look: TextLook, line: Int?)]) {
      self.name = name
      self.base = base
      self.looks = looks
    }

    public static func == (left: OwnTheme, right: OwnTheme) -> Bool {
      left.name == right.name && left.base == right.base
        && left.looks.elementsEqual(right.looks) { $0.part == $1.part && $0.look == $1.look }
    }
  }

  /// A text that can be put into a note.
  public struct Template: Sendable, Equatable {
    public var name: String
    public var text: String

    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// The name of a theme; `auto` takes the one that suits the terminal's background.
  public var theme = Setting(Settings.autoTheme)
  /// Columns that text may take, before the window narrows it.
  public var width = Setting(Settings.standardWidth)
  /// Kinds of highlight that are shown.
  public var kinds = Setting(Set(MentionKind.allCases))
  /// Kinds of passage that are shown.
  public var passages = Setting(Set<PassageKind>())
  /// Whether the program, and not the terminal, gets the mouse.
  public var mouse = Setting(false)
  /// Whether a verdict moves the cursor on to the next claim still to check.
  public var goesOnAfterVerdict = Setting(false)
  public var panel = Setting(Panel.auto)
  /// The name to annotate under; nil asks git, then the login.
  public var annotatorName = Setting<String?>(nil)
  /// The address to annotate under; nil asks git, then the login.
  public var annotatorEmail = Setting<String?>(nil)
  /// What the person calls a verdict, where that is not the program's name.
  public var verdictLabels: [Verdict: Setting<String>] = [:]
  /// Texts for notes, by name in the order of the alphabet.
  public var templates: [Template] = []
  /// In the order of the alphabet of places, then commands.
  public var keyBindings: [KeyBinding] = []
  public var ownThemes: [OwnTheme] = []
  /// The path of the file; empty where none was read.
  public var file = ""
  /// What in the file could not be taken; the program's own values hold there.
  public var problems: [SettingsProblem] = []

  public static let autoTheme = "auto"
  /// 76 columns are within what typographers give for easy reading (Bringhurst, “The Elements of
  /// Typographic Style”, 2.1.2, counts 45 to 75 characters) and fit a window of 80.
  public static let standardWidth = 76
  public static let widths = 20...200

  public init() {}

  /// What a verdict is called, in small letters where the program names it.
  public func label(of verdict: Verdict) -> String {
    verdictLabels[verdict]?.value ?? verdict.name.lowercased()
  }
}
