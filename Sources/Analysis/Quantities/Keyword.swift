/// Words that the grammar asks for by name. The raw value is the word's index in the vocabulary.
enum Keyword: UInt16, CaseIterable, Sendable {
  case none
  case a, about, above, academic, according, ad, additional, after, afternoon, age, aged, ages
  case ago, all, almost, also, am, an, and, angle, another, `any`, approx, approximately, are
  case around, arrests, `as`, at, average, averaging, barely, basis, bc, bce, be, beat, been
  case before, below, better, between, big, bigger, billions, black, bps, brake, british, by, c
  case ca, calendar, capita, casualties, ce, celsius, cent, century, chill, christmas, circa
  case close, cold, coming, consecutive, could, couple, cubic, current, cy, d, day, daylight, dead
  case deaths, decade, deep, defeat, diameter, die, died, dies, dollar, dollars, double, doubled
  case doubling, down, dozens, draw, during, each, earlier, early, east, easter, eastern, equal
  case estimated, eve, evening, ever, every, exactly, exceed, exceeded, exceeding, exceeds, excess
  case extra, f, fatalities, feet, few, fewer, financial, first, fiscal, fluid, fold, following
  case foot, `for`, friday, from, ft, full, further, fy, greater, had, half, halloween, halved
  case halving, has, have, he, heat, her, high, higher, his, homicides, hot, hour, hours, hundreds
  case i, imperial, `in`, inch, inches, infections, injuries, `is`, it, its, just, killed, larger
  case last, late, later, latitude, lead, least, less, light, little, local, long, longer
  case longitude, loss, lost, low, lower, m, many, march, maximum, may, metric, mid, midday
  case midnight, millions, minimum, minus, minute, month, more, morning, most, much, my, nautical
  case nd, near, nearly, negative, new, next, night, no, noon, noonish, north, not, now, o, of
  case old, older, on, one, only, or, order, other, our, out, over, p, past, per, percentage, plus
  case pm, point, points, post, posted, pound, pounds, pre, previous, published, q, quadruple
  case quadrupled, quarter, quarters, rd, record, region, right, rotate, rotated, roughly, s, same
  case school, score, season, second, several, share, she, short, since, smaller, so, some, south
  case sq, square, squared, st, standard, starting, straight, sub, summer, sunday, survivors, t
  case tall, temperature, tens, th, than, thanksgiving, that, the, their, then, there, thermal
  case these, thick, this, those, thousands, thrice, through, till, time, times, to, today, told
  case tomorrow, tonight, topped, topping, total, treble, trebled, trillions, triple, tripled
  case tripling, troy, turn, turned, turning, turns, twice, u, under, unit, units, until, up
  case updated, upwards, us, victims, victory, virtually, vote, w, warm, was, way, we, weather
  case week, weekend, were, west, what, when, which, who, whole, wide, will, win, wind, with
  case within, won, would, x, y, year, yesterday, yo, you, younger, your, zero

  /// The words in the order of the cases, without `none`. A table in the program's text is read in a
  /// tenth of the time that asking each case for its name would take at every start.
  static let words: StaticString = """
    a about above academic according ad additional after afternoon age aged ages ago all almost
    also am an and angle another any approx approximately are around arrests as at average
    averaging barely basis bc bce be beat been before below better between big bigger billions
    black bps brake british by c ca calendar capita casualties ce celsius cent century chill
    christmas circa close cold coming consecutive could couple cubic current cy d day daylight
    dead deaths decade deep defeat diameter die died dies dollar dollars double doubled doubling
    down dozens draw during each earlier early east easter eastern equal estimated eve evening
    ever every exactly exceed exceeded exceeding exceeds excess extra f fatalities feet few fewer
    financial first fiscal fluid fold following foot for friday from ft full further fy greater
    had half halloween halved halving has have he heat her high higher his homicides hot hour
    hours hundreds i imperial in inch inches infections injuries is it its just killed larger last
    late later latitude lead least less light little local long longer longitude loss lost low
    lower m many march maximum may metric mid midday midnight millions minimum minus minute month
    more morning most much my nautical nd near nearly negative new next night no noon noonish
    north not now o of old older on one only or order other our out over p past per percentage
    plus pm point points post posted pound pounds pre previous published q quadruple quadrupled
    quarter quarters rd record region right rotate rotated roughly s same school score season
    second several share she short since smaller so some south sq square squared st standard
    starting straight sub summer sunday survivors t tall temperature tens th than thanksgiving
    that the their then there thermal these thick this those thousands thrice through till time
    times to today told tomorrow tonight topped topping total treble trebled trillions triple
    tripled tripling troy turn turned turning turns twice u under unit units until up updated
    upwards us victims victory virtually vote w warm was way we weather week weekend were west
    what when which who whole wide will win wind with within won would x y year yesterday yo you
    younger your zero
    """
}
