import Annotations
import Terminal

extension AnnotationForm {
  /// Handles a key in the field that has the focus; gives false for one that means nothing there.
  ///
  /// - Parameter today: the date written beside a new source, ISO 8601.
  mutating func handle(_ key: Key, today: String) -> Bool {
    warnedOfLoss = false
    if complete(key, today: today) { return true }
    completions.leaveOff()
    switch (key, focus) {
    case (.tab, _), (.down, .verdict), (.down, .tags), (.down, .source):
      moveFocus(by: 1)
    case (.enter, .verdict), (.enter, .tags), (.enter, .source), (.enter, .kind):
      moveFocus(by: 1)
    case (.backTab, _), (.up, .tags), (.up, .kind), (.up, .source):
      moveFocus(by: -1)
    case (_, .verdict): return handleVerdict(key)
    case (_, .note):
      if note.handle(key) { return true }
      guard key == .up || key == .down else { return false }
      moveFocus(by: key == .up ? -1 : 1)
    case (_, .tags): return tags.handle(key)
    case (_, .kind): return handleKind(key)
    case (_, .source(let index, let column)):
      return handle(key, inSource: index, column, today: today)
    }
    return true
  }

  private mutating func handleVerdict(_ key: Key) -> Bool {
    let choices: [Verdict?] = [nil] + Verdict.allCases
    let index = choices.firstIndex(of: verdict) ?? 0
    switch key {
    case .right, .character(" "): verdict = choices[(index + 1) % choices.count]
    case .left: verdict = choices[(index + choices.count - 1) % choices.count]
    case .backspace, .delete, .character("-"): verdict = nil
    case .character(let scalar):
      guard let chosen = Verdict.allCases.first(where: { $0.letter == Character(scalar) }) else {
        return false
      }
      verdict = chosen
    default: return false
    }
    return true
  }

  /// Fills in today as the date looked at of a source that has got an address, and makes room for
  /// another source.
  mutating func addressChanged(ofSource index: Int, today: String) {
    if !sources[index].isEmpty, sources[index].lookedAt.text.isEmpty, !sources[index].wasDated {
      sources[index].lookedAt.replace(with: today)
      sources[index].wasDated = true
    }
    if sources.last?.isEmpty == false { sources.append(SourceRow()) }
  }

  private mutating func handleKind(_ key: Key) -> Bool {
    let choices = judgements
    let index = choices.firstIndex(of: judgement) ?? 0
    switch key {
    case .right, .character(" "): judgement = choices[(index + 1) % choices.count]
    case .left: judgement = choices[(index + choices.count - 1) % choices.count]
    default: return false
    }
    return true
  }

  private mutating func handle(
    _ key: Key, inSource index: Int, _ column: SourceColumn, today: String
  ) -> Bool {
    guard sources.indices.contains(index) else { return false }
    switch column {
    case .url:
      guard sources[index].url.handle(key) else { return false }
      addressChanged(ofSource: index, today: today)
      return true
    case .locator: return sources[index].locator.handle(key)
    case .lookedAt: return sources[index].lookedAt.handle(key)
    case .archived: return sources[index].archived.handle(key)
    case .evidence: return sources[index].evidence.handle(key)
    case .stance:
      let choices: [SourceReference.Stance?] = [nil] + SourceReference.Stance.allCases
      let current = choices.firstIndex(of: sources[index].stance) ?? 0
      switch key {
      case .right, .character(" "): sources[index].stance = choices[(current + 1) % choices.count]
      case .left:
        sources[index].stance = choices[(current + choices.count - 1) % choices.count]
      default: return false
      }
      return true
    }
  }
}
