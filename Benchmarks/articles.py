#!/usr/bin/env python3
"""Makes invented news articles of any size, the same for the same arguments.

  articles.py file PATH BYTES [--lines N | --one-line | --dense]
  articles.py folder PATH COUNT [--bytes N]

A file begins with the word Zephyrine and ends with a line that begins with Omegapoint; the word
needlequartz stands once, shortly before the end. A folder holds COUNT articles of about --bytes
bytes each, named article-000001.txt and so on; their paragraphs come from a stock of 4,000.
"""
import argparse
import os
import random

FIRST = """Alba Anselm Bettina Bram Celeste Cyprian Dagny Dmitri Elspeth Emeka Farah Fintan Greta
Gideon Hanneke Hugo Ingrid Isidore Jolanta Jonas Katya Kofi Lavinia Leif Mairead Mateus Nadia
Niall Odile Oskar Petra Piers Rania Ruben Saskia Silas Tamsin Teodor Ursula Viggo Wanda Yusuf
Zelda""".split()
LAST = """Abernathy Achterberg Bellweather Brandvold Cairncross Czarnecki Dellacroce Dunmore
Eichholz Fairweather Fonseca Garrick Grünwald Hallorann Haverkamp Ishikawa Jarosz Kettering
Kovalenko Lindqvist Lockridge Marchetti Mbeki Nightingale Novotny Okafor Oyelaran Pemberton
Quillfeather Rasmussen Rosenthal Sandoval Stavros Thackeray Trelawney Uddin Vandermeer Whitlock
Yarborough Zielinski""".split()
PLACES = """Kingsmere Velmora Ardenne Port Haldane Castellan Drumlin Easterhaven Farrowdale
Gloamwick Harrowgate Inverness Kirkwall Lisbon Marseille Nairobi Oslo Palermo Quito Rotterdam
Sheffield Toronto Uppsala Valencia Warsaw Yorkshire Zagreb""".split()
ENDINGS = ["Holdings", "Group", "Bank", "Airlines", "Pharmaceuticals", "Energy", "Council",
           "University", "Rovers", "Institute"]
VERBS = """said announced reported warned confirmed denied estimated predicted
argued insisted conceded admitted added noted""".split()
NOUNS = """bridge budget harbour hospital inquiry licence market merger mine parliament pension
pipeline plan protest railway reservoir school ship strike study tax tower treaty tribunal turbine
vaccine verdict vote warehouse water wage workforce""".split()
WORDS = """the a of in to and that for on with by from at as it was were had has have been would
could after before during because although while under over between against without about more
less new old long short early late large small local national public private former current
officials residents workers leaders members analysts engineers lawyers teachers doctors decision
report meeting agreement project company government city region country week month year people
months night morning evening cost price rate share number part place way side end work case point
question problem result reason effect change growth loss rise fall""".split()
MONTHS = """January February March April May June July August September October November
December""".split()


class Writer:
  def __init__(self, seed):
    self.random = random.Random(seed)

  def pick(self, words):
    return words[int(self.random.random() * len(words))]

  def person(self):
    return f"{self.pick(FIRST)} {self.pick(LAST)}"

  def organisation(self):
    return f"{self.pick(LAST)} {self.pick(ENDINGS)}"

  def figure(self):
    number = int(self.random.random() * 9000) + 10
    return self.pick([
        lambda: f"{number:,} people",
        lambda: f"{number % 100}.{number % 10} per cent",
        lambda: f"{number % 90 + 1}%",
        lambda: f"${number / 10:.1f} million",
        lambda: f"£{number % 900 + 1}",
        lambda: f"{number % 300 + 2} kilometres",
        lambda: f"{number % 28 + 2} years",
        lambda: f"{self.pick(MONTHS)} {number % 28 + 1}, {1990 + number % 36}",
        lambda: f"{number % 40 + 2} of {number % 40 + 60} cases",
        lambda: "two thirds",
        lambda: f"{number % 12 + 1}:{number % 50 + 10} p.m.",
    ])()

  def words(self, count):
    return " ".join(self.pick(WORDS) for _ in range(count))

  def sentence(self):
    shape = int(self.random.random() * 6)
    noun = self.pick(NOUNS)
    if shape == 0:
      return (f"{self.person()}, {int(self.random.random() * 60) + 20}, of {self.organisation()}, "
              f"{self.pick(VERBS)} that the {noun} {self.words(6)} {self.figure()}.")
    if shape == 1:
      return f"The {noun} in {self.pick(PLACES)} {self.words(9)} {self.figure()}."
    if shape == 2:
      return f"“It {self.words(8)},” {self.pick(VERBS)} {self.pick(LAST)}."
    if shape == 3:
      return f"{self.organisation()} {self.pick(VERBS)} {self.words(7)} {self.figure()} {self.words(4)}."
    return f"The {noun} {self.words(12)}, {self.words(5)}."

  def paragraph(self):
    return " ".join(self.sentence() for _ in range(int(self.random.random() * 3) + 2))

  def headline(self):
    return (f"{self.organisation()} {self.pick(['sinks', 'backs', 'delays', 'sells'])} "
            f"{self.pick(NOUNS)} as {self.pick(NOUNS)} {self.pick(['grows', 'falls', 'ends'])}")

  def article(self, size):
    parts = [self.headline(), f"By {self.person()}\n{self.pick(PLACES).upper()} — {self.paragraph()}"]
    length = len(parts[0]) + len(parts[1])
    while length < size:
      paragraph = self.paragraph()
      parts.append(paragraph)
      length += len(paragraph) + 2
    return "\n\n".join(parts) + "\n"


def write_file(path, size, form):
  """One article of about so many bytes."""
  writer = Writer(1)
  # Beyond this size paragraphs repeat: making text is slower than reading it.
  block_size = min(size, 8 << 20)
  if form == "dense":
    pieces = []
    length = 0
    while length < block_size:
      piece = f"{writer.pick(LAST)} paid ${int(writer.random.random() * 90) + 1} in {writer.pick(PLACES)}."
      pieces.append(piece)
      length += len(piece) + 1
    block = " ".join(pieces) + "\n"
  elif form == "lines":
    block = "".join(f"{writer.sentence()[:90]}\n" for _ in range(block_size // 80))
  else:
    block = writer.article(block_size)
  if form == "one-line":
    block = block.replace("\n\n", " ").replace("\n", " ")
  block = block.encode()
  end = b"The needlequartz was found.\n\nOmegapoint ends it.\n"
  if form == "one-line":
    end = b"The needlequartz was found. Omegapoint ends it."
  with open(path + ".part", "wb") as out:
    out.write(b"Zephyrine begins it " if form == "one-line" else b"Zephyrine begins it\n\n")
    left = size
    while left > 0:
      piece = block
      if left < len(block):
        cut = max(block.rfind(b"\n", 0, left), block.rfind(b" ", 0, left)) + 1
        piece = block[:cut] if cut > 0 else b""
        left = 0
      out.write(piece)
      left -= len(piece)
    out.write(end)
  os.rename(path + ".part", path)


def write_folder(path, count, size):
  writer = Writer(2)
  stock = [writer.paragraph() for _ in range(4000)]
  os.makedirs(path, exist_ok=True)
  for number in range(1, count + 1):
    parts = [writer.headline(), f"By {writer.person()}\n{writer.pick(PLACES).upper()} — {writer.pick(stock)}"]
    left = size - len(parts[0]) - len(parts[1])
    while left > 0:
      parts.append(writer.pick(stock))
      left -= len(parts[-1]) + 2
    with open(os.path.join(path, f"article-{number:06}.txt"), "w") as out:
      out.write("\n\n".join(parts) + "\n")


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
  kinds = parser.add_subparsers(dest="kind", required=True)
  file = kinds.add_parser("file")
  file.add_argument("path")
  file.add_argument("bytes", type=int)
  form = file.add_mutually_exclusive_group()
  form.add_argument("--lines", dest="form", action="store_const", const="lines", help="short lines")
  form.add_argument("--one-line", dest="form", action="store_const", const="one-line")
  form.add_argument("--dense", dest="form", action="store_const", const="dense",
                    help="a name and a figure every 30 bytes")
  folder = kinds.add_parser("folder")
  folder.add_argument("path")
  folder.add_argument("count", type=int)
  folder.add_argument("--bytes", type=int, default=3000)
  options = parser.parse_args()
  if options.kind == "file":
    write_file(options.path, options.bytes, options.form)
  else:
    write_folder(options.path, options.count, options.bytes)


if __name__ == "__main__":
  main()
