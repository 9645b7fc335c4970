/// Words of our own, beside those of the corpora's lists.
enum AddedWords {
  /// Trigger classes with words in lower case.
  static let triggers: [String: String] = [
    "FUNCTION": """
    the a an in on at of for from to with by as but and or nor so if when while after before \
    since until because although though despite during between among under over about against \
    he she it they we i you his her its their our my your this that these those there here \
    who what when where why how which is are was were be been has have had do does did will \
    would can could may might must should not no yes all some many most more much few several \
    both each every either neither another other such only even also just still yet then than \
    now later earlier meanwhile however according instead once one two three four five six \
    seven eight nine ten last next first second new old
    """
  ]
}
