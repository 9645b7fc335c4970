import Testing

@testable import Terminal

@Suite struct MailboxTests {
  @Test("messages are taken once, in the order of their arrival")
  func keepsOrder() {
    let mailbox = Mailbox<Int>()
    for number in 1...3 { mailbox.post(number) }
    #expect(mailbox.takeAll() == [1, 2, 3])
    #expect(mailbox.takeAll() == [])
  }

  @Test("no message from any thread is lost")
  func takesFromThreads() async {
    let mailbox = Mailbox<Int>()
    await withTaskGroup { group in
      for number in 0..<100 { group.addTask { mailbox.post(number) } }
    }
    #expect(mailbox.takeAll().sorted() == Array(0..<100))
  }
}
