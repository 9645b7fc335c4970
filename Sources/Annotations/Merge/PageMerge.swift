import Articles
import Glibc

/// Merges two versions of an annotation file, annotation by annotation.
///
/// The same code merges on saving, when someone else has changed the file, and as git's merge
/// driver. Nothing is lost: see `AnnotationMerge` for what happens to fields that both changed.
/// Cost: O(n log n) in the number of annotations; only those that differ are looked into.
public struct PageMerge: Sendable {
  /// The merged file.
  let page: AnnotationPage
  /// How many annotations hold a conflict that neither side held before.
  public let newConflicts: Int

  /// The canonical bytes of the merged file.
  public var bytes: [UInt8] { page.bytes() }

  /// Merges files' contents; an empty base is none. Throws for a side that is no annotation file.
  public init(base: [UInt8], ours: [UInt8], theirs: [UInt8]) throws(AnnotationsError) {
    self.init(
      base: PageMerge.isBlank(base) ? nil : try PageReader.read(base).page,
      ours: try PageReader.read(ours).page, theirs: try PageReader.read(theirs).page)
  }

  private static func isBlank(_ file: [UInt8]) -> Bool {
    file.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
  }

  /// Merges files and writes the result to `ours`; how many annotations hold a new conflict. A base
  /// that is empty or `/dev/null` is none. Throws, and writes nothing, for a side that cannot be
  /// read.
  public static func merge(
    base: ArticlePath, ours: ArticlePath, theirs: ArticlePath
  ) throws(AnnotationsError) -> Int {
    let old = base == "/dev/null" ? [] : try contents(of: base).bytes
    let (mine, status) = try contents(of: ours)
    let yours = try contents(of: theirs).bytes
    let merged = PageMerge(
      base: isBlank(old) ? nil : try page(old, of: base), ours: try page(mine, of: ours),
      theirs: try page(yours, of: theirs))
    let target = try ours.resolvingLinks()
    switch try DurableFile.replace(target, with: merged.bytes, expecting: status) {
    case .done: return merged.newConflicts
    case .changed: throw .unsettled(path: ours.display)
    case .notDurable(let error): throw error
    }
  }

  private static func contents(
    of path: ArticlePath
  ) throws(AnnotationsError) -> (bytes: [UInt8], status: FileStatus) {
    if let found = try FileReading.read(path) { return found }
    throw .system(call: "open", path: path.display, errno: ENOENT)
  }

  private static func page(
    _ bytes: [UInt8], of path: ArticlePath
  ) throws(AnnotationsError) -> AnnotationPage {
    do throws(AnnotationsError) { return try PageReader.read(bytes).page } catch {
      throw .contents(path: path.display, error)
    }
  }

  init(base: AnnotationPage?, ours: AnnotationPage, theirs: AnnotationPage) {
    var page = AnnotationPage(
      header: PageMerge.header(base?.header, ours.header, theirs.header), items: [])
    var newConflicts = 0
    let old = PageMerge.keyed(base?.items ?? [])
    let one = PageMerge.keyed(ours.items)
    let other = PageMerge.keyed(theirs.items)
    for (key, mine) in one {
      guard let yours = other[key] else {
        let before = old[key]
        if before == nil || before?.text != mine.text { page.items.append(mine) }
        continue
      }
      if mine.text == yours.text || yours.text == old[key]?.text {
        page.items.append(mine)
      } else if mine.text == old[key]?.text {
        page.items.append(yours)
      } else if let merged = AnnotationMerge.merged(
        base: old[key]?.value, ours: mine.value, theirs: yours.value)
      {
        let item = PageItem(merged)
        let earlier = max(mine.record?.conflicts ?? 0, yours.record?.conflicts ?? 0)
        if (item.record?.conflicts ?? 0) > earlier { newConflicts += 1 }
        page.items.append(item)
      }
    }
    for (key, yours) in other where one[key] == nil {
      let before = old[key]
      if before == nil || before?.text != yours.text { page.items.append(yours) }
    }
    page.items.sort {
      $0.key == $1.key ? $0.text.lexicographicallyPrecedes($1.text) : $0.key < $1.key
    }
    self.page = page
    self.newConflicts = newConflicts
  }

  /// What tells annotations apart: the identifier and, as files may repeat one, which of them it
  /// is; for what has no identifier, its text.
  private struct Key: Hashable {
    var id: String
    var text: ArraySlice<UInt8> = []
    var repetition = 0
  }

  private static func keyed(_ items: [PageItem]) -> [Key: PageItem] {
    var keyed: [Key: PageItem] = [:]
    keyed.reserveCapacity(items.count)
    var repetitions: [Key: Int] = [:]
    for item in items {
      var key = Key(id: item.key.id)
      if item.record == nil { key.text = item.text }
      if keyed[key] != nil {
        let repetition = (repetitions[key] ?? 0) + 1
        repetitions[key] = repetition
        key.repetition = repetition
      }
      keyed[key] = item
    }
    return keyed
  }

  /// The members of the page but the annotations: changed on both sides, the larger canonical text
  /// wins, as a page has no time of its own.
  private static func header(
    _ base: JSONObject?, _ ours: JSONObject, _ theirs: JSONObject
  ) -> JSONObject {
    // A side that changed nothing leaves the other as it is, with the order of its members.
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    var keys = (base?.members ?? []).map(\.key)
    let added = (ours.members + theirs.members).map(\.key).filter { !keys.contains($0) }
    for key in added.sorted(by: { $0.spelling.utf8.lexicographicallyPrecedes($1.spelling.utf8) })
    where !keys.contains(key) {
      keys.append(key)
    }
    var merged = JSONObject()
    for key in keys {
      let before = base?[key.spelling]
      let mine = ours[key.spelling]
      let yours = theirs[key.spelling]
      let value: JSONValue?
      if mine == yours || yours == before {
        value = mine
      } else if mine == before {
        value = yours
      } else {
        let isYours = (mine?.canonical() ?? []).lexicographicallyPrecedes(yours?.canonical() ?? [])
        value = isYours ? yours : mine
      }
      if let value { merged.members.append((key, value)) }
    }
    return merged
  }
}
