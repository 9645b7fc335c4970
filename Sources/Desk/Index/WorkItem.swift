import Annotations
import Articles

/// One row of the worklist: a claim, or a passage where those are asked for.
public struct WorkItem: Sendable, Equatable {
  /// Names a row as long as its article is not analysed again.
  public struct ID: Sendable, Hashable {
    /// The place of the article in the folder's list.
    public var article: Int { Int(articleNumber) }
    fileprivate let articleNumber: UInt32
    private let code: UInt32

    init(article: Int, claim: Int) {
      articleNumber = UInt32(article)
      code = UInt32(claim)
    }

    init(article: Int, passage: Int) {
      articleNumber = UInt32(article)
      code = UInt32(passage) | 1 << 31
    }

    /// The same row of an article that has another place in the list.
    public func moved(toArticle article: Int) -> ID {
      isPassage ? ID(article: article, passage: index) : ID(article: article, claim: index)
    }

    var isPassage: Bool { code >> 31 == 1 }
    var index: Int { Int(code & ~(1 << 31)) }
  }

  public var id: ID
  /// Byte range in the article's text.
  public var range: Range<Int>
  /// The sentence around it; the same range for passages.
  public var sentence: Range<Int>
  /// Thousandths; 0 for passages.
  public var rank: Int
  public var kind: ClaimKind
  /// Empty where the article itself says it.
  public var speaker: String
  public var verdict: Verdict?
  public var isChecked: Bool
  public var isDisputed: Bool
  public var needsLook: Bool
}

/// The same claim, or the same counted thing, in another article.
public struct RelatedClaim: Sendable, Equatable {
  public var id: WorkItem.ID
  /// Whether its figure is one that this claim's cannot be.
  public var differs: Bool
}
