/// Mends labels that the corpora give against their own conventions, most of them because a word
/// list was applied without regard to the context.
enum LabelRepairs {
  private static let person = 0
  private static let organisation = 1
  private static let location = 2
  private static let otherName = 3

  /// Names with what they are wherever they were labelled as something in the second set.
  private static let repairs: [String: (kind: Int?, from: Set<Int>)] = {
    var repairs: [String: (kind: Int?, from: Set<Int>)] = [:]
    for name in [
      "Mediterranean", "Atlantic", "Pacific", "Balkans", "Baltic", "Baltics", "Aegean", "Caribbean",
      "Arctic", "Aleutians", "Middle East", "Adriatic", "West Bank", "Gaza Strip",
    ] {
      repairs[name] = (location, [organisation, otherName])
    }
    for name in [
      "Islam", "Christianity", "Catholicism", "Judaism", "Buddhism", "Hinduism", "Protestantism",
      "Communism", "Zionism", "Sikhism",
    ] {
      repairs[name] = (otherName, [person, organisation, location])
    }
    for name in [
      "South African", "South Africans", "North Korean", "North Koreans", "South Korean",
      "South Koreans", "Sri Lankan", "Sri Lankans", "Saudi Arabian", "New Zealander",
      "New Zealanders", "Puerto Rican", "Puerto Ricans", "Costa Rican", "East Timorese",
      "Latin American", "Latin Americans", "African American", "African Americans", "Roman",
      "Romans", "German", "Germans", "Bosnian Serb", "Bosnian Serbs", "Central African",
      "West African", "East African", "Middle Eastern", "Eastern European",
    ] {
      repairs[name] = (otherName, [organisation, location])
    }
    for name in ["AIDS", "HIV", "HIV/AIDS"] { repairs[name] = (nil, [organisation, otherName]) }
    repairs["Toyota"] = (organisation, [person])
    return repairs
  }()

  static func apply(to documents: inout [AnnotatedDocument]) {
    for index in documents.indices {
      let document = documents[index]
      documents[index].names = document.names.compactMap { name in
        guard let repair = repairs[document.text.string(name.range)],
          repair.from.contains(name.kind)
        else { return name }
        return repair.kind.map { (name.range, $0) }
      }
    }
  }
}
