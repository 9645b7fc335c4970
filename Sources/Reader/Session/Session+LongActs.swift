import Desk
import Terminal

/// An act on many articles, done one after the other between the keys, so that it can be watched and
/// left off. Keys typed meanwhile wait for its end.
struct LongAct {
  /// What is being done: "joining “Anna Berg” with Berg".
  let title: String
  /// How many articles it is about.
  let count: Int
  /// How many of them are done.
  var done = 0
  /// Does one of them.
  let step: (Int) -> Void
  /// Called once, with how many were done: fewer than all where a person has left it off.
  let finish: (Int) -> Void
}

extension Session {
  /// Articles that are done before the first paint, as far as the time for it goes.
  private static let stepsAtOnce = 8

  /// How long keys may wait for what is done between them.
  private static let workInterval = Duration.milliseconds(50)

  /// Does an act on many articles, the first of them now.
  func begin(_ act: LongAct) {
    longAct = act
    let end = ContinuousClock.now + Self.workInterval
    var steps = 0
    repeat {
      stepLongAct()
      steps += 1
    } while steps < min(Self.stepsAtOnce, act.count) && .now < end
    endLongActIfDone()
  }

  /// Whether there is work to do between keys; see `workBetweenKeys`.
  public var hasWorkBetweenKeys: Bool {
    longAct != nil || (deskPage as? MentionsPage)?.isReading ?? false
  }

  /// Does a part of what is under way, for as long as a key may wait.
  public func workBetweenKeys() {
    let end = ContinuousClock.now + Self.workInterval
    repeat {
      if longAct != nil {
        stepLongAct()
        endLongActIfDone()
      } else {
        (deskPage as? MentionsPage)?.readNext()
      }
    } while hasWorkBetweenKeys && .now < end
  }

  private func stepLongAct() {
    guard let act = longAct, act.done < act.count else { return }
    act.step(act.done)
    longAct?.done += 1
  }

  private func endLongActIfDone() {
    guard let act = longAct else { return }
    guard act.done == act.count else { return sayProgress(of: act) }
    endLongAct()
  }

  private func sayProgress(of act: LongAct) {
    say(
      "\(act.title) · \(DecimalText.grouped(act.done)) of \(Count.of(act.count, "article")) · \(key("cancel")) stops"
    )
  }

  /// Leaves off where the act is; what is done stays, and can be undone.
  func endLongAct() {
    guard let act = longAct else { return }
    longAct = nil
    message = nil
    act.finish(act.done)
    let keys = heldKeys
    heldKeys = []
    // What has changed in the folder waited as well: it may give the articles other places.
    takeFolderNews()
    for key in keys { handle(key) }
  }

  /// Whether a key waits for the end of the act; one that cancels ends it. What is done with the mouse
  /// meanwhile is left out: rows may stand elsewhere when the act is done.
  func holdsForLongAct(_ key: Key) -> Bool {
    guard longAct != nil else { return false }
    if key == .control("c") || isCancel(key) {
      heldKeys = []
      endLongAct()
    } else if case .mouse = key {
    } else {
      heldKeys.append(key)
    }
    return true
  }

  private func isCancel(_ key: Key) -> Bool {
    if case .command(let command) = keyMap.match([key], in: place) {
      return command.name == "cancel"
    }
    return key == .escape
  }
}
