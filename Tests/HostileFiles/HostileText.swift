/// Texts that try to steer a terminal, to hide something, or to break what reads them.
public enum HostileText {
  /// Control sequences and characters, each of which does something on some terminal when it is sent
  /// as it is.
  public static let sequences: [String] =
    [
      "]52;c;b3duZWQ=\u{7}", "]52;c;b3duZWQ=\u{1b}\\", "]0;owned\u{7}", "]2;owned\u{1b}\\",
      "]8;;http://evil.example\u{1b}\\link\u{1b}]8;;\u{1b}\\", "]4;1;?\u{7}", "]10;?\u{7}",
      "]1337;File=:AAAA\u{7}", "P$q\"p\u{1b}\\", "P+q544e\u{1b}\\", "Pq#0~\u{1b}\\",
      "_Gf=100;AAAA\u{1b}\\", "^pm\u{1b}\\", "Xsos\u{1b}\\", "[6n", "[c", "[>c", "[21t", "[2J",
      "[H", "[3J", "[?1049l", "[?1000h", "[?2004l", "[?25l", "[!p", "[5i", "[8m", "[38;5;196m",
      "[200~typed\u{1b}[201~", "[12;1r", "c", "(0", "#8", "7", "8", "=", "D", "M", "Z",
    ].map { "\u{1b}" + $0 } + [
      "\u{9b}31m", "\u{9d}52;c;b3duZWQ=\u{9c}", "\u{90}$q\u{9c}", "\u{85}", "\u{8d}",
      "\u{9f}x\u{9c}",
      "\u{7}\u{7}\u{7}", "\u{8}\u{8}over", "\rover", "\u{7f}", "\u{0}", "\u{b}\u{c}", "\u{e}",
      "\u{f}",
      "\u{5}", "\u{1a}", "\u{202e}evil\u{202c}", "\u{2066}\u{2069}", "\u{2067}x", "\u{61c}",
      "\u{200f}",
      "\u{200b}\u{200c}\u{200d}", "\u{feff}", "\u{2028}\u{2029}", "\u{e0041}\u{e007f}",
      "a" + String(repeating: "\u{301}", count: 120), "\u{fffe}\u{ffff}", "\u{ad}",
      "\u{3164}\u{115f}",
      "👩🏽‍🚀👨‍👩‍👧‍👦🏳️‍🌈🇫🇷🇫", "渥太華市", "e\u{301}", "﷽", "\u{1f3fd}",
    ]

  /// Bytes that are no UTF-8.
  public static let illFormed: [[UInt8]] = [
    [0x9B, 0x33, 0x31, 0x6D], [0xED, 0xA0, 0x80], [0xC0, 0x9B], [0xF4, 0x90, 0x80, 0x80],
    [0xE2, 0x80], [0xFF, 0xFE], [0xC1, 0x9D], [0xF0, 0x9F, 0x98],
  ]

  private static let sentences: [String] = [
    "Halden Valley held 41 per cent of its water on Monday, said Åse Brúnfjell of NordVann.",
    "Sales rose 12 per cent from 200 to 250 in May 2026, Maria Keane told the School Board.",
    "“We ask 212,000 households to save,” Brúnfjell said; it costs $94 million or €80m.",
    "It is 10 km (6 miles) long, 5 ft 11 in. high and weighs between 3 and 5 tonnes.",
    "Of 100 votes 60 were for and 50 against on Feb. 30, 2019, at 2:13 p.m. EST.",
    "Jane Orr, 34, born in 1970, met the European Central Bank (ECB) in Jean-Luc’s St. John’s.",
  ]

  /// An article of some paragraphs, figures and names among what is hostile.
  public static func article(_ random: inout SplitMix, paragraphs: Int) -> [UInt8] {
    var bytes = Array("\(random.pick(sentences))\n\nBy Maria Keane\nMay 12, 2026\n\n".utf8)
    for _ in 0..<paragraphs {
      for _ in 0...random.number(below: 3) {
        bytes += Array(random.pick(sentences).utf8)
        if random.happens(oneIn: 2) { bytes += Array(" [\(random.pick(sequences))] ".utf8) }
        if random.happens(oneIn: 8) { bytes += random.pick(illFormed) }
        bytes += Array(random.happens(oneIn: 9) ? "\r\n".utf8 : " ".utf8)
      }
      bytes += Array(random.pick(markup).utf8)
    }
    return bytes
  }

  private static let markup = [
    "\n\n", "\n\n# Heading *with* 5%\n\n", "\n\n> quoted **12** `code`\n\n",
    "\n- item [a](http://b)\n",
    "\n```\ncode 7\n```\n", "\n\n", "\n\n\t\ttabs\tand\u{a0}spaces\n", "\n<!-- 9 -->\n", "\n\n\n\n",
  ]
}
