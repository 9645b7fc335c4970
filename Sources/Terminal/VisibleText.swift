/// The one way to the terminal for text of any origin (articles, file names, JSON, error
/// messages): after it, a text can neither move the cursor nor hide anything.
///
/// Ill-formed bytes and noncharacters become U+FFFD; control characters `^[`, C1 controls `<9B>`,
/// bidi controls, line separators and other hidden characters `<U+202E>`; characters without a
/// picture that honest text uses are left out; more than sixteen combining marks on a base are
/// cut. A zero width joiner stays inside an emoji sequence only. `Canvas` draws by the same rules.
public enum VisibleText {
  /// What is allowed through because it is layout.
  public struct Layout: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let tabs = Layout(rawValue: 1)
    public static let newlines = Layout(rawValue: 2)
  }

  /// The most combining marks that are kept on a base.
  static let markLimit = 16

  /// A text made safe. Cost: O(n); a text of plain ASCII is returned as it is.
  public static func of(_ text: String, keeping layout: Layout = []) -> String {
    var text = text
    return text.withUTF8 { of($0, keeping: layout) }
  }

  /// UTF-8 bytes made safe, for example a file name. Cost: O(n).
  public static func of(bytes: some Sequence<UInt8>, keeping layout: Layout = []) -> String {
    Array(bytes).withUnsafeBufferPointer { of($0, keeping: layout) }
  }

  private static func of(_ bytes: UnsafeBufferPointer<UInt8>, keeping layout: Layout) -> String {
    guard !bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7f }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result = String.UnicodeScalarView()
    var at = 0
    var marks = 0
    while at < bytes.count {
      let glyph = Glyph(in: bytes, at: at)
      let end = at + glyph.byteCount
      switch glyph.picture {
      case .code(0x0a) where layout.contains(.newlines): result.append("\n")
      case .blank where layout.contains(.tabs): result.append("\t")
      case .code(let value): append(code(of: value), to: &result)
      case .blank: append(code(of: 9), to: &result)
      case .nothing: break
      case .marks: marks += appendAll(bytes, at..<end, to: &result, marksBefore: marks)
      case .character:
        marks = appendAll(bytes, at..<end, to: &result, marksBefore: 0)
      }
      at = end
    }
    return String(result)
  }

  /// One by one, since a view that is given a whole text at a time copies all that it has.
  private static func append(_ code: String, to result: inout String.UnicodeScalarView) {
    for scalar in code.unicodeScalars { result.append(scalar) }
  }

  /// Appends a glyph with all its scalars and gives the number of combining marks among them.
  private static func appendAll(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>,
    to result: inout String.UnicodeScalarView, marksBefore: Int
  ) -> Int {
    var at = range.lowerBound
    var marks = 0
    while at < range.upperBound {
      let (value, length) = decodeScalar(bytes, at: at)
      at += length
      guard let value, let scalar = Unicode.Scalar(value), Visibility(of: value) != .replaced
      else {
        result.append("\u{fffd}")
        continue
      }
      if Visibility(of: value) == .shown(columns: 0) {
        marks += 1
        if marksBefore + marks > markLimit { continue }
      }
      result.append(scalar)
    }
    return marks
  }

  /// The visible form of a control character: `^[`, `<9B>`, `<U+202E>`.
  static func code(of value: UInt32) -> String {
    switch value {
    case 0x7f: return "^?"
    case 0..<0x20: return "^" + String(UnicodeScalar(UInt8(value) + 0x40))
    default:
      let digits = String(value, radix: 16, uppercase: true)
      if value < 0xa0 { return "<\(digits)>" }
      return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    }
  }
}
