/// Words that the grammar asks for by name. The raw value is the word's index in the vocabulary.
enum Keyword: UInt16, CaseIterable, Sendable {
  case none
  case a, about, above, academic, according, ad, additional, after, afternoon, age, aged, ages
  case ago, all, almost, also, am, an, and, angle, another, `any`, approx, approximately, are
  case around, arrests, `as`, at, average, averaging, barely, basis, bc, bce, be, beat, been
  case before, below, better, between, big, bigger, billions, black, bps, brake, british, by, c
  case ca, calendar, capita, casualties, ce, celsius, cent, century, chill, christmas, circa
  case close, cold, coming, consecutive, could, couple, cubic, current, cy, d, day, daylight
  case deaths, decade, deep, defeat, diameter, dollar, dollars, double, doubled, doubling, down
  case dozens, draw, during, each, earlier, early, east, easter, eastern, equal, estimated, eve
  case evening, ever, every, exactly, exceed, exceeded, exceeding, exceeds, excess, extra, f
  case fatalities, feet, few, fewer, financial, first, fiscal, fluid, fold, following, foot, `for`
  case friday, from, ft, full, further, fy, greater, had, half, halloween, halved, halving, has
  case have, he, heat, her, high, higher, his, homicides, hot, hour, hours, hundreds, i, imperial
  case `in`, inch, inches, infections, injuries, `is`, it, its, just, larger, last, late, later
  case latitude, lead, least, less, light, little, local, long, longer, longitude, loss, lost, low
  case lower, m, many, march, maximum, may, metric, mid, midday, midnight, millions, minimum
  case minus, minute, month, more, morning, most, much, my, nautical, nd, near, nearly, negative
  case new, next, night, no, noon, noonish, north, not, now, o, of, old, older, on, one, only, or
  case order, other, our, out, over, p, past, per, percentage, plus, pm, point, points, post
  case posted, pound, pounds, pre, previous, published, q, quadruple, quadrupled, quarter
  case quarters, rd, record, region, right, rotate, rotated, roughly, s, same, school, score
  case season, second, several, share, she, short, since, smaller, so, some, south, sq, square
  case squared, st, standard, starting, straight, sub, summer, sunday, survivors, t, tall
  case temperature, tens, th, than, thanksgiving, that, the, their, then, there, thermal, thick
  case this, those, thousands, thrice, through, till, time, times, to, today, told, tomorrow
  case tonight, topped, topping, total, treble, trebled, trillions, triple, tripled, tripling
  case troy, turn, turned, turning, turns, twice, u, under, unit, units, until, up, updated
  case upwards, us, victims, victory, virtually, vote, w, warm, was, way, we, weather, week
  case weekend, were, west, what, when, which, who, whole, wide, will, win, wind, with, within
  case won, would, x, y, year, yesterday, yo, you, younger, your, zero

  /// The word itself.
  var word: String { "\(self)" }
}
