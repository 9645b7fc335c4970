import PseudoTerminal
import Testing

/// What a program makes of the bytes that terminals send.
@Suite struct ProbeKeyTests {
  @Test(
    "bytes become keys",
    arguments: [
      ("z", "key z"), (" ", "key Space"), ("é", "key é"), ("渥", "key 渥"), ("😀", "key 😀"),
      ("\u{1b}", "key Esc"), ("\r", "key Enter"), ("\n", "key Enter"), ("\t", "key Tab"),
      ("\u{7f}", "key Backspace"), ("\u{8}", "key Backspace"), ("\u{0}", "key ^@"),
      ("\u{3}", "key ^C"), ("\u{6}", "key ^F"), ("\u{1c}", "key ^\\"), ("\u{1f}", "key ^_"),
      ("\u{1b}[A", "key ↑"), ("\u{1b}OA", "key ↑"), ("\u{1b}[B", "key ↓"), ("\u{1b}OB", "key ↓"),
      ("\u{1b}OC", "key →"), ("\u{1b}OD", "key ←"), ("\u{1b}[H", "key Home"),
      ("\u{1b}OH", "key Home"), ("\u{1b}[1~", "key Home"), ("\u{1b}[F", "key End"),
      ("\u{1b}[4~", "key End"), ("\u{1b}[5~", "key PgUp"), ("\u{1b}[6~", "key PgDn"),
      ("\u{1b}[2~", "key Ins"), ("\u{1b}[3~", "key Del"), ("\u{1b}[Z", "key S-Tab"),
      ("\u{1b}OP", "key F1"), ("\u{1b}[15~", "key F5"), ("\u{1b}[24~", "key F12"),
    ])
  func reads(bytes: String, news: String) throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send(bytes)
    try program.wait(news) { $0.text(row: 23) == news }
  }

  @Test(
    "sequences without a meaning are no keys",
    arguments: [
      "\u{1b}[1;9D", "\u{1b}[<0;5;6M", "\u{1b}]11;rgb:0000/0000/0000\u{1b}\\", "\u{1b}]0;x\u{7}",
      "\u{1b}P>|xterm(388)\u{1b}\\", "\u{1b}[?62;22c", "\u{1b}[24;80R", "\u{1b}[I",
    ])
  func ignores(bytes: String) throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("z")
    try program.wait(for: "key z")
    program.send(bytes)
    program.readUntilSilent(milliseconds: 100)
    #expect(program.screen.text(row: 23) == "key z")
  }

  @Test(
    "bytes that are no UTF-8 are no keys, and take none with them",
    arguments: [[0xff], [0x9b], [0xc3], [0xe2, 0x82], [0xed, 0xa0, 0x80], [0xff, 0xfe, 0xff]]
      as [[UInt8]])
  func ignoresBytes(bytes: [UInt8]) throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send(bytes: bytes + Array("z".utf8))
    try program.wait(for: "key z")
  }

  @Test("a character may come in pieces")
  func joinsPieces() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    for byte in Array("渥".utf8) {
      program.send(bytes: [byte])
      program.readUntilSilent(milliseconds: 40)
    }
    try program.wait(for: "key 渥")
  }

  @Test("a paste is one event")
  func pastes() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("\u{1b}[200~jjqq\u{1b}[A\u{7}é\u{1b}[201~")
    try program.wait(for: "paste 6: jjqqé")
  }

  @Test("the end of a paste may come in pieces")
  func pastesSlowly() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    for piece in ["\u{1b}[200~slow 渥\u{1b}[2", "01~"] {
      program.send(piece)
      program.readUntilSilent(milliseconds: 60)
    }
    try program.wait(for: "paste 8: slow 渥")
  }

  @Test("a long paste is complete")
  func pastesMuch() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("\u{1b}[200~" + String(repeating: "渥", count: 100_000) + "\u{1b}[201~")
    try program.wait(for: "paste 300000: 渥渥渥")
  }

  @Test("a paste whose end got lost ends by itself")
  func endsPastes() throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("\u{1b}[200~half")
    try program.wait(for: "paste 4: half")
  }

  @Test(
    "the mouse is reported when it is switched on",
    arguments: [
      ("\u{1b}[<0;5;6M", "mouse press(button: 1) at 5,4"),
      ("\u{1b}[<0;5;6M\u{1b}[<0;5;6m", "mouse release(button: 1) at 5,4"),
      ("\u{1b}[<2;80;24M", "mouse press(button: 3) at 23,79"),
      ("\u{1b}[<64;1;1M", "mouse wheelUp at 0,0"), ("\u{1b}[<65;1;1M", "mouse wheelDown at 0,0"),
      ("\u{1b}[<0;5;6M\u{1b}[<32;7;8M", "mouse drag at 7,6"),
      ("\u{1b}[<0;5;6M\u{1b}[<32;7;8M\u{1b}[<0;7;8m", "mouse release(button: 1) at 7,6"),
    ])
  func reportsMouse(bytes: String, news: String) throws {
    let program = try TerminalProgram([probe])
    try program.wait(for: "nothing yet")
    program.send("m")
    try program.wait("mouse reports") { $0.modes.isSuperset(of: [1000, 1002, 1006]) }
    program.send(bytes)
    try program.wait(for: news)
    program.send("q")
    #expect(try program.waitForEnd() == .exited(0))
    #expect(program.leftBehind == [])
  }
}
