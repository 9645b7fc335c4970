import Analysis
import Testing

@Suite struct PartsTotalTests {
  @Test(
    "Parts that do not add up to their total are flagged",
    arguments: [
      "There were 12 people: five men and eight women.",
      "The blast killed 11 people — ten men and three women.",
      "Police arrested 15 people, nine men and eight women.",
      "Twenty people, 12 adults and nine children, were on board.",
      "The jury has 12 members: seven women and six men.",
      "Eleven people - ten men and two women - were hanging on.",
      "The class has 30 pupils: 16 boys and 12 girls.",
      "Six people (four men and three women) were hurt.",
      "He counted 40 casualties: 25 soldiers and 25 civilians.",
      "The team played 20 games: 12 wins and 9 losses.",
      "The boat carried 60 passengers: 30 men, 20 women and 15 children.",
      "A crew of 8 people, five men and two women, went aboard.",
      "They found 9 bodies: three men, three women and four children.",
    ])
  func flags(_ text: String) {
    #expect(kinds(text) == [.partsTotal])
  }

  @Test(
    "Parts that add up, or that need not, are not flagged",
    arguments: [
      "There were 12 people: five men and seven women.",
      "The blast killed 11 people — ten men and one woman.",
      "Police arrested 15 people, including nine men and eight women.",
      "Twenty people, 12 adults and eight children, were on board.",
      "The blast killed 11 people and wounded five men and two women.",
      "The jury has 12 members: seven women and five men.",
      "Some 30 people came, five men and three women among them.",
      "At least 12 people, five men and eight women, were hurt.",
      "He bought 12 eggs, five apples and eight pears.",
      "The town has 12 schools, five parks and eight churches.",
      "Of 12 people, five men and eight women were asked.",
      "The game has 20 levels, two modes and nine songs.",
      "The boat carried 60 passengers: 30 men, 20 women and 10 children.",
      "They met 12 people, five men and eight others.",
    ])
  func passes(_ text: String) {
    #expect(kinds(text) == [])
  }
}

@Suite struct SharesTests {
  @Test(
    "Shares of one whole that are more than all of it are flagged",
    arguments: [
      "In the poll, 61 per cent said yes and 47 per cent said no.",
      "The motion was backed with 52 per cent for and 51 per cent against.",
      "Some 56 per cent approve of him and 53 per cent disapprove.",
      "The vote was split: 48 per cent chose Lee, 41 per cent Wu and 23 per cent Diaz.",
      "In all, 71 per cent support the plan, 26 per cent oppose it and 18 per cent are undecided.",
      "About 58 per cent agree, 47 per cent disagree.",
      "Members are 65 per cent men and 45 per cent women.",
      "Some 61 per cent voted to leave and 43 per cent to remain.",
      "The group is 53 per cent female and 57 per cent male.",
      "Homes are divided: 81 per cent are flats and 32 per cent are houses.",
      "The bill is backed by 51% in favour and 53% opposed.",
      "Of those asked, 49 per cent said yes, 44 per cent said no and 17 per cent were unsure.",
    ])
  func flags(_ text: String) {
    #expect(kinds(text) == [.sharesOver100])
  }

  @Test(
    "Shares that fit, or of several wholes, are not flagged",
    arguments: [
      "In the poll, 55 per cent said yes and 45 per cent said no.",
      "Some 60 per cent own a car and 70 per cent own a phone.",
      "Some 55 per cent approve of him and 45 per cent disapprove.",
      "Sales rose 60 per cent in May and 70 per cent in June.",
      "About 90 per cent of men and 80 per cent of women agree.",
      "In all, 70 per cent support the plan, compared with 60 per cent last year.",
      "Members are 55 per cent men and 45 per cent women.",
      "The rate is 80 per cent in Spain and 75 per cent in Italy.",
      "Yes won 52 per cent, up from 49 per cent.",
      "The vote was split: 48 per cent chose Lee, 32 per cent Wu and 20 per cent Diaz.",
      "Yes rose by 60 per cent and no rose by 70 per cent.",
      "Fully 95 per cent of patients and 85 per cent of doctors said yes.",
      "Of those asked, 49.7 per cent said yes and 50.4 per cent said no.",
    ])
  func passes(_ text: String) {
    #expect(kinds(text) == [])
  }
}
