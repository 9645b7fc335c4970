/// The style sheet of reports: paper and screen, light and dark, without a file from elsewhere.
enum ReportStyle {
  /// Every colour of text has a contrast of 4.5 to 1 or more on its ground (WCAG 2.2, 1.4.3).
  static let sheet = colours + page + article + cards + tables + narrow + print

  private static let light = """
      --paper: #fcfbf8; --card: #f4f1ea; --ink: #1c1b19; --muted: #5b564d; --rule: #d8d2c5;
      --accent: #1b4f7d; --figure: #e9e3d3; --true: #176639; --mostly-true: #41661a;
      --half-true: #755600; --mostly-false: #964600; --false: #a11d18; --misleading: #87286a;
      --unverified: #47525f; --needs-source: #57469a; --outdated: #66574a; --opinion: #2f5d83;
      --note: #4d4a43; --wash: 14%;
    """

  private static let dark = """
      --paper: #161619; --card: #1f1f24; --ink: #e9e6df; --muted: #aaa498; --rule: #3a3941;
      --accent: #8ec1ee; --figure: #2c2b2a; --true: #6fcf97; --mostly-true: #a6cf6b;
      --half-true: #e3bd4f; --mostly-false: #f0a060; --false: #ff8f86; --misleading: #ee92cf;
      --unverified: #b4c0cd; --needs-source: #b8aaf5; --outdated: #c9b8a8; --opinion: #93c0e6;
      --note: #b9b4a8; --wash: 22%;
    """

  private static let colours = """
    :root {
      color-scheme: light dark;
    \(light)
    }
    @media (prefers-color-scheme: dark) { :root {
    \(dark)
    } }

    """

  private static let page = """
    * { box-sizing: border-box; }
    html { font-size: 106.25%; -webkit-text-size-adjust: 100%; }
    body {
      margin: 0; background: var(--paper); color: var(--ink);
      font-family: "Iowan Old Style", "Palatino Linotype", Palatino, P052, "URW Palladio L",
        "Noto Serif", Georgia, serif;
      line-height: 1.55; font-kerning: normal; text-rendering: optimizeLegibility;
      overflow-wrap: break-word;
    }
    .sheet { max-width: 62rem; margin: 0 auto; padding: 2.5rem 2rem 4rem; }
    h1, h2, h3 { line-height: 1.2; text-wrap: balance; font-weight: 600; }
    h1 { font-size: 2.1rem; margin: .2rem 0 .6rem; letter-spacing: -.01em; max-width: 24em; }
    h2 { font-size: 1.3rem; margin: 3rem 0 1rem; padding-top: .8rem; border-top: 2px solid var(--ink); }
    h3 { font-size: 1.05rem; margin: 1.6rem 0 .5rem; }
    a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: .06em; }
    a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    .skip { position: absolute; left: -99rem; }
    .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .3rem .6rem; }
    .kicker, .meta, nav, footer, table, .badge, .chart, .note, .facts, .sources, .who, .score, .tag
      { font-family: system-ui, "Segoe UI", "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif; }
    .kicker { text-transform: uppercase; letter-spacing: .09em; font-size: .74rem; color: var(--muted); margin: 0; }
    .meta { color: var(--muted); font-size: .84rem; margin: .15rem 0; }
    .digest { font-size: .72rem; overflow-wrap: anywhere; }
    .facts { display: flex; flex-wrap: wrap; gap: .4rem 2.2rem; margin: 1.4rem 0 1rem; padding: 0; list-style: none; font-size: .78rem; color: var(--muted); }
    .facts strong { display: block; font-weight: 400; font-size: 1.55rem; line-height: 1.2; color: var(--ink); font-variant-numeric: lining-nums tabular-nums; }
    nav { font-size: .84rem; margin: 1.2rem 0 0; }
    nav ul { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.4rem; }
    .chart { display: block; width: 31rem; max-width: 100%; height: auto; margin: .6rem 0 0; }
    .chart text { font-size: 13px; fill: var(--ink); }
    .chart .count { font-variant-numeric: tabular-nums; }
    .warning { border-left: 4px solid var(--false); background: var(--card); padding: .6rem 1rem; }
    footer { margin-top: 4rem; padding-top: .8rem; border-top: 1px solid var(--rule); font-size: .8rem; color: var(--muted); }
    .v-true { --v: var(--true); fill: var(--true); }
    .v-mostly-true { --v: var(--mostly-true); fill: var(--mostly-true); }
    .v-half-true { --v: var(--half-true); fill: var(--half-true); }
    .v-mostly-false { --v: var(--mostly-false); fill: var(--mostly-false); }
    .v-false { --v: var(--false); fill: var(--false); }
    .v-misleading { --v: var(--misleading); fill: var(--misleading); }
    .v-unverified { --v: var(--unverified); fill: var(--unverified); }
    .v-needs-source { --v: var(--needs-source); fill: var(--needs-source); }
    .v-outdated { --v: var(--outdated); fill: var(--outdated); }
    .v-opinion { --v: var(--opinion); fill: var(--opinion); }
    .v-none { --v: var(--note); fill: var(--note); }

    """

  private static let article = """
    .text { max-width: 36rem; font-size: 1.06rem; display: flow-root; }
    .text p, .text blockquote, .text h3 { margin: 0 0 1em; }
    .text .headline { font-size: 1.3rem; font-weight: 600; line-height: 1.3; }
    .text blockquote { border-left: 3px solid var(--rule); padding-left: 1rem; color: var(--muted); }
    .text code { font-size: .9em; }
    .text mark {
      color: inherit; background: color-mix(in srgb, var(--v) var(--wash), transparent);
      border-bottom: 2px solid var(--v); border-radius: 2px 2px 0 0; padding: .05em 0;
      -webkit-box-decoration-break: clone; box-decoration-break: clone;
    }
    .text .figure { background: var(--figure); border-radius: 2px; }
    .text mark .figure { background: none; }
    .text .name { border-bottom: 1px dotted var(--muted); }
    .ref { font-size: .66em; vertical-align: super; line-height: 0; font-weight: 700; padding: 0 .1em; text-decoration: none; color: var(--v); }
    .note {
      float: right; clear: right; width: 19rem; margin: .1rem -22rem 1rem 0; padding-left: .8rem;
      border-left: 3px solid var(--v); font-size: .78rem; line-height: 1.4; color: var(--ink);
      display: block; font-weight: 400; text-align: left;
    }
    .note .badge { display: block; }
    .note .who { display: block; color: var(--muted); }

    """

  private static let cards = """
    .claims { list-style: none; padding: 0; margin: 0; }
    .claim { border-left: 4px solid var(--v); background: var(--card); padding: .9rem 1.2rem 1rem; margin: 0 0 1.1rem; border-radius: 0 3px 3px 0; }
    .claim:target { outline: 2px solid var(--accent); }
    .claim h3 { margin: 0 0 .4rem; font-size: .9rem; display: flex; gap: .6rem; align-items: baseline; flex-wrap: wrap; }
    .badge { color: var(--v); font-weight: 700; letter-spacing: .01em; }
    .rating { color: var(--muted); font-weight: 400; font-size: .8rem; }
    .claim blockquote { margin: 0 0 .6rem; font-size: 1.06rem; }
    .claim blockquote::before { content: "“"; } .claim blockquote::after { content: "”"; }
    .claim p { margin: 0 0 .6rem; max-width: 44rem; }
    .changed { color: var(--muted); font-size: .92rem; }
    .sources { margin: .3rem 0 .6rem; padding-left: 1.1rem; font-size: .84rem; }
    .sources li { margin-bottom: .25rem; overflow-wrap: anywhere; }
    .stance { font-weight: 600; }
    .tag { font-size: .78rem; border: 1px solid var(--rule); border-radius: 3px; padding: .05rem .4rem; margin-right: .3rem; }
    .who { color: var(--muted); font-size: .8rem; margin: 0; }

    """

  private static let tables = """
    table { border-collapse: collapse; width: 100%; font-size: .84rem; }
    th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid var(--rule); }
    th { font-weight: 600; color: var(--muted); border-bottom-color: var(--ink); }
    .number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .plain { padding-left: 1.2rem; } .plain li { margin-bottom: .55rem; }
    .names { columns: 3 15rem; column-gap: 2rem; list-style: none; padding: 0; margin: 0; font-size: .92rem; }
    .names li { break-inside: avoid; padding: .08rem 0; }
    .score { font-size: .8rem; color: var(--muted); }
    .days { list-style: none; padding: 0; } .days > li { margin-bottom: 1rem; }
    .days h3 { margin: 0 0 .3rem; } .days ul { list-style: none; padding-left: 1rem; border-left: 2px solid var(--rule); margin: 0; font-size: .92rem; }
    .scroll { overflow-x: auto; }

    """

  private static let narrow = """
    @media (max-width: 64rem) {
      .sheet { padding: 1.6rem 1.2rem 3rem; }
      .note { float: none; width: auto; margin: .5rem 0 .8rem; }
      .text { max-width: 40rem; }
      h1 { font-size: 1.7rem; }
    }

    """

  /// Always the light colours, and the notes beside the text, as the width of a sheet allows.
  private static let print = """
    @media print {
      :root { color-scheme: light;
    \(light)
        --paper: #fff; }
      @page { size: A4; margin: 16mm 14mm 18mm; }
      html { font-size: 9.6pt; }
      body { background: none; }
      .sheet { max-width: none; padding: 0; }
      nav, .skip { display: none; }
      .text { max-width: 62%; }
      .note { float: right; clear: right; width: 54%; margin: .1rem -60% 1rem 0; }
      h2, h3 { break-after: avoid; }
      .claim, tr, .note, .chart, .days > li > ul > li { break-inside: avoid; }
      p { orphans: 3; widows: 3; }
      a { color: inherit; text-decoration: none; }
      mark, .figure, .claim, .chart rect { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }

    """
}
