/// An article with every kind of row: figures, a speaker, a name in two spellings, a quotation, a
/// superlative, a title, a counted thing, and a figure that stands in no claim.
let story = """
  The reservoir held 41 per cent of its capacity

  June 4, 2024

  The Halden Valley reservoir held 41 per cent of its capacity on Monday, the lowest level since \
  1997, Anna Berg, the minister of water, said. “We are asking 212,000 households to save,” Ms. \
  Berg said.

  A fire in Halden killed 12 people on Friday. Call 12.
  """
