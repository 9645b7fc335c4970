/// Words that the grammar asks for by name. The raw value is the word's index in the vocabulary.
enum Keyword: UInt16, CaseIterable, Sendable {
  case none
  case a, about, above, academic, ad, additional, after, afternoon, age, aged, ages, ago, all
  case almost, am, an, and, angle, another, `any`, approx, approximately, around, arrests, `as`
  case at, average, averaging, barely, basis, bc, bce, beat, before, below, better, between, big
  case bigger, billions, black, bps, brake, british, by, c, ca, calendar, capita, casualties, ce
  case celsius, cent, century, chill, christmas, circa, close, cold, coming, consecutive, could
  case couple, cubic, current, cy, d, day, daylight, deaths, decade, deep, defeat, diameter
  case dollar, dollars, double, doubled, doubling, dozens, draw, during, each, earlier, early
  case east, easter, eastern, equal, estimated, eve, evening, ever, every, exactly, exceed
  case exceeded, exceeding, exceeds, excess, extra, f, fatalities, feet, few, fewer, financial
  case first, fiscal, fluid, fold, following, foot, `for`, friday, from, ft, full, further, fy
  case greater, half, halloween, halved, halving, heat, her, high, higher, his, homicides, hot
  case hour, hours, hundreds, imperial, `in`, inch, inches, infections, injuries, `is`, its, just
  case larger, last, late, later, latitude, lead, least, less, light, little, local, long, longer
  case longitude, loss, lost, low, lower, m, many, march, maximum, may, metric, mid, midday
  case midnight, millions, minimum, minus, minute, month, more, morning, most, much, my, nautical
  case nd, near, nearly, negative, new, next, night, no, noon, noonish, north, not, now, o, of
  case old, older, on, one, only, or, order, other, our, out, over, p, past, per, percentage, plus
  case pm, point, points, post, pound, pounds, pre, previous, q, quadruple, quadrupled, quarter
  case quarters, rd, record, region, right, rotate, rotated, roughly, s, same, school, score
  case season, second, several, share, short, since, smaller, so, some, south, sq, square, squared
  case st, standard, starting, straight, sub, summer, sunday, survivors, t, tall, temperature
  case tens, th, than, thanksgiving, that, the, their, then, thermal, thick, this, those
  case thousands, thrice, through, till, time, times, to, today, tomorrow, tonight, topped
  case topping, total, treble, trebled, trillions, triple, tripled, tripling, troy, turn, turned
  case turning, turns, twice, u, under, unit, units, until, up, upwards, us, victims, victory
  case virtually, vote, w, warm, was, way, weather, week, weekend, west, what, when, which, who
  case whole, wide, will, win, wind, with, within, won, would, x, y, year, yesterday, yo, younger
  case your, zero

  /// The word itself.
  var word: String { "\(self)" }
}
