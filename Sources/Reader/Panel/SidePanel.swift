/// The panel beside the text: lists of what is in the article, and what is known of the place of the
/// cursor.
///
/// Its lists follow the text. When keys go to the panel, the text follows the list instead.
public struct SidePanel: Sendable, Equatable {
  /// A list of the panel.
  public enum Tab: String, CaseIterable, Sendable {
    case claims, names, notes, checks

    var title: String {
      switch self {
      case .claims: "Claims"
      case .names: "Names"
      case .notes: "Notes"
      case .checks: "Checks"
      }
    }
  }

  /// Whether a person has opened or closed it; nil leaves that to the width of the window.
  var isWanted: Bool?
  /// Whether keys go to the panel.
  var isFocused = false
  var tab = Tab.claims
  var selection = ListSelection()
  /// The cursor's byte when keys began to go to the panel, to come back to.
  var origin: Int?

  /// Columns of a window from which on the panel is open by itself.
  static let openingColumns = 120

  /// Where the panel is in a window: at the right of the text where both have room, else below it;
  /// nowhere in a window that is too small.
  func dock(columns: Int, rows: Int) -> PanelDock {
    guard isWanted ?? (columns >= Self.openingColumns) else { return .none }
    if columns >= 100 { return .right(columns: max(38, min(64, columns * 3 / 10))) }
    return columns >= 30 && rows >= 16 ? .below(rows: max(6, rows / 3)) : .none
  }
}

/// On which side of the text the panel is, and its size in cells.
enum PanelDock: Equatable {
  case none
  case right(columns: Int)
  case below(rows: Int)
}
