import Annotations
import Terminal

/// Gives everyone but the person at the keyboard a look of their own, in the order in which their
/// annotations were first shown; the same person keeps it in text, panel and desk while the program
/// runs. A name or an initial always stands beside it, so that no look has to be remembered.
final class OtherPeople {
  private var numbers: [String: Int] = [:]
  /// The identifier of the person at the keyboard; while it is not known, nobody is another.
  var own: String?

  func isOther(_ annotation: PlacedAnnotation) -> Bool {
    own != nil && !annotation.isMine && annotation.creator?.id != own
  }

  /// The look of whoever made an annotation; plain text for one's own.
  func style(of annotation: PlacedAnnotation, _ theme: Theme) -> Style {
    guard isOther(annotation), let creator = annotation.creator else { return theme.text }
    let number = numbers[creator.id] ?? numbers.count
    numbers[creator.id] = number
    return theme.otherPerson(number)
  }

  /// The first letter or digit of the name of whoever made an annotation, small, since verdicts are
  /// capitals; nil for one's own and where it would not fit into one column.
  func initial(of annotation: PlacedAnnotation) -> String? {
    guard isOther(annotation), annotation.creator != nil else { return nil }
    let name = annotation.creatorName
    guard let first = name.first(where: { $0.isLetter || $0.isNumber }) else { return nil }
    let initial = first.lowercased()
    return CellWidth.columns(of: initial) == 1 ? initial : nil
  }
}

extension PlacedAnnotation {
  /// Whoever made it, as people write the name.
  var creatorName: String {
    guard let creator else { return "someone else" }
    return creator.name.isEmpty ? creator.shortName : creator.name
  }
}

extension Theme {
  /// The parts for other people, in the order in which they are given; they come round again.
  static let otherPeople: [Part] = [.otherPerson1, .otherPerson2, .otherPerson3, .otherPerson4]

  func otherPerson(_ number: Int) -> Style {
    self[Self.otherPeople[number % Self.otherPeople.count]]
  }
}
