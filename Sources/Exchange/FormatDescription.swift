/// What a format is and how much it holds: what `galley export --list` and docs/formats.md tell.
public struct FormatDescription: Sendable {
  /// A thing that a format holds or loses.
  public enum Part: String, CaseIterable, Sendable {
    case text, highlights, verdicts, notes, tags, sources, creators, times
    case corrections
    /// Stretches that overlap each other.
    case overlaps
    /// Annotations whose text is gone.
    case orphans
    case claims, contradictions
    /// What is said of a source beside its address: stance, place, date, quoted words, archived copy.
    case sourceDetails = "details of sources"
    /// Whom or what a text names, as a person has said.
    case identities
    /// Between which other annotations one decides.
    case decisions
    /// Versions that lost out in merges and wait to be looked at.
    case olderVersions = "older versions"
  }

  /// What an export is written as.
  public enum Shape: String, Sendable {
    /// One file, to standard output where no other is named.
    case file
    /// Files in a folder.
    case folder
    /// One file for one article, a folder for several.
    case fileOrFolder
  }

  /// How offsets are counted in the format.
  public enum OffsetUnit: String, Sendable {
    case scalars = "Unicode scalars"
    case selectable = "Unicode scalars or UTF-16"
    case none = "no offsets"
  }

  /// What it is called on the command line.
  public let name: String
  /// One line for a person.
  public let summary: String
  public let holds: Set<Part>
  public let shape: Shape
  public let offsets: OffsetUnit
  /// Whether names and figures must be found to write it, which takes most of the time.
  public let needsAnalysis: Bool
  /// Whether `galley import` reads it.
  public let isReadable: Bool
  /// What its files are called, without a point.
  public let fileExtension: String
}
