import Analysis
import Testing

@Suite struct PercentChangeTests {
  @Test(
    "A percentage that does not lead from one value to the other is flagged",
    arguments: [
      "Sales rose from 41 million to 62 million, a 24 per cent increase.",
      "The number of cases fell from 812 to 406, a drop of 81 per cent.",
      "Ethereum fell from $2,415 to $2,315, a 14.2 percent drop.",
      "Profit rose 21 per cent to $62 million from $41 million.",
      "Revenue jumped 90 per cent to $7.2 billion from $6.1 billion.",
      "Exports grew 5 per cent, from $101 million to $152 million.",
      "Prices climbed by 12 per cent, from $204 to $306.",
      "Membership grew from 1,210 to 1,512, up 62 per cent.",
      "Deaths declined from 914 to 622 (12 per cent).",
      "Its staff shrank from 310 to 155, a fall of 75 per cent.",
      "The fee went up from $12 to $18, an increase of 20 per cent.",
      "Attendance rose 8 percent to 5,400 from 4,100.",
      "Spending increased 30 per cent to $130 million, from $120 million a year earlier.",
    ])
  func flags(_ text: String) {
    #expect(kinds(text) == [.percentChange])
  }

  @Test(
    "A percentage that fits, or that belongs to other numbers, is not flagged",
    arguments: [
      "Sales rose from 40 million to 60 million, a 50 per cent increase.",
      "The number of cases fell from 800 to 400, a drop of 50 per cent.",
      "Ethereum fell from $2,415 to $2,315, a 4.1 percent drop.",
      "Profit rose 50 per cent to $60 million from $40 million.",
      "Revenue jumped 18 per cent to $7.2 billion from $6.1 billion.",
      "Exports grew 50 per cent, from $100 million to $150 million.",
      "Membership grew from 1,200 to 1,500. About 60 per cent are women.",
      "Of 800 people, 400 voted, and 80 per cent said no.",
      "Its share rose from 10 per cent to 15 per cent, a 5 percentage point gain.",
      "The fund fell 20 per cent to $60 million while $40 million left from savings.",
      "Spending rose 30 per cent to $130 million.",
      "The rate fell from 4.8 percent to 4.7 percent in 2019, and 12 per cent of firms closed.",
      "Attendance rose about 30 percent to 5,400 from 4,100.",
      "Costs rose from $100 to $150, and 10 per cent of buyers left.",
    ])
  func passes(_ text: String) {
    #expect(kinds(text) == [])
  }
}

@Suite struct MultipleTests {
  @Test(
    "A multiple that the two values do not bear out is flagged",
    arguments: [
      "Sales doubled from 40 million to 120 million.",
      "The number of cases tripled from 104 to 158.",
      "Its debt halved from $80 million to $70 million.",
      "Deaths more than doubled from 310 to 420.",
      "The budget doubled to $90 million from $80 million.",
      "Membership nearly tripled from 1,040 to 1,420.",
      "Prices have quadrupled from $11 to $23.",
      "The fleet doubled from 12 ships to 46 ships.",
      "Enrolment has more than tripled from 500 to 900.",
      "The fine was halved from $1,040 to $112.",
      "Output tripled to 900 tonnes from 800 tonnes.",
      "Its staff doubled from 204 to 262 people.",
    ])
  func flags(_ text: String) {
    #expect(kinds(text) == [.multiple])
  }

  @Test(
    "A multiple that fits, or that belongs to other values, is not flagged",
    arguments: [
      "Sales doubled from 40 million to 80 million.",
      "The number of cases tripled from 100 to 310.",
      "Its debt halved from $80 million to $41 million.",
      "Deaths more than doubled from 310 to 720.",
      "The budget doubled to $90 million from $46 million.",
      "Membership nearly tripled from 1,000 to 2,800.",
      "Prices have quadrupled from $10 to $41.",
      "Enrolment has more than tripled from 300 to 1,000.",
      "It doubled its storage, and sales went from 10 to 50.",
      "The doubles final lasted from 2 to 5.",
      "He doubled as a driver, and pay rose from $10 to $12.",
      "The number doubled after 40 people left for 90 towns.",
      "Traffic almost doubled from 1,100 to 2,000.",
    ])
  func passes(_ text: String) {
    #expect(kinds(text) == [])
  }
}
