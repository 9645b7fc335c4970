import Analysis
import Testing

@Suite struct DifferingValuesTests {
  @Test(
    "The same counted thing with two values is listed",
    arguments: [
      "The storm killed 107 people. Officials said 111 people were killed.",
      "Police arrested 23 men. All 23 were fined. The 26 men arrested are in jail.",
      "The blast injured 41 people. By night, 47 people were injured.",
      "The plant employs 310 workers. It employed 340 workers, the union said.",
      "Some 12,000 people attended. The club said 18,000 people attended.",
      "The fire destroyed 14 homes. The mayor said 17 homes were destroyed.",
      "The crash left 12 dead. The ministry counted 14 deaths.",
      "Crews rescued 31 passengers. The navy said 35 passengers were rescued.",
      "The flood displaced 4,500 people. The Red Cross said 6,200 people were displaced.",
      "The outbreak infected 88 people. A report said 93 people were infected.",
      "Twelve miners were trapped. The firm said 14 miners were trapped.",
      "The army detained 200 protesters. Lawyers said 320 protesters were detained.",
    ])
  func lists(_ text: String) {
    #expect(kinds(text) == [.differingValues])
  }

  @Test(
    "Counts of other things, places or times are not listed",
    arguments: [
      "The storm killed 107 people. Officials said 107 people were killed.",
      "The storm killed 107 people. In 2008, 76 people were killed.",
      "The storm killed 107 people and injured 238 people.",
      "Police arrested 23 men. Another 26 men were arrested later.",
      "The blast killed at least 40 people. By night, 43 people were killed.",
      "About 600 people were killed. The final count was 622 people killed.",
      "The plant employs 310 workers. The town has 340 workers.",
      "The fire destroyed 14 homes. It spared 17 homes.",
      "Some 12,000 people attended. The stadium holds 15,000 people.",
      "The crash left 12 dead. Two of the dead were children.",
      "Crews rescued 31 passengers. They have 35 boats.",
      "The outbreak infected 88 people. Last year it infected 93 people.",
      "The army detained 200 protesters, then 320 soldiers left.",
    ])
  func passes(_ text: String) {
    #expect(kinds(text) == [])
  }
}

@Suite struct DifferencesBetweenArticlesTests {
  private let first = "Port Ellery, Nova Scotia. The storm killed 107 people on the coast."
  private let second = "Nova Scotia counts its losses: the storm killed 131 people in Port Ellery."

  private func differences(_ other: String) -> [Check] {
    let (a, mentions) = checkInput(first, persons: ["Port Ellery", "Nova Scotia"])
    let (b, others) = checkInput(other, persons: ["Port Ellery", "Nova Scotia"])
    return Checks.differences(
      in: a, mentions: mentions, from: b, otherMentions: others, named: "storm.txt")
  }

  @Test("The same count with two values in two articles is listed")
  func lists() {
    #expect(differences(second).map(\.kind) == [.differingValues])
    #expect(differences(second).first?.message.contains("storm.txt") == true)
    #expect(CheckKind.differingValues.isContradiction == false)
  }

  @Test(
    "Articles that agree, or that are of other things, list nothing",
    arguments: [
      "Nova Scotia counts its losses: the storm killed 107 people in Port Ellery.",
      "Nova Scotia counts its losses: the storm injured 131 people in Port Ellery.",
      "The storm killed 131 people in Halifax.",
    ])
  func passes(_ other: String) {
    #expect(differences(other) == [])
  }
}
