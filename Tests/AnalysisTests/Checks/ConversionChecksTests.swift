import Analysis
import Testing

@Suite struct UnitConversionTests {
  @Test(
    "A conversion in brackets to another amount is flagged",
    arguments: [
      "The trail is seven miles (18 km) long.",
      "It lies 140 kilometres (97 miles) north of the city.",
      "He is 6 feet (2.5 metres) tall.",
      "The fish weighed 50 pounds (35 kg).",
      "The fire burned 2,000 acres (1,200 hectares).",
      "It was 30 degrees Celsius (70 degrees Fahrenheit) outside.",
      "It fell to 14°F (0°C).",
      "The tank holds 500 gallons (1,000 litres).",
      "Winds reached 120 mph (150 km/h).",
      "The plot covers 40 square miles (40 square kilometres).",
      "The depth is 47 feet (24 metres).",
      "They carried 200 kg (640 pounds) of cocaine.",
      "The engine gives 296 hp (324 kW).",
    ])
  func flags(_ text: String) {
    #expect(kinds(text) == [.unitConversion])
  }

  @Test(
    "A conversion that fits within rounding is not flagged",
    arguments: [
      "The trail is seven miles (11 km) long.",
      "It lies 100 kilometres (60 miles) north of the city.",
      "He is 6 feet (1.8 metres) tall.",
      "The fish weighed 50 pounds (23 kg).",
      "The fire burned 2,000 acres (810 hectares).",
      "It was 30 degrees Celsius (86 degrees Fahrenheit) outside.",
      "The mean was 2.14degF (1.19deg C) higher.",
      "The tank holds 500 gallons (2,270 litres).",
      "Winds reached 120 mph (193 km/h).",
      "The depth is 47 feet (14 metres).",
      "They moved 2,000 tons (1,800 tonnes) of grain.",
      "It is more than 100 km (60 miles) away.",
      "The route is 5 km (3 miles from the start it climbs).",
      "It weighs 3 tonnes (40 people can lift it).",
    ])
  func passes(_ text: String) {
    #expect(kinds(text) == [])
  }
}

@Suite struct CurrencyConversionTests {
  @Test(
    "Two conversions that imply two rates are flagged",
    arguments: [
      "It cost £112 ($139). The other cost £224 ($391).",
      "He paid €500 ($550) and later €800 ($1,200).",
      "The fine is 9 billion yuan ($1.3 billion); the debt is 20 billion yuan ($4.5 billion).",
      "A ticket is £21 ($26) and a pass £63 ($117).",
      "The bill was $104 (€91). The tip was $41 (€52).",
      "The deal is worth £2.2 billion ($2.8 billion), of which £1.1 billion ($2.3 billion) is cash.",
      "It sold for C$400 ($300). The frame sold for C$800 ($300).",
      "Rent is 1,020 yuan ($148) here and 2,040 yuan ($391) there.",
      "He lost €1.2 million ($1.3 million) and owes €2.4 million ($3.9 million).",
      "Repairs cost £5,000 ($6,250). New ones cost £8,000 ($7,000).",
      "The fund holds 500 million rupees ($7.4 million), or 900 million rupees ($23 million) in all.",
      "A coffee is €3.10 ($3.41) and lunch €21.50 ($36.20).",
    ])
  func flags(_ text: String) {
    #expect(kinds(text) == [.currencyConversion])
  }

  @Test(
    "Conversions at one rate, or in other years, are not flagged",
    arguments: [
      "It cost £100 ($125). The other cost £200 ($250).",
      "He paid €500 ($550) and later €800 ($880).",
      "The fine is 9 billion yuan ($1.3 billion); the debt is 20 billion yuan ($2.9 billion).",
      "A ticket is £20 ($25) and a pass £60 ($75).",
      "The bill was $100 (€90). The tip was $40 (€36).",
      "The deal is worth £2 billion ($2.5 billion), of which £1 billion ($1.2 billion) is cash.",
      "In 2007 it was £100 ($200). Now it is £100 ($125).",
      "It sold for C$400 ($300). The frame cost A$800 ($590).",
      "It cost £100 ($125).",
      "Rent is 1,000 yuan ($145) here and $390 (with heating) there.",
      "He paid €500 (about $550) and more than €800 ($900).",
      "The fund holds £1m ($1m in 1990 terms).",
      "Shares cost 143.80 yen ($1.37) and bonds 1,000 yen ($9.5).",
    ])
  func passes(_ text: String) {
    #expect(kinds(text) == [])
  }
}
