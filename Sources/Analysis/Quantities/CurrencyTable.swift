/// The currencies that the grammar knows.
///
/// Codes are those of ISO 4217. A bare "dollar", "franc", "rupee" keeps its bare name or, where one
/// country's is by far the most written about, takes that one's name.
enum CurrencyTable {
  /// One currency a line: canonical name (`_` for a space), names that follow a number in any
  /// case, and after `|` what also stands before a number (codes in any case).
  static let source: StaticString = """
    dollar dollar dollars buck bucks | usd
    cent cent cents
    pound_sterling sterling quid | gbp
    penny pence pennies
    euro euro euros eur | eur
    japanese_yen yen | jpy
    chinese_yuan yuan renminbi rmb kuai | cny rmb
    australian_dollar | aud
    canadian_dollar | cad
    new_zealand_dollar | nzd
    hong_kong_dollar | hkd
    singapore_dollar | sgd
    indian_rupee rupee rupees | inr rs
    pakistani_rupee | pkr
    sri_lankan_rupee | lkr
    malaysian_ringgit ringgit ringgits | rm myr ringgit
    sen sen sens | sen
    swiss_franc franc francs | chf
    swedish_krona krona kronor | sek
    krone krone kroner
    danish_krone | dkk
    norwegian_krone | nok
    russian_rouble rouble roubles ruble rubles | rub
    ukrainian_hryvnia hryvnia hryvnias | uah
    turkish_lira lira liras | tl
    israeli_shekel shekel shekels nis | ils
    peso peso pesos
    mexican_peso | mxn
    philippine_peso | php
    argentine_peso | ars
    chilean_peso | clp
    colombian_peso | cop
    brazilian_real reais | brl
    south_african_rand rand | zar
    south_korean_won won | krw
    thai_baht baht | thb
    indonesian_rupiah rupiah | idr
    vietnamese_dong dong | vnd
    polish_zloty zloty zlotys | pln
    czech_koruna koruna korunas | czk
    hungarian_forint forint forints | huf
    romanian_leu leu lei | ron
    bulgarian_lev leva | bgn
    croatian_kuna kuna kunas | hrk
    icelandic_króna | isk
    georgian_lari lari | gel
    kazakh_tenge tenge | kzt
    nigerian_naira naira | ngn
    ghanaian_cedi cedi cedis | ghs
    shilling shilling shillings
    kenyan_shilling | kes
    ethiopian_birr birr | etb
    moroccan_dirham  
    dirham dirham dirhams
    uae_dirham | aed
    riyal riyal riyals
    saudi_riyal saudiriyal | sar
    qatari_riyal | qar
    rial rial rials
    iranian_rial | irr
    dinar dinar dinars
    kuwaiti_dinar | kwd
    egyptian_pound egyptianpound | egp
    lebanese_pound | lbp
    bangladeshi_taka taka | bdt
    afghan_afghani afghani afghanis | afn
    mongolian_tugrik tugrik tugriks | mnt
    lao_kip kip | lak
    costa_rican_colón colón colones | crc
    bitcoin bitcoin bitcoins | btc
    satoshi satoshi satoshis
    ether  
    dime dime dimes
    taiwan_dollar | twd
    """

  static let all: [String] = parsed.currencies
  static let names: [(StaticText, UInt16)] = parsed.names
  static let codes: [(StaticText, UInt16)] = parsed.codes

  static func index(of name: String) -> UInt16 {
    UInt16(all.firstIndex(of: name) ?? 0)
  }

  /// What an adjective before "dollar", "pound", "franc" and so on makes of it: by adjective in
  /// lower case.
  static let nations: [String: String] = [
    "us": "", "american": "", "u.s": "", "canadian": "canadian", "australian": "australian",
    "aussie": "australian", "zealand": "new zealand", "kong": "hong kong",
    "singapore": "singapore", "singaporean": "singapore", "taiwan": "taiwan",
    "british": "sterling", "egyptian": "egyptian", "lebanese": "lebanese", "syrian": "syrian",
    "sudanese": "sudanese", "turkish": "turkish", "swiss": "swiss", "french": "french",
    "belgian": "belgian", "kuwaiti": "kuwaiti", "iraqi": "iraqi", "jordanian": "jordanian",
    "libyan": "libyan", "serbian": "serbian", "tunisian": "tunisian", "algerian": "algerian",
    "saudi": "saudi", "qatari": "qatari", "omani": "omani", "iranian": "iranian",
    "yemeni": "yemeni", "malaysian": "malaysian", "malaysia": "malaysian", "chinese": "chinese",
    "japanese": "japanese", "indian": "indian", "pakistani": "pakistani", "lankan": "sri lankan",
    "nepalese": "nepalese", "mexican": "mexican", "philippine": "philippine",
    "argentine": "argentine", "chilean": "chilean", "colombian": "colombian", "cuban": "cuban",
    "swedish": "swedish", "danish": "danish", "norwegian": "norwegian", "icelandic": "icelandic",
    "russian": "russian", "israeli": "israeli", "african": "south african",
    "korean": "south korean", "kenyan": "kenyan", "emirati": "uae", "moroccan": "moroccan",
    "jamaican": "jamaican", "bahamian": "bahamian", "namibian": "namibian",
    "zimbabwean": "zimbabwean", "fijian": "fijian",
  ]

  private static let parsed = parse()

  private static func parse() -> (
    currencies: [String], names: [(StaticText, UInt16)], codes: [(StaticText, UInt16)]
  ) {
    var currencies: [String] = []
    var names: [(StaticText, UInt16)] = []
    var codes: [(StaticText, UInt16)] = []
    for line in StaticText(source).lines {
      var words = line.words
      guard let name = words.next() else { continue }
      let index = UInt16(currencies.count)
      currencies.append(name.string(replacingUnderscores: true))
      var inCodes = false
      while let word = words.next() {
        if word.isBar {
          inCodes = true
        } else if inCodes {
          codes.append((word, index))
        } else {
          names.append((word, index))
        }
      }
    }
    return (currencies, names, codes)
  }
}
