import Analysis
import Testing

@Suite struct NameSpellingTests {
  @Test(
    "One person in two spellings is flagged",
    arguments: [
      ("Jane Philpott spoke. Dr. Phillpott agreed.", ["Jane Philpott", "Dr. Phillpott"]),
      ("Luc Chicoine came. Sgt. Chicione left.", ["Luc Chicoine", "Sgt. Chicione"]),
      ("Bob Paulson said so. Mr. Paulsen said no.", ["Bob Paulson", "Mr. Paulsen"]),
      ("Terry Morrison ran. Terry Morisson won.", ["Terry Morrison", "Terry Morisson"]),
      ("Anna Schmidt sang. Ms. Schmitt danced.", ["Anna Schmidt", "Ms. Schmitt"]),
      ("Vernon Whitaker came. Whittaker left.", ["Vernon Whitaker", "Whittaker"]),
      ("Robert Gordon spoke. Mr. Gorden agreed.", ["Robert Gordon", "Mr. Gorden"]),
      ("Li Zhimin came. Mr. Zhimn left.", ["Li Zhimin", "Mr. Zhimn"]),
      ("José Hernández ran. Mr. Hernandéz won.", ["José Hernández", "Mr. Hernandéz"]),
      ("Karen McDougal sued. Ms. MacDougal won.", ["Karen McDougal", "Ms. MacDougal"]),
      (
        "Peter Thompson left. Thomson stayed. Mr. Thompson came.",
        ["Peter Thompson", "Thomson", "Mr. Thompson"]
      ),
      ("Erika Lindqvist won. Ms. Lindquist lost.", ["Erika Lindqvist", "Ms. Lindquist"]),
    ])
  func flags(_ text: String, _ persons: [String]) {
    #expect(kinds(text, persons: persons).contains(.nameSpelling))
  }

  @Test(
    "Two people, or two forms of a name, are not flagged",
    arguments: [
      ("Jane Philpott spoke. Dr. Philpott agreed.", ["Jane Philpott", "Dr. Philpott"]),
      ("John Peterson and Anna Petersen met.", ["John Peterson", "Anna Petersen"]),
      ("Mike Morris spoke. Mr. Morrison agreed.", ["Mike Morris", "Mr. Morrison"]),
      ("Ivan Petrov came with Ivan Petrova.", ["Ivan Petrov", "Ivan Petrova"]),
      ("Bob Hill spoke. Mr. Hall agreed.", ["Bob Hill", "Mr. Hall"]),
      ("Jane Philpott’s plan. Philpott spoke.", ["Jane Philpott’s", "Philpott"]),
      ("Ann Carter met Ms. Barter.", ["Ann Carter", "Ms. Barter"]),
      ("The Roberts family and Bill Robert.", ["Roberts", "Bill Robert"]),
      ("Tom Reed and Ms. Reid ran.", ["Tom Reed", "Ms. Reid"]),
      ("Eva Novak and Mr. Nowicki spoke.", ["Eva Novak", "Mr. Nowicki"]),
      ("Maria Rossi and Paolo Rosso sang.", ["Maria Rossi", "Paolo Rosso"]),
      ("Chen Zhimin spoke. Mr. Chen agreed.", ["Chen Zhimin", "Mr. Chen"]),
      ("Gordon spoke. Jordan agreed.", ["Gordon", "Jordan"]),
    ])
  func passes(_ text: String, _ persons: [String]) {
    #expect(kinds(text, persons: persons) == [])
  }
}
