import Annotations
import Settings

/// What the signs of a place mean: one list for the page of keys and for whatever draws them.
enum Legend {
  typealias Entry = (sign: String, meaning: String)

  static func entries(for place: Place, settings: Settings, hasUnicode: Bool) -> [Entry] {
    switch place {
    case .shelf:
      return ArticleMark.allCases.map { ($0.sign(hasUnicode: hasUnicode), $0.meaning) }
    case .reader, .selecting, .panel: return margin(settings) + map(hasUnicode)
    default: return []
    }
  }

  private static func margin(_ settings: Settings) -> [Entry] {
    Verdict.allCases.map { (String($0.letter), "margin: verdict “\(settings.label(of: $0))”") }
      + MarginSign.Meaning.allCases.map { ($0.text, "margin: \($0.explanation)") }
      + [("aT", "margin: by somebody else, after their initial and in their colour")]
  }

  private static func map(_ hasUnicode: Bool) -> [Entry] {
    MapSign.allCases.map { ($0.text(hasUnicode: hasUnicode), "map at the right: \($0.meaning)") }
      + [
        (hasUnicode ? "█" : " ", "map at the right, in reverse: what the window shows"),
        ("P O L N", "panel: person, organisation, location, other name"),
      ]
  }
}
