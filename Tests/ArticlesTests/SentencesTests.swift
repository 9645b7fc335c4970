import Testing

@testable import Articles

@Suite struct SentencesTests {
  /// A text and its sentences with a paragraph sign between them.
  static let cases: [(text: String, sentences: String)] = [
    ("One. Two.", "One.¶Two."),
    ("He left. She stayed! Why? Nobody knows.", "He left.¶She stayed!¶Why?¶Nobody knows."),
    ("Mr. Morris left.", "Mr. Morris left."),
    ("He met Sgt. Chicoine in B.C. on Nov. 24.", "He met Sgt. Chicoine in B.C. on Nov. 24."),
    ("He lives in the U.S. The law is new.", "He lives in the U.S.¶The law is new."),
    ("The U.S. Senate voted.", "The U.S. Senate voted."),
    (
      "It was bought by Acme Inc. The price is not known.",
      "It was bought by Acme Inc.¶The price is not known."
    ),
    ("It was bought by Acme Inc. of Ohio.", "It was bought by Acme Inc. of Ohio."),
    ("It begins at 10 a.m. He will be there.", "It begins at 10 a.m.¶He will be there."),
    ("It begins at 10 a.m. Thursday.", "It begins at 10 a.m. Thursday."),
    ("George W. Bush spoke.", "George W. Bush spoke."),
    ("He takes vitamin C. The doctor agrees.", "He takes vitamin C.¶The doctor agrees."),
    ("“We won.” He smiled.", "“We won.”¶He smiled."),
    ("\"We won.\" He smiled.", "\"We won.\"¶He smiled."),
    ("\"Did we win?\" he asked.", "\"Did we win?\" he asked."),
    ("(It rained.) We left.", "(It rained.)¶We left."),
    ("He said: “Go. Now.”", "He said: “Go.¶Now.”"),
    ("It cost $1.2 million. It was late.", "It cost $1.2 million.¶It was late."),
    ("Visit example.com. Then call.", "Visit example.com.¶Then call."),
    ("Wait... what?", "Wait... what?"),
    ("Wait… What?", "Wait…¶What?"),
    ("A headline without a stop\nThe text starts.", "A headline without a stop¶The text starts."),
    ("one\r\ntwo", "one¶two"),
    ("one\u{2028}two\u{85}three", "one¶two¶three"),
    ("\n\n\n", ""),
    ("VANCOUVER and TORONTO — The Globe", "VANCOUVER and TORONTO — The Globe"),
    ("LONDON (Reuters) - Shares fell.", "LONDON (Reuters) - Shares fell."),
    ("No. 10 is closed. No one came.", "No. 10 is closed.¶No one came."),
    ("He won 3-1. Arsenal lost.", "He won 3-1.¶Arsenal lost."),
    ("In 2016. 24 people came.", "In 2016.¶24 people came."),
    ("end.The next", "end.¶The next"),
    ("他来了。她走了。", "他来了。¶她走了。"),
    ("Really?! Yes.", "Really?!¶Yes."),
    ("He shouted “Stop!” and ran.", "He shouted “Stop!” and ran."),
    ("Smith v. Jones was heard.", "Smith v.¶Jones was heard."),
    ("It works 😀. Good.", "It works 😀.¶Good."),
    ("Yahoo! is a company.", "Yahoo! is a company."),
    ("the St. Lawrence river", "the St. Lawrence river"),
    ("He is 6 ft. tall.", "He is 6 ft. tall."),
    ("Ms. Lee, Ph.D., said so.", "Ms. Lee, Ph.D., said so."),
  ]

  @Test("a text is cut into its sentences", arguments: cases)
  func cutsSentences(text: String, sentences: String) {
    let article = ArticleText(text)
    let tokenized = TokenizedText(article)
    let found = tokenized.sentences.map {
      article.string(
        tokenized.tokens[$0.lowerBound].range
          .lowerBound..<tokenized.tokens[$0.upperBound - 1].range.upperBound)
    }
    #expect(found.joined(separator: "¶") == sentences)
  }
}
