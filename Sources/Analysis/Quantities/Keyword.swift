/// Words that the grammar asks for by name. The raw value is the word's index in the vocabulary.
enum Keyword: UInt16, CaseIterable, Sendable {
  case none
  case a, about, above, ad, additional, after, afternoon, age, aged, ages, ago, all, almost, am
  case an, and, angle, another, `any`, approx, approximately, around, arrests, `as`, at, average
  case averaging, barely, basis, bc, bce, beat, before, below, better, between, big, bigger
  case billions, black, bps, brake, british, by, c, ca, capita, casualties, ce, celsius, cent
  case century, chill, christmas, circa, close, cold, coming, consecutive, could, couple, cubic
  case current, cy, day, daylight, deaths, decade, deep, defeat, diameter, dollar, dollars, double
  case doubled, doubling, dozens, draw, during, each, earlier, early, east, easter, eastern, equal
  case estimated, eve, evening, ever, every, exactly, exceed, exceeded, exceeding, exceeds, excess
  case extra, f, fatalities, feet, few, fewer, first, fiscal, fluid, fold, following, foot, `for`
  case friday, from, ft, full, further, greater, half, halloween, halved, halving, heat, her, high
  case higher, his, homicides, hot, hour, hours, hundreds, imperial, `in`, inch, inches
  case infections, injuries, `is`, its, just, larger, last, late, later, latitude, lead, least
  case less, light, little, local, long, longer, longitude, loss, lost, low, lower, m, many, march
  case maximum, may, metric, mid, midday, midnight, millions, minimum, minus, minute, month, more
  case morning, most, much, my, nautical, nd, near, nearly, negative, new, next, night, no, noon
  case noonish, north, not, now, o, of, old, older, on, one, only, or, order, other, our, out
  case over, p, past, per, percentage, plus, pm, point, points, post, pound, pounds, pre, previous
  case q, quadruple, quadrupled, quarter, quarters, rd, record, region, right, rotate, rotated
  case roughly, s, same, score, season, second, share, short, since, smaller, so, some, south, sq
  case square, squared, st, standard, starting, straight, sub, summer, sunday, survivors, tall
  case temperature, tens, th, than, thanksgiving, that, the, their, then, thermal, thick, this
  case those, thousands, thrice, through, till, time, times, to, today, tomorrow, tonight, topped
  case topping, total, treble, trebled, trillions, triple, tripled, tripling, troy, turn, turned
  case turning, turns, twice, u, under, unit, units, until, up, upwards, us, victims, victory
  case virtually, vote, w, warm, was, way, weather, week, weekend, west, what, when, which, who
  case whole, wide, will, win, wind, with, within, won, would, x, y, year, yesterday, yo, younger
  case your, zero

  /// The word itself.
  var word: String { "\(self)" }
}
