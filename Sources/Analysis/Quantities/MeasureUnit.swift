/// A standard unit, as opposed to a counted noun.
struct MeasureUnit: Sendable {
  /// What a unit measures. Units of one dimension can be converted into each other.
  enum Dimension: String, Sendable {
    case length, area, mass, volume, speed, energy, power, data, rate, angle, frequency, pressure
    case force, torque, electricity, concentration, sound, radiation, count
    case duration, temperature, percent
  }

  /// The canonical name, singular ("kilometre", "percentage point").
  let name: String
  let dimension: Dimension

  /// How many of the dimension's base unit one of this unit is; 0 where it cannot be converted.
  /// Base units: metre, square metre, kilogram, litre, metre per second, joule, watt, byte, second.
  let factor: Double
}

/// An index in `UnitTable.all`.
struct UnitIndex: Sendable, Hashable {
  var value: UInt16
}

/// The units that the grammar knows.
///
/// Factors are the exact definitions of the International System of Units (BIPM, 2019) and of the
/// International Yard and Pound Agreement (1959); a gallon, pint, quart and fluid ounce are those of
/// the United States, a ton is the short ton, a barrel is that of oil, a billion 10^9.
enum UnitTable {
  /// One unit a line: name (`_` for a space), dimension, factor, names that are known in any case,
  /// and after `|` symbols that are known only as they are written here.
  static let source: StaticString = """
    metre length 1 metre metres meter meters | m
    kilometre length 1000 kilometre kilometres kilometer kilometers km kms | KM
    centimetre length 0.01 centimetre centimetres centimeter centimeters cm cms
    millimetre length 0.001 millimetre millimetres millimeter millimeters mm
    micrometre length 0.000001 micrometre micrometres micrometer micrometers micron microns | μm µm um
    nanometre length 0.000000001 nanometre nanometres nanometer nanometers nm
    picometre length 0 picometre picometres picometer picometers | pm
    attometre length 0 attometre attometres attometer attometers | am
    decimetre length 0.1 decimetre decimetres decimeter decimeters | dm
    mile length 1609.344 mile miles | mi
    nautical_mile length 1852 nmi
    yard length 0.9144 yard yards yd yds
    foot length 0.3048 foot feet ft
    inch length 0.0254 inch inches | in
    furlong length 201.168 furlong furlongs
    fathom length 1.8288 fathom fathoms
    light-year length 9460730472580800 lightyear lightyears
    parsec length 0 parsec parsecs
    hectare area 10000 hectare hectares | ha
    acre-foot volume 1233481.83754752 acrefoot
    acre area 4046.8564224 acre acres
    square_metre area 1 sqm | m²
    square_foot area 0.09290304 sqft
    square_kilometre area 1000000 | km²
    kilogram mass 1 kilogram kilograms kilogramme kilogrammes kg kgs kilo kilos
    gram mass 0.001 gram grams gramme grammes gm gms | g
    milligram mass 0.000001 milligram milligrams mg
    microgram mass 0.000000001 microgram micrograms mcg | μg µg ug
    tonne mass 1000 tonne tonnes | t
    kilotonne mass 1000000 kilotonne kilotonnes kiloton kilotons
    megatonne mass 1000000000 megatonne megatonnes megaton megatons | Mt
    gigaton mass 1000000000000 gigaton gigatons gigatonne gigatonnes | Gt
    ton mass 907.18474 ton tons
    pound mass 0.45359237 lb lbs
    ounce mass 0.028349523125 ounce ounces oz
    stone mass 6.35029318 stone stones
    carat mass 0.0002 carat carats
    grain mass 0.00006479891 grain
    dram mass 0.0017718451953125 dram drams drachma drachm drachms
    litre volume 1 litre litres liter liters | l L
    millilitre volume 0.001 millilitre millilitres milliliter milliliters ml | mL
    centilitre volume 0.01 centilitre centilitres centiliter centiliters cl
    decilitre volume 0.1 decilitre decilitres deciliter deciliters dl
    hectolitre volume 100 hectolitre hectolitres hectoliter hectoliters
    gallon volume 3.785411784 gallon gallons gal
    quart volume 0.946352946 quart quarts
    pint volume 0.473176473 pint pints
    cup volume 0.2365882365 cup cups
    tablespoon volume 0.01478676478125 tablespoon tablespoons tbsp
    teaspoon volume 0.00492892159375 teaspoon teaspoons tsp
    bushel volume 35.23907016688 bushel bushels
    barrel volume 158.987294928 barrel barrels bbl bbls
    cubic_centimetre volume 0.001 | cc
    mile_per_hour speed 0.44704 mph
    kilometre_per_hour speed 0.2777777777777778 kph kmh kmph
    knot speed 0.5144444444444445 knot knots kt kts
    metre_per_second speed 1 mps
    mile_per_gallon rate 0 mpg
    foot_per_minute speed 0.00508 fpm
    ton_per_day rate 0 tpd
    barrel_per_day rate 0 bpd
    megabit_per_second rate 0 mbps
    gigabit_per_second rate 0 gbps
    revolution_per_minute rate 0 rpm
    frame_per_second rate 0 fps
    beat_per_minute rate 0 bpm
    joule energy 1 joule joules | J
    kilojoule energy 1000 kilojoule kilojoules kj
    megajoule energy 1000000 megajoule megajoules | MJ
    calorie energy 4.184 calorie calories | cal
    kilocalorie energy 4184 kilocalorie kilocalories kcal
    watt_hour energy 3600 | Wh
    kilowatt_hour energy 3600000 kwh
    megawatt_hour energy 3600000000 | MWh
    gigawatt_hour energy 3600000000000 gwh
    terawatt_hour energy 3600000000000000 twh
    british_thermal_unit energy 1055.05585262 btu btus
    mega_british_thermal_unit energy 1055055852.62 mmbtu
    electronvolt energy 0 electronvolt electronvolts | eV
    kiloelectronvolt energy 0 | keV
    megaelectronvolt energy 0 | MeV
    gigaelectronvolt energy 0 | GeV
    teraelectronvolt energy 0 | TeV
    watt power 1 watt watts | W
    kilowatt power 1000 kilowatt kilowatts kw
    megawatt power 1000000 megawatt megawatts | MW
    gigawatt power 1000000000 gigawatt gigawatts | GW
    terawatt power 1000000000000 terawatt terawatts | TW
    milliwatt power 0.001 milliwatt milliwatts | mW
    horsepower power 745.6998715822702 horsepower hp
    metric_horsepower power 735.49875 | PS
    brake_horsepower power 745.6998715822702 bhp
    bit data 0.125 bit bits | b
    byte data 1 byte bytes
    kilobit data 125 kilobit kilobits | kb Kb kbit
    megabit data 125000 megabit megabits | Mb Mbit
    gigabit data 125000000 gigabit gigabits | Gb Gbit
    kilobyte data 1000 kilobyte kilobytes | kB KB
    megabyte data 1000000 megabyte megabytes | MB
    gigabyte data 1000000000 gigabyte gigabytes | GB
    terabyte data 1000000000000 terabyte terabytes | TB
    petabyte data 1000000000000000 petabyte petabytes | PB
    exabyte data 0 exabyte exabytes | EB
    kibibyte data 1024 kibibyte kibibytes kib
    mebibyte data 1048576 mebibyte mebibytes mib
    gibibyte data 1073741824 gibibyte gibibytes gib
    megapixel data 0 megapixel megapixels
    degree angle 1 degree degrees deg degs | °
    radian angle 57.29577951308232 radian radians | rad
    arcminute angle 0.016666666666666666 arcminute arcminutes
    arcsecond angle 0.0002777777777777778 arcsecond arcseconds
    turn angle 360 turns
    hertz frequency 1 hertz | Hz
    kilohertz frequency 1000 kilohertz khz
    megahertz frequency 1000000 megahertz mhz
    gigahertz frequency 1000000000 gigahertz ghz
    pascal pressure 1 pascal pascals | Pa
    kilopascal pressure 1000 kilopascal kilopascals | kPa
    hectopascal pressure 100 hectopascal hectopascals | hPa
    megapascal pressure 1000000 megapascal megapascals | MPa
    gigapascal pressure 1000000000 gigapascal gigapascals | GPa
    bar pressure 100000 | bar bars
    millibar pressure 100 millibar millibars mbar mb
    atmosphere pressure 101325 atm
    pound_per_square_inch pressure 6894.757293168 psi
    kilopound_per_square_inch pressure 6894757.293168 ksi
    millimetre_of_mercury pressure 133.322 mmhg
    newton force 1 newton newtons | N
    kilonewton force 1000 kilonewton kilonewtons | kN
    newton_metre torque 1 | Nm
    foot_pound-force torque 1.3558179483314 lbft
    volt electricity 1 volt volts | V
    kilovolt electricity 1000 kilovolt kilovolts | kV
    millivolt electricity 0.001 millivolt millivolts | mV
    ampere electricity 1 ampere amperes amp amps
    milliampere electricity 0.001 milliamp milliamps | mA
    milliampere-hour electricity 0 mah
    ampere-hour electricity 0 | Ah
    ohm electricity 1 ohm ohms | Ω
    farad electricity 0 farad farads
    part_per_million concentration 1 ppm
    part_per_billion concentration 0.001 ppb
    mole concentration 0 | mol
    decibel sound 0 decibel decibels db dba
    sievert radiation 0 sievert sieverts | Sv
    millisievert radiation 0 millisievert millisieverts | mSv
    microsievert radiation 0 microsievert microsieverts | μSv
    gray radiation 0 | Gy
    milligray radiation 0 | mGy
    becquerel radiation 0 becquerel becquerels | Bq
    curie radiation 0 curies
    roentgen radiation 0 roentgen roentgens
    candela_second rate 0 | cds
    joule_second rate 0 | Js
    point_per_game count 0 ppg
    rebound_per_game count 0 rpg
    assist_per_game count 0 apg
    nanosecond duration 0.000000001 nanosecond nanoseconds | ns
    microsecond duration 0.000001 microsecond microseconds | μs µs
    millisecond duration 0.001 millisecond milliseconds msec | ms
    second duration 1 second seconds sec secs | s
    minute duration 60 minute minutes min mins
    hour duration 3600 hour hours hr hrs | h
    day duration 86400 day days night nights
    week duration 604800 week weeks wk wks
    fortnight duration 1209600 fortnight fortnights
    weekend duration 0 weekend weekends
    month duration 2629746 month months mo mos
    quarter duration 7889238 quarter quarters
    semester duration 0 semester semesters
    year duration 31556952 year years yr yrs ys | Y
    decade duration 315569520 decade decades
    century duration 3155695200 century centuries
    millennium duration 31556952000 millennium millennia millenniums
    megayear duration 0 | Ma Myr
    celsius temperature 0 celsius celcius centigrade centigrate | °C ℃
    fahrenheit temperature 0 fahrenheit farenheit | °F ℉
    kelvin temperature 0 kelvin kelvins
    percent percent 0 percent percents percentage pct | %
    percentage_point percent 0
    basis_point percent 0 bps
    """

  static let all: [MeasureUnit] = parsed.units

  /// Names in any case, for the vocabulary.
  static let names: [(StaticText, UnitIndex)] = parsed.names

  /// Symbols by their exact bytes, packed as `symbolKey` does.
  static let symbols: [UInt64: UnitIndex] = parsed.symbols

  static func index(of name: String) -> UnitIndex {
    UnitIndex(value: UInt16(all.firstIndex { $0.name == name } ?? 0))
  }

  /// The key of at most eight bytes; nil for longer texts.
  static func symbolKey(_ bytes: some Collection<UInt8>) -> UInt64? {
    guard bytes.count <= 8 else { return nil }
    return bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let parsed = parse()

  private static func parse() -> (
    units: [MeasureUnit], names: [(StaticText, UnitIndex)], symbols: [UInt64: UnitIndex]
  ) {
    var units: [MeasureUnit] = []
    var names: [(StaticText, UnitIndex)] = []
    var symbols: [UInt64: UnitIndex] = [:]
    units.reserveCapacity(200)
    names.reserveCapacity(600)
    for line in StaticText(source).lines {
      var words = line.words
      guard let name = words.next(), let dimension = words.next(), let factor = words.next() else {
        continue
      }
      let index = UnitIndex(value: UInt16(units.count))
      units.append(
        MeasureUnit(
          name: name.string(replacingUnderscores: true),
          dimension: .init(rawValue: dimension.string()) ?? .count,
          factor: Double(factor.string()) ?? 0))
      var inSymbols = false
      while let word = words.next() {
        if word.isBar {
          inSymbols = true
        } else if !inSymbols {
          names.append((word, index))
        } else if let key = word.withBytes({ symbolKey($0) }) {
          symbols[key] = index
        }
      }
    }
    return (units, names, symbols)
  }
}
