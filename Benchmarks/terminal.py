"""Runs a program in a pseudo-terminal and tells when it wrote what."""
import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import tempfile
import termios
import time

ROWS, COLUMNS = 40, 120
ESCAPE = re.compile(rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|[()][0-9A-Za-z]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[=>78cDEHM])")


class Program:
  """A program with an empty home, a screen of 40 rows and 120 columns, and nothing known of it."""

  def __init__(self, command, environment=None):
    self.home = tempfile.mkdtemp(prefix="bench-home-")
    settings = {
        "HOME": self.home, "TERM": "xterm-256color", "LANG": "C.UTF-8",
        "PATH": os.environ["PATH"], "LESSHISTFILE": "-",
    }
    settings.update(environment or {})
    read_end, write_end = os.pipe()
    self.started = time.monotonic()
    self.pid, self.terminal = pty.fork()
    if self.pid == 0:
      os.read(read_end, 1)  # the window has its size before the program begins
      os.execvpe(command[0], command, settings)
    fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
    self.started = time.monotonic()
    os.write(write_end, b"x")
    os.close(read_end)
    os.close(write_end)
    self.bytes = b""
    self.last = self.started

  def read(self, seconds):
    """Takes what comes within a time; False when nothing came."""
    ready, _, _ = select.select([self.terminal], [], [], max(0, seconds))
    if not ready:
      return False
    try:
      data = os.read(self.terminal, 1 << 16)
    except OSError:
      return False
    self.last = time.monotonic()
    self.bytes += data
    return bool(data)

  def wait_for(self, text, seconds=60, start=0):
    """When a text was written since a place in the output; None where it was not. Cells are
    compared without what styles them, so the text should be one word."""
    wanted = text.encode()
    limit = time.monotonic() + seconds
    scanned = start
    while True:
      if wanted in ESCAPE.sub(b"", self.bytes[max(start, scanned - 200):]):
        return self.last
      scanned = len(self.bytes)
      left = limit - time.monotonic()
      if left <= 0:
        return None
      if not self.read(left) and time.monotonic() - self.last > 0.05 and self.ended():
        return None

  def settle(self, quiet=0.15, seconds=120):
    """Waits until nothing was written for a time."""
    limit = time.monotonic() + seconds
    while time.monotonic() < limit and self.read(quiet):
      pass

  def wait_idle(self, seconds=120, quiet=0.4):
    """Waits until the program uses no processor time."""
    limit = time.monotonic() + seconds
    before, since = self.ticks(), time.monotonic()
    while time.monotonic() < limit and time.monotonic() - since < quiet:
      self.read(0.01)
      now = self.ticks()
      if now != before:
        before, since = now, time.monotonic()
    return time.monotonic() - quiet

  def key(self, data, quiet=0.03, limit=2):
    """Writes a key; gives seconds to the last byte of what it caused, and how many bytes."""
    size = len(self.bytes)
    started = time.monotonic()
    os.write(self.terminal, data)
    if not self.read(limit):
      return None
    while self.read(quiet):
      pass
    return self.last - started, len(self.bytes) - size

  def type(self, data, until, seconds=60):
    """Writes keys; gives seconds until a word is written."""
    size = len(self.bytes)
    started = time.monotonic()
    os.write(self.terminal, data)
    seen = self.wait_for(until, seconds, start=size)
    return None if seen is None else seen - started

  def ended(self):
    try:
      return os.waitpid(self.pid, os.WNOHANG)[0] != 0
    except ChildProcessError:
      return True

  def ticks(self):
    """Nanoseconds of processor time of all threads."""
    total = 0
    try:
      for thread in os.listdir(f"/proc/{self.pid}/task"):
        with open(f"/proc/{self.pid}/task/{thread}/schedstat") as file:
          total += int(file.read().split()[0])
    except OSError:
      pass
    return total

  def wakeups(self):
    """How often a thread gave up the processor or was put off it."""
    total = 0
    for thread in os.listdir(f"/proc/{self.pid}/task"):
      with open(f"/proc/{self.pid}/task/{thread}/status") as file:
        for line in file:
          if "ctxt_switches" in line:
            total += int(line.split()[1])
    return total

  def peak_memory(self):
    """The most memory that was resident at once, in bytes."""
    with open(f"/proc/{self.pid}/status") as file:
      for line in file:
        if line.startswith("VmHWM"):
          return int(line.split()[1]) * 1024
    return 0

  def close(self):
    try:
      os.kill(self.pid, signal.SIGKILL)
      os.waitpid(self.pid, 0)
    except (ProcessLookupError, ChildProcessError):
      pass
    os.close(self.terminal)
    shutil.rmtree(self.home, ignore_errors=True)

  def __enter__(self):
    return self

  def __exit__(self, *_):
    self.close()
