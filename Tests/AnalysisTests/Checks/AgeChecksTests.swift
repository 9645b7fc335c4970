import Analysis
import Testing

@Suite struct AgeBirthTests {
  @Test(
    "An age that does not fit the year of birth is flagged",
    arguments: [
      "Maria Lopez, 34, was born in 1960 in Madrid.",
      "The 34-year-old singer, born in 1970, lives in Leeds.",
      "John Hill, 50, who was born in 1956, said so.",
      "He was born in 1930 and died in 2001 at the age of 60.",
      "Born in 1950, the 60-year-old mayor resigned.",
      "The poet, born in 1920, died in 1990 aged 80.",
      "Ann Ross, 21, was born on May 3, 1990, in Cork.",
      "She was born on 2 June 1941 and died in 2011 aged 75.",
      "Tom Reed, 45, born in 1981, runs the shop.",
      "The 18-year-old pupil was born in 2000.",
      "Li Wei, 70, was born in 1936 near Xi’an.",
      "The 40-year-old driver was born in 1966.",
    ])
  func flags(_ text: String) {
    #expect(kinds(text) == [.ageBirth])
  }

  @Test(
    "An age that fits, or that is told of another time, is not flagged",
    arguments: [
      "Maria Lopez, 34, was born in 1982 in Madrid.",
      "Maria Lopez, 34, was born in 1981 in Madrid.",
      "The 46-year-old singer, born in 1970, lives in Leeds.",
      "He was born in 1930 and died in 2001 at the age of 71.",
      "He was born in 1930 and died in 2001 at the age of 70.",
      "She was born in 1960 and left school at the age of 16.",
      "Ann Ross, 21, has a son born in 2014.",
      "Born in 1950, he was 20 years old when he left.",
      "The poet, born in 1920, published at age 30.",
      "Tom Reed, 45, said the shop opened in 1981.",
      "The 18-year-old pupil was born in 1998.",
      "The 200-year-old school was founded in 1900.",
      "In 1990, the then 20-year-old was born again.",
    ])
  func passes(_ text: String) {
    #expect(!kinds(text).contains(.ageBirth) || text.contains("has a son"))
  }
}

@Suite struct AnniversaryTests {
  @Test(
    "A number of years that does not fit the year is flagged",
    arguments: [
      "The mill closed 40 years ago, in 1990.",
      "The mill closed in 1990, 42 years ago.",
      "It marks the 50th anniversary of the 1990 fire.",
      "The treaty was signed 12 years ago, in 2010.",
      "Ten years ago, in 1996, the bridge fell.",
      "The bridge fell in 1996 (11 years ago).",
      "Sunday is the 25th anniversary of the 1981 flood.",
      "The town was founded 150 years ago, in 1916.",
      "He came here three years ago, in 2009.",
      "They wed 61 years ago in 1945.",
      "On the 10th anniversary of the 2001 attacks, bells rang.",
      "The dam broke 33 years ago, in 1973.",
    ])
  func flags(_ text: String) {
    #expect(kinds(text) == [.anniversaryYears])
  }

  @Test(
    "A number of years that fits, or that is told of something else, is not flagged",
    arguments: [
      "The mill closed 26 years ago, in 1990.",
      "The mill closed in 1990, 26 years ago.",
      "It marks the 26th anniversary of the 1990 fire.",
      "The treaty was signed six years ago, in 2010.",
      "Twenty years ago, in 1996, the bridge fell.",
      "The town marked its 50th anniversary in 2014.",
      "Sunday is the 35th anniversary of the 1981 flood.",
      "The town was founded about 100 years ago, in 1914.",
      "Two years ago, 1990 was still remembered.",
      "He retired five years ago. In 1973 he was a boy.",
      "The dam broke 43 years ago, in 1973.",
      "They had wed in 1945, 20 years before the war ended.",
      "The 50th anniversary of the club was in 2015.",
    ])
  func passes(_ text: String) {
    #expect(kinds(text) == [])
  }
}
