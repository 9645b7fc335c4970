import Analysis
import Annotations
import Articles
import Glibc
import HostileFiles
import Synchronization
import Terminal
import Testing

@testable import Reader

/// Keys, clicks, pastes and sizes without sense, on articles and annotation files that mean harm.
///
/// The environment makes a long run of it: GALLEY_SOAK_STEPS for each seed, GALLEY_SOAK_SEEDS.
@Suite struct SoakTests {
  private static func number(_ variable: String, or standard: Int) -> Int {
    getenv(variable).flatMap { Int(String(cString: $0)) } ?? standard
  }

  private static let steps = number("GALLEY_SOAK_STEPS", or: 10_000)
  private static let seeds = 0..<UInt64(number("GALLEY_SOAK_SEEDS", or: 3))

  @Test("nothing that is typed brings the reader down or spoils a file", arguments: seeds)
  func survives(seed: UInt64) throws {
    let soak = try Soak(seed: seed)
    for _ in 0..<Self.steps { soak.step() }
    soak.expectValidFiles()
    #expect(
      soak.visited.isSuperset(of: [.shelf, .reader, .selecting, .list, .form, .help, .panel]))
    #expect(soak.changes > 0, "nothing was ever annotated")
    soak.session.finish()
    soak.undoEverything()
    soak.expectValidFiles()
  }
}

/// The analyses made so far: the same bytes give the same analysis, and the articles of a folder are
/// compared with one another again and again.
private final class KnownAnalyses: Sendable {
  private let known = Mutex<[[UInt8]: ArticleAnalysis]>([:])

  var analyse: @Sendable (DetectionInput) -> ArticleAnalysis {
    { [self] input in
      if let found = known.withLock({ $0[input.text.bytes] }) { return found }
      let analysis = ArticleAnalysis(of: input)
      known.withLock { $0[input.text.bytes] = analysis }
      return analysis
    }
  }
}

/// A session on a hostile folder, and what drives it.
private final class Soak {
  /// What undoing must bring back of an annotation. Not where it is: its text may have been edited.
  struct Said: Equatable {
    var id: String
    var verdict: Verdict?
    var note: String
    var sources: [String]
    var tags: [String]
    var correction: Correction.Action?
  }

  let hostile: HostileFolder
  let session: Session
  private(set) var visited: Set<Place> = []
  private var random: SplitMix
  private let stateFolder: String
  private let before: [[UInt8]: [Said]]

  init(seed: UInt64) throws {
    var template = Array(
      "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/soak-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Desk.Failure.noFolder }
    let base = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    mkdir(base + "/articles", 0o700)
    hostile = try HostileFolder(at: base + "/articles", seed: seed)
    random = SplitMix(seed: seed)
    stateFolder = base + "/state"
    before = Self.said(in: hostile)
    let surroundings = Surroundings(
      stateFolder: stateFolder, today: { "2026-11-24" }, analyse: KnownAnalyses().analyse, wake: {})
    session = Session(
      surroundings: surroundings, theme: Theme(.dark, colorCount: 256), columns: 80, rows: 24)
    let folder = ArticlePath(hostile.path)
    session.openShelf(
      named: folder.display, articles: try ArticleFolder.articles(at: folder),
      readAgain: { ((try? ArticleFolder.articles(at: folder)) ?? [], []) })
  }

  deinit {
    for path in Self.paths(below: hostile.path) + Self.paths(below: stateFolder) {
      _ = path.withCString { remove($0) }
    }
    rmdir(hostile.path)
    rmdir(stateFolder)
    rmdir(String(hostile.path.dropLast("/articles".count)))
  }

  // MARK: What is done

  /// Does one thing that a person, a terminal or another program may do, and looks at the screen.
  func step() {
    session.isDroppingTypedAhead = false
    switch random.number(below: 100) {
    case 0..<3:
      session.resize(columns: 1 + random.number(below: 140), rows: 1 + random.number(below: 50))
    case 3..<6: session.takeFinishedWork()
    case 6: openAnother()
    case 7: editArticle()
    case 9..<12: annotate()
    case 12:
      for scalar in ":grep 1".unicodeScalars { press(.character(scalar)) }
      press(.enter)
    case 8:
      for scalar in HostileText.sequences.randomElement(using: &random)!.unicodeScalars {
        press(.character(scalar))
      }
    default: press(key())
    }
    for effect in session.takeEffects() {
      if case .edit = effect {
        session.takeEdited(random.happens(oneIn: 4) ? nil : random.pick(HostileText.sequences))
      }
      if case .openAddress(let address) = effect {
        #expect(address.hasPrefix("http://") || address.hasPrefix("https://"))
      }
    }
    // Keys that come fast are all handled before the screen is drawn again.
    if random.happens(oneIn: 3) { look() }
  }

  private func press(_ key: Key) {
    session.handle(key)
    visited.insert(session.place)
  }

  private func look() {
    let canvas = session.canvas()
    session.didPaint()
    let harmful = canvas.picture().unicodeScalars.first { $0 != "\n" && !HarmlessOutput.allows($0) }
    if random.happens(oneIn: 4) {
      // What is kept from paint to paint is what would be made anew.
      session.hintsShown = nil
      session.reader?.lineNotes = LineNotes()
      session.reader?.panelRows = PanelRows()
      #expect(session.canvas() == canvas)
    }
    #expect(harmful == nil, "U+\(harmful.map { String($0.value, radix: 16) } ?? "") is shown")
  }

  private static let commandKeys: [[Key]] = Commands.all.flatMap { $0.defaultKeys.map(\.keys) }

  private func key() -> Key {
    switch random.number(below: 20) {
    case 0: return .mouse(mouse())
    case 1: return .paste(random.pick(HostileText.sequences) + "\npasted 12%")
    case 2: return .character(random.pick(Array("éZ渥ß\u{301}\u{202e}\u{200d}".unicodeScalars)))
    case 3: return .function(1 + random.number(below: 12))
    case 4: return .control(random.pick(Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)))
    case 5..<10: return .character(Unicode.Scalar(UInt8(0x20 + random.number(below: 95))))
    default:
      let keys = random.pick(Self.commandKeys)
      for key in keys.dropLast() { press(key) }
      return keys.last ?? .escape
    }
  }

  private func mouse() -> MouseEvent {
    let kinds: [MouseEvent.Kind] = [
      .press(button: 1), .release(button: 1), .press(button: 2), .press(button: 3), .wheelUp,
      .wheelDown, .drag,
    ]
    return MouseEvent(
      kind: random.pick(kinds), row: random.number(below: 60), column: random.number(below: 150))
  }

  /// Goes back to the list and opens one of its articles.
  private func openAnother() {
    for _ in 0..<4 { press(.escape) }
    if session.place == .reader { press(.character("q")) }
    guard session.place == .shelf else { return }
    for _ in 0..<random.number(below: 30) { press(.down) }
    press(.enter)
    for _ in 0..<random.number(below: 5) { press(.tab) }
  }

  /// Says something of a highlight, or takes something back.
  private func annotate() {
    press(.escape)
    for _ in 0..<random.number(below: 4) { press(.tab) }
    let keys = random.pick(["T", "F", "M", "U", "a", "r", "u", "u", "x", "cnote", "stag", "t#"])
    for scalar in keys.unicodeScalars { press(.character(scalar)) }
    if case .form = session.overlay { press(.control("s")) }
  }

  /// Another program changes the article that is open.
  private func editArticle() {
    guard let path = session.reader?.article.path, var bytes = try? ArticleFile.read(path: path)
    else { return }
    let place = random.number(below: bytes.count + 1)
    if random.happens(oneIn: 2) {
      bytes.insert(contentsOf: Array("Edited 7% here. ".utf8), at: place)
    } else {
      bytes.removeSubrange(place..<min(bytes.count, place + 9))
    }
    guard let file = path.withCString({ fopen($0, "w") }) else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    session.outsideChange.set()
    session.takeFinishedWork()
  }

  // MARK: What must be so

  /// How many annotation files are not what they were at first.
  var changes: Int { Self.annotationFiles(in: hostile).count { $0.bytes != initial(of: $0.path) } }

  private func initial(of file: ArticlePath) -> [UInt8]? {
    hostile.items.first { $0.name + Array(".annotations.json".utf8) == file.name }?.annotations
  }

  /// Every annotation file that was written is valid; every one that may not be written over is
  /// still there, under its own name or aside.
  func expectValidFiles() {
    for (path, bytes) in Self.annotationFiles(in: hostile) where bytes != initial(of: path) {
      let report = AnnotationReport(of: path)
      #expect(report.failure == nil, "\(path.display)")
      #expect(report.violations == [], "\(path.display)")
    }
    let all = Self.paths(below: hostile.path).compactMap { try? ArticleFile.read(path: $0) }
    for item in hostile.items where item.isForeign {
      #expect(all.contains(item.annotations ?? []), "\(String(decoding: item.name, as: UTF8.self))")
    }
    let touched = Self.paths(below: hostile.path).filter { $0.displayName == "owned" }
    #expect(touched == [], "a name was taken for a command")
  }

  /// Takes back every act on every article; what they say is then what they said at first.
  func undoEverything() {
    for item in hostile.items where !item.isForeign {
      guard let store = Self.store(of: item, in: hostile, state: stateFolder) else { continue }
      _ = store.currentAnnotator()
      while let (_, outcome) = store.undo() { #expect(outcome == .saved) }
      #expect(Self.said(by: store) == before[item.name] ?? [], "\(item.name)")
    }
  }

  private static func store(
    of item: HostileFolder.Item, in folder: HostileFolder, state: String?
  ) -> AnnotationStore? {
    let path = ArticlePath(folder.path).appending(item.name)
    guard let bytes = try? ArticleFile.read(path: path) else { return nil }
    return AnnotationStore(
      article: Article(path: path, fileBytes: bytes), at: .beside(path),
      annotator: { .current(forArticleAt: path) },
      journals: state.map { ArticlePath($0 + "/journals") })
  }

  private static func said(in folder: HostileFolder) -> [[UInt8]: [Said]] {
    var result: [[UInt8]: [Said]] = [:]
    for item in folder.items {
      result[item.name] = store(of: item, in: folder, state: nil).map(said)
    }
    return result
  }

  private static func said(by store: AnnotationStore) -> [Said] {
    store.annotations.map {
      Said(
        id: $0.id, verdict: $0.content.verdict, note: $0.content.note,
        sources: $0.content.sources.map(\.url), tags: $0.content.tags,
        correction: $0.content.correction?.action)
    }.sorted { $0.id < $1.id }
  }

  private static func annotationFiles(
    in folder: HostileFolder
  ) -> [(path: ArticlePath, bytes: [UInt8])] {
    paths(below: folder.path).filter { $0.displayName.hasSuffix(".annotations.json") }.compactMap {
      path in (try? ArticleFile.read(path: path)).map { (path, $0) }
    }
  }

  /// All that lies below a folder, the contents of a folder before itself.
  private static func paths(below folder: String) -> [ArticlePath] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [ArticlePath] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name == [0x2E] || name == [0x2E, 0x2E] { continue }
      let path = ArticlePath(folder).appending(name)
      if entry.pointee.d_type == UInt8(DT_DIR) { paths += self.paths(below: path.display) }
      paths.append(path)
    }
    return paths
  }
}
