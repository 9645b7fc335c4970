import Analysis
import Annotations
import Articles
import Desk
import Settings
import Terminal

/// Everything the program knows while it runs, and what keys do to it.
///
/// A session is used from one thread. It never touches the terminal: it draws itself to a
/// `Canvas`, and asks for what only the terminal can do by leaving an `Effect`.
public final class Session {
  public let surroundings: Surroundings
  /// What the person has chosen.
  public let settings: Settings
  /// The keys that hold.
  public let keyMap: KeyMap
  /// What of the configuration could not be taken.
  public let settingsProblems: [SettingsProblem]
  public internal(set) var theme: Theme
  /// Columns that text may take, before the window narrows it.
  public internal(set) var textWidth: Int
  public internal(set) var columns: Int
  public internal(set) var rows: Int

  public internal(set) var shelf: Shelf?
  public internal(set) var reader: ArticleReader? {
    // What the mouse is held on is a place in the text before.
    didSet { pressedWord = nil }
  }
  public internal(set) var overlay: Overlay?
  public internal(set) var panel = SidePanel()
  /// What a search in all articles has found, and whether its list is shown.
  public internal(set) var results: GrepResults?
  var isShowingResults = false
  public internal(set) var prompt: Prompt?
  public internal(set) var message: Message?
  var typed = TypedKeys()
  /// What keys mean that were typed before; see `meaning(of:)`.
  var meanings: [KeysInPlace: KeyMap.Match] = [:]
  /// The line of hints as it was last drawn.
  var hintsShown: PlacedHints?
  /// The word that a button of the mouse went down on, and whether letting it go there opens it.
  var pressedWord: Range<Int>?
  var pressOpens = false
  /// Whether what was typed in earlier runs has been read.
  var isHistoryLoaded = false
  /// What was typed after `:`, the latest last.
  var commandHistory: [String] = []
  /// What was searched for, the latest last.
  var searchHistory: [String] = []

  /// What the terminal is asked for, oldest first; the loop empties it.
  public internal(set) var effects: [Effect] = []

  var places: ReadingPlaces
  var hiddenKinds: Set<MentionKind>
  var shownPassages: Set<PassageKind>
  /// Whether the program gets the mouse.
  var isMouseOn: Bool
  var lastContent: AnnotationContent?
  /// The annotation without a place that was last chosen in the list.
  var lostAnnotation: String?
  /// Set once a person was told that leaving loses a change.
  var warnedOfLoss = false
  /// Set when a form was refused: keys that were typed for it are no commands.
  var isDroppingTypedAhead = false
  let background: BackgroundAnalysis
  let loader: ArticleLoader
  /// Keys typed while only the beginning of an article is there, or during an act on many articles; done
  /// at its end.
  var heldKeys: [Key] = []
  /// Counts the lists of articles that were shown.
  var listGeneration = 0
  /// Whether the folders are being listed again.
  var isListing = false
  /// Whether a person has asked for that, and it has not begun.
  var isReadingAgainDue = false
  /// An act on many articles that is under way.
  var longAct: LongAct?
  /// Whether the rest of an article is being read.
  var isLoading = false
  /// Set when the files of the open article may have been changed.
  let outsideChange = OutsideChange()
  /// Whether an article was opened whose background work has not begun.
  var isBackgroundWorkDue = false
  /// Tells when another program changes the annotations of the open article.
  var fileWatch: FileWatch?
  /// How the annotations of others look.
  let otherPeople = OtherPeople()
  /// What is known of all articles of the list.
  var desk: FolderDesk?
  /// The page of the desk that is shown, over the article or the list.
  var deskPage: (any DeskPage)?
  /// The pages that the shown one was opened from, the last one at the end.
  var pagesBelow: [any DeskPage] = []
  /// The page that the open article was opened from.
  var pageToReturnTo: (any DeskPage)?
  /// Whether the form that is open was opened from a page, which it then leads back to.
  var returnsAfterForm = false
  /// The worklist as it was left.
  var lastWorklist: WorklistPage?
  var seenClaims: SeenClaimsFolder
  /// Lists the folders of the shelf again; nil where there are none.
  var readAgain: (@Sendable () -> (articles: [FoundArticle], problems: [String]))?
  /// The folders of the shelf, watched once it was painted.
  var watchedFolders: [ArticlePath] = []
  var isFolderWatchDue = false
  var folderWatch: FolderWatch?
  let folderNews = FolderNews()
  /// The beginning of an article, shown beside the shelf.
  var preview: ArticlePreview?
  let previewLoader: PreviewLoader

  public init(
    surroundings: Surroundings, theme: Theme, columns: Int, rows: Int,
    settings: Settings = Settings()
  ) {
    self.surroundings = surroundings
    self.settings = settings
    var problems = settings.problems
    keyMap = KeyMap(settings.keyBindings, problems: &problems, file: settings.file)
    settingsProblems = problems + Theme.problems(in: settings)
    isMouseOn = settings.mouse.value
    switch settings.panel.value {
    case .auto: break
    case .open: panel.isWanted = true
    case .closed: panel.isWanted = false
    }
    hiddenKinds = Set(MentionKind.allCases).subtracting(settings.kinds.value)
    shownPassages = settings.passages.value
    self.theme = theme
    self.columns = columns
    self.rows = rows
    textWidth = settings.width.value
    places = ReadingPlaces(folder: surroundings.stateFolder)
    seenClaims = SeenClaimsFolder(state: surroundings.stateFolder)
    background = BackgroundAnalysis(analyse: surroundings.analyse, wake: surroundings.wake)
    loader = ArticleLoader(wake: surroundings.wake)
    previewLoader = PreviewLoader(analyse: surroundings.analyse, wake: surroundings.wake)
  }

  /// Where a person is.
  public var place: Place {
    switch overlay {
    case .form: return .form
    case .help: return .help
    case .list: return .list
    case nil: break
    }
    if let deskPage { return deskPage.place }
    if isShowingResults { return .results }
    guard let reader else { return .shelf }
    if panel.isFocused { return .panel }
    return reader.selectionAnchor == nil ? .reader : .selecting
  }

  /// How the window is divided now.
  var frame: Frame {
    let dock =
      reader == nil || isShowingResults ? PanelDock.none : panel.dock(columns: columns, rows: rows)
    return Frame(columns: columns, rows: rows, dock: dock)
  }

  /// Rows of the window that text or lists get.
  var bodyRows: Int { overlay == nil ? frame.textRows : frame.body.count }

  /// Takes a new size of the window, in columns and rows; the place in the text stays.
  public func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    fitText()
  }

  /// Wraps the open article at the width that the window allows.
  func fitText() {
    guard let reader else { return }
    if frame.panel == nil { panel.isFocused = false }
    let width = frame.textWidth(wanted: textWidth)
    if reader.layout.width != width { reader.wrap(width: width) }
  }

  /// Takes what background work has finished.
  public func takeFinishedWork() {
    takeAnalysedArticles()
    results?.take()
    takeFolderNews()
    if let finished = previewLoader.take() { preview = finished }
    takeWholeArticle()
    guard let reader, !reader.article.isPartial else { return }
    // Before the first paint of an article, what was finished is still that of the one before it.
    let work = isBackgroundWorkDue ? BackgroundAnalysis.Work() : background.take()
    if let analysis = work.analysis { reader.take(analysis, of: work.analysed) }
    if let claims = work.claims { reader.take(claims) }
    if let findings = work.findings { reader.take(findings) }
    takeSearch(in: reader)
    takeOutsideChanges(in: reader)
  }

  /// Whether the background goes on with many things of which some are finished each moment.
  var awaitsFurtherWork: Bool { desk?.isWorking == true || results?.isRunning == true }

  /// Takes what is known of further articles of the list.
  private func takeAnalysedArticles() {
    guard let desk else { return }
    desk.takeComparison()
    let finished = desk.takeFinished()
    guard !finished.isEmpty else { return }
    shelf?.take(finished)
    (deskPage as? WorklistPage)?.takeNewArticles()
    if !desk.isWorking {
      (deskPage as? NamesPage)?.refresh()
      (deskPage as? DisagreementsPage)?.refresh()
      (deskPage as? AgreementPage)?.refresh()
    }
  }

  func say(_ text: String, _ kind: Message.Kind = .information) {
    message = Message(text: text, kind: kind)
  }
}

/// A line for the person, shown until the next key.
public struct Message: Sendable, Equatable {
  public enum Kind: Sendable { case information, success, failure }
  public var text: String
  public var kind: Kind
}

/// What only the terminal, or another program, can do for a session.
public enum Effect: Sendable, Equatable {
  case quit
  case suspend
  /// Draw every cell again.
  case redraw
  /// Put text on the clipboard.
  case copy(String)
  /// Get the mouse, or leave it to the terminal.
  case mouse(Bool)
  /// Show an address, already known to be http or https, in the browser.
  case openAddress(String)
  /// Let the person write a text in their editor; its new form goes to `Session.takeEdited`.
  case edit(String)
}

/// What a session knows of the world outside.
public struct Surroundings: Sendable {
  /// The folder for what is remembered between runs; nil remembers nothing.
  public var stateFolder: String?
  /// Today's date where the person is, ISO 8601.
  public var today: @Sendable () -> String
  /// Finds the mentions of an article; called from any thread.
  public var analyse: @Sendable (DetectionInput) -> ArticleAnalysis
  /// Called from any thread when background work has something to show.
  public var wake: @Sendable () -> Void
  /// The file that annotations of an article from standard input go to.
  public var saveAs: String?
  /// What the terminal tells of its background in `COLORFGBG`; nil where it tells nothing.
  public var background: String?
  /// Whether the terminal can show box-drawing and other signs beyond ASCII.
  public var hasUnicode: Bool
  /// Where summaries of articles are kept between runs; nil for nowhere.
  public var summaryCache: (any ArticleSummaryCache)?

  public init(
    stateFolder: String?, saveAs: String? = nil, background: String? = nil,
    hasUnicode: Bool = true,
    today: @escaping @Sendable () -> String,
    analyse: @escaping @Sendable (DetectionInput) -> ArticleAnalysis = { ArticleAnalysis(of: $0) },
    wake: @escaping @Sendable () -> Void
  ) {
    self.stateFolder = stateFolder
    self.saveAs = saveAs
    self.background = background
    self.hasUnicode = hasUnicode
    self.today = today
    self.analyse = analyse
    self.wake = wake
  }
}

/// What lies over the article or the shelf.
public enum Overlay {
  case form(AnnotationForm)
  case help(HelpPage)
  case list(ListPanel)
}
