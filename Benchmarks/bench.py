#!/usr/bin/env python3
"""Times galley beside other programs and writes the table of Benchmarks/RESULTS.md.

  bench.py GALLEY [--data FOLDER] [--only WORD]… [--write RESULTS.md]

Every figure is a ratio: the programs of a row take turns in one run, so that what disturbs the
machine disturbs them alike. A program that is not installed leaves its rows out, which the table
says. The data is made by articles.py where it is missing.
"""
import argparse
import datetime
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from terminal import Program

HERE = os.path.dirname(os.path.abspath(__file__))
FILES = {
    "small": ["file", "5000"],
    "medium": ["file", "10000000"],
    "text": ["file", "50000000"],
    "large": ["file", "100000000"],
    "one-line": ["file", "100000000", "--one-line"],
    "lines": ["file", "80000000", "--lines"],
    "dense": ["file", "1000000", "--dense"],
    "folder-10000": ["folder", "10000"],
    "folder-100000": ["folder", "100000"],
}
PAGE, TAB = b"\x1b[6~", b"\t"


class Bench:
  def __init__(self, galley, data):
    self.galley = os.path.abspath(galley)
    self.data = data
    self.rows = []
    self.skipped = []

  def path(self, name):
    """The data of a name, made where it is missing."""
    kind, size, *more = FILES[name]
    path = os.path.join(self.data, name + (".txt" if kind == "file" else ""))
    if not os.path.exists(path):
      os.makedirs(self.data, exist_ok=True)
      print(f"making {path}", file=sys.stderr)
      subprocess.run(
          [sys.executable, os.path.join(HERE, "articles.py"), kind, path + ".new", size, *more],
          check=True)
      os.rename(path + ".new", path)
    return path

  def has(self, *programs):
    missing = [name for name in programs if not shutil.which(name)]
    for name in missing:
      if name not in self.skipped:
        self.skipped.append(name)
    return not missing

  def add(self, what, value, against, ratio, must, aim):
    """A row of the table; `ratio` is a number, or text."""
    self.rows.append((what, value, against, ratio, must, aim))
    shown = f"{ratio:.2f}" if isinstance(ratio, float) else ratio
    print(f"{what}: {value} ({against}): {shown}, must {must}, aim {aim}", file=sys.stderr)

  # Start

  def start_time(self, command, word):
    with Program(command) as program:
      seen = program.wait_for(word)
      if seen is None:
        raise RuntimeError(f"{command} never showed {word}")
      return seen - program.started

  def starts(self, commands, rounds):
    """Seconds to the first text of programs that take turns: medians."""
    times = [[] for _ in commands]
    for round in range(rounds + 1):
      for index, (command, word) in enumerate(commands):
        taken = self.start_time(command, word)
        if round > 0:
          times[index].append(taken)
    return [statistics.median(each) for each in times]

  def start(self):
    small = self.path("small")
    if self.has("less"):
      own, less = self.starts(
          [([self.galley, small], "Zephyrine"), (["less", small], "Zephyrine")], 30)
      self.add("5 KB article: start to first text", ms(own), f"less {ms(less)}", own / less, 3, 2.4)

  def large_start(self):
    own, large = self.starts([([self.galley, self.path("small")], "Zephyrine"),
                              ([self.galley, self.path("large")], "Zephyrine")], 10)
    self.add("100 MB article: start to first text", ms(large), f"own 5 KB {ms(own)}", large / own,
             1.5, 1.1)

  # Keys

  def key_times(self, command, word, keys, count, before=(), settle=False):
    """Seconds and bytes of a key pressed again and again."""
    with Program(command) as program:
      program.wait_for(word)
      program.settle()
      if settle:
        program.wait_idle()
      for key in before:
        program.key(key)
      found = [program.key(keys) for _ in range(count)]
      return [one for one in found if one]

  def keys(self):
    if not self.has("less"):
      return
    path = self.path("medium")
    plans = [
        ("j", ["less", path], b"j", 60, False), ("j", [self.galley, path], b"j", 60, True),
        ("page down", ["less", path], b" ", 30, False),
        ("page down", [self.galley, path], PAGE, 30, True),
        ("next highlight", [self.galley, path], TAB, 60, True),
    ]
    results = [[] for _ in plans]
    for _ in range(2):
      for index, (_, command, key, count, settle) in enumerate(plans):
        results[index] += self.key_times(command, "Zephyrine", key, count, settle=settle)
    median = [statistics.median(t for t, _ in each) for each in results]
    size = [statistics.median(b for _, b in each) for each in results]
    for what, own, less in (("`j`", 1, 0), ("page down", 3, 2), ("next highlight", 4, 0)):
      against = "less `j`" if less == 0 else "less page down"
      self.add(f"10 MB article, {what}: key to repaint", ms(median[own]),
               f"{against} {ms(median[less])}", median[own] / median[less], 3, 2.2)
    self.add("bytes to the terminal per `j`", f"{size[1]:.0f}", f"less {size[0]:.0f}",
             f"{size[1]:.0f}", 500, 200)

  # A large article

  def large_moves(self):
    path = self.path("large")
    rivals = {"galley": ([self.galley, path], b"G", b"g", b"/needlequartz was\r")}
    if self.has("vim"):
      rivals["vim"] = (["vim", "-n", "-u", "NONE", "-c", "set incsearch", path], b"G", b"gg",
                       b"/needlequartz was\r")
    if self.has("kak"):
      rivals["kakoune"] = (["kak", "-n", path], b"ge", b"gg", b"/needlequartz was\r")
    times = {name: [] for name in rivals}
    memory = []
    for _ in range(3):
      for name, (command, end, begin, search) in rivals.items():
        with Program(command) as program:
          seen = program.wait_for("Zephyrine", 120)
          first = seen - program.started
          # To the end before all is read, and then again by somebody who has read a page.
          at_once = first + (program.type(end, "Omegapoint") or 0)
          program.wait_idle()
          program.type(begin, "Zephyrine")
          ends, begins = [], []
          for _ in range(5):
            program.wait_idle()
            ends.append(program.type(end, "Omegapoint"))
            begins.append(program.type(begin, "Zephyrine"))
          times[name].append([first, at_once, median(ends), median(begins),
                              program.type(search, "Omegapoint")])
          if name == "galley":
            program.wait_idle()
            memory.append(program.peak_memory())
    middle = {
        name: [median(column) for column in zip(*runs)] for name, runs in times.items()
    }
    own = middle["galley"]
    for index, what in enumerate(["start to first text", "start to its end, `G` at once",
                                  "`G`", "back", "search to the end"]):
      for rival in ("vim", "kakoune"):
        if rival in middle and own[index] and middle[rival][index]:
          self.add(f"100 MB article, {what}", ms(own[index]), f"{rival} {ms(middle[rival][index])}",
                   own[index] / middle[rival][index], "1 (vim)", "1 (kakoune)")
    size = os.path.getsize(path)
    peak = statistics.median(memory)
    self.add("100 MB article, memory", mb(peak), f"file {mb(size)}",
             f"{peak / size:.2f} × file", f"{mb(1.3 * size + 30e6)}", f"{mb(1.1 * size + 30e6)}")

  def hard_texts(self):
    for name, what in (("one-line", "one line of 100 MB"), ("lines", "a million lines"),
                       ("dense", "10,000 highlights within 300 KB")):
      path = self.path(name)
      with Program([self.galley, path]) as program:
        seen = program.wait_for("Zephyrine")
        if seen is None:
          raise RuntimeError(f"{path} was never shown")
        first = seen - program.started
        program.wait_idle()
        keys = [program.key(b"j") for _ in range(40)]
        pages = [program.key(PAGE) for _ in range(20)]
        end = program.type(b"G", "Omegapoint")
        back = program.type(b"g", "Zephyrine")
      parts = [f"first text {ms(first)}",
               f"`j` {ms(statistics.median(t for t, _ in filter(None, keys)))}",
               f"page {ms(statistics.median(t for t, _ in filter(None, pages)))}",
               f"`G` {ms(end)}", f"back {ms(back)}"]
      self.add(what, ", ".join(parts), "", "", "usable", "")

  # Folders

  def folder_start(self):
    if not self.has("nnn"):
      return
    for count in (10_000, 100_000):
      path = self.path(f"folder-{count}")
      own, nnn = self.starts([([self.galley, path], "article-000001"),
                              (["nnn", "-A", path], "article-000001")], 7)
      self.add(f"folder of {count:,} articles: start to list", ms(own), f"nnn {ms(nnn)}", own / nnn,
               2, 1.2)

  # Extraction

  def folder_analysis(self):
    """The whole folder analysed, beside the command that does nothing else; then once more."""
    path = self.path("folder-10000")
    cache = tempfile.mkdtemp(prefix="bench-cache-")
    try:
      jobs = seconds([self.galley, "extract", "--jobs", "2", path])
      times, peak = [], 0
      for _ in range(2):
        with Program([self.galley, path], {"XDG_CACHE_HOME": cache}) as program:
          program.wait_for("article-000001")
          times.append(program.wait_idle(seconds=300, quiet=1.0) - program.started)
          peak = max(peak, program.peak_memory())
    finally:
      shutil.rmtree(cache, ignore_errors=True)
    first, second = times
    self.add("folder of 10,000 articles: all analysed", f"{first:.1f} s",
             f"extract --jobs 2 {jobs:.1f} s", first / jobs, 1.2, 1.0)
    self.add("… second start, nothing changed", f"{second:.2f} s", f"first {first:.1f} s",
             f"1/{first / second:.0f}", "1/20", "1/50")
    self.add("… memory", mb(peak), "", mb(peak), "300 MB", "120 MB")

  def extract(self):
    path = self.path("text")
    own, count = [], []
    for _ in range(2):
      count.append(seconds(["taskset", "-c", "0", "wc", "-w", path]))
      own.append(seconds(["taskset", "-c", "0", self.galley, "extract", path]))
      count.append(seconds(["taskset", "-c", "0", "wc", "-w", path]))
    own, count = min(own), statistics.median(count)
    self.add("extract, 50 MB on one core", f"{own:.2f} s", f"wc -w {count:.2f} s", own / count, 40,
             16)

  # Rest

  def idle(self):
    with Program([self.galley, self.path("small")]) as program:
      program.wait_for("Zephyrine")
      program.settle()
      program.wait_idle()
      before = program.wakeups()
      time.sleep(10)
      woken = program.wakeups() - before
    self.add("idle for 10 s: wake-ups", str(woken), "", str(woken), 0, 0)


def median(values):
  """The median of those that were measured; None when none was."""
  known = [value for value in values if value is not None]
  return statistics.median(known) if known else None


def ms(value):
  if value is None:
    return "never"
  digits = 2 if value < 0.001 else 1 if value < 0.1 else 0
  return f"{value * 1000:.{digits}f} ms"


def mb(value):
  return f"{value / 1e6:.0f} MB"


def seconds(command):
  started = time.monotonic()
  subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
  return time.monotonic() - started


PARTS = [Bench.start, Bench.keys, Bench.large_start, Bench.large_moves, Bench.hard_texts,
         Bench.folder_start, Bench.folder_analysis, Bench.extract, Bench.idle]


def processor():
  try:
    with open("/proc/cpuinfo") as file:
      for line in file:
        if line.startswith("model name"):
          return line.split(":", 1)[1].strip()
  except OSError:
    pass
  return platform.machine()


def report(bench, failures, load, taken):
  """The text of RESULTS.md."""
  lines = [
      "# Speed, measured", "",
      f"Made by `make bench` on {datetime.date.today().isoformat()} in {taken:.0f} s: "
      f"{processor()}, {os.cpu_count()} processors, Linux {platform.release()}; load before "
      f"{load[0]:.1f}, after {os.getloadavg()[0]:.1f}. A load above 0.5 before means that other "
      "programs disturbed the figures.", "",
      "Each row is a ratio of medians, the programs of a row taking turns in one run, each in a "
      "terminal of 40 rows and 120 columns with an empty home. *Must* and *aim* are what the row is "
      "measured against.", "",
      "| what | galley | against | ratio | must | aim |", "|---|---|---|---|---|---|",
  ]
  for what, value, against, ratio, must, aim in bench.rows:
    shown = f"{ratio:.2f}" if isinstance(ratio, float) else ratio
    lines.append(f"| {what} | {value} | {against} | {shown} | {must} | {aim} |")
  lines.append("")
  if bench.skipped:
    lines += [f"Left out, since it is not installed here: {', '.join(bench.skipped)}.", ""]
  for part, problem in failures:
    lines += [f"Not measured: {part}: {problem}.", ""]
  lines += [
      "To repeat it: `make bench`; for one part of it "
      "`python3 Benchmarks/bench.py .build/release/galley --only keys`. The articles are invented "
      "by `Benchmarks/articles.py`, the same on every machine; they lie below `.build/bench`. "
      "`docs/speed.md` tells how each cost grows.", "",
  ]
  return "\n".join(lines)


def main():
  parser = argparse.ArgumentParser(
      description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
  parser.add_argument("galley")
  parser.add_argument("--data", default=os.path.join(tempfile.gettempdir(), "galley-bench"))
  parser.add_argument("--only", action="append", help="parts to run: " + ", ".join(
      part.__name__ for part in PARTS))
  parser.add_argument("--write", help="the file to write the table to")
  options = parser.parse_args()
  bench = Bench(options.galley, options.data)
  load, started, failures = os.getloadavg(), time.monotonic(), []
  for part in PARTS:
    if options.only and part.__name__ not in options.only:
      continue
    try:
      part(bench)
    except (RuntimeError, OSError, TypeError, subprocess.CalledProcessError) as problem:
      print(f"{part.__name__}: {problem}", file=sys.stderr)
      failures.append((part.__name__, problem))
  if options.write:
    with open(options.write, "w") as out:
      out.write(report(bench, failures, load, time.monotonic() - started))
  sys.exit(1 if failures else 0)


if __name__ == "__main__":
  main()
