/// Who annotates: an agent of the W3C model, named by an IRI.
public struct Annotator: Sendable, Equatable {
  /// `mailto:` and the address, or `acct:` with login and host where there is none.
  public var id: String
  /// The name as people write it; empty when not known.
  public var name: String
  /// The login, or what stands before the @.
  public var nickname: String?

  /// Whether it is a program: a model of another tool, whose predictions are kept as such.
  public var isSoftware: Bool

  public init(id: String, name: String, nickname: String? = nil, isSoftware: Bool = false) {
    self.id = id
    self.name = name
    self.nickname = nickname
    self.isSoftware = isSoftware
  }

  /// The shortest text that tells a person who it is.
  public var shortName: String {
    if let nickname, !nickname.isEmpty { return nickname }
    return name.isEmpty ? id : name
  }
}
