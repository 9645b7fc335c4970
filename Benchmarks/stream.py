#!/usr/bin/env python3
"""Sends a generated stream of any length through `galley extract`, and tells speed and memory.

stream.py GALLEY FOLDER_OF_ARTICLES [MEGABYTES]

For one job and for all cores: words a second and the largest resident memory that the program had.
The articles of the folder come again and again, each cut at another place, so that no two are alike.
"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys
import threading
import time


def articles(folder):
    texts = [path.read_text(errors="replace") for path in sorted(pathlib.Path(folder).rglob("*"))
             if path.suffix in (".txt", ".md")]
    number = 0
    while True:
        for text in texts:
            text = text[number * 7919 % (len(text) // 2 + 1):]
            yield (json.dumps({"id": number, "text": text}) + "\n").encode(), len(text.split())
            number += 1


def run(galley, folder, size, jobs):
    process = subprocess.Popen([galley, "extract", "--stream", "--jobs", str(jobs)],
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    counts = {"bytes": 0, "words": 0, "articles": 0}

    def send():
        for line, words in articles(folder):
            process.stdin.write(line)
            counts["bytes"] += len(line)
            counts["words"] += words
            counts["articles"] += 1
            if counts["bytes"] >= size:
                break
        process.stdin.close()

    begin = time.monotonic()
    sender = threading.Thread(target=send)
    sender.start()
    digest, received = hashlib.sha256(), 0
    while piece := process.stdout.read(1 << 20):
        digest.update(piece)
        received += piece.count(b"\n")
    sender.join()
    seconds = time.monotonic() - begin
    _, status, usage = os.wait4(process.pid, 0)
    print(f"jobs {jobs}: {counts['bytes'] / 1e6:.0f} MB, {received} of {counts['articles']} articles in "
          f"{seconds:.1f} s, {counts['words'] / seconds:,.0f} words a second, "
          f"{usage.ru_utime + usage.ru_stime:.1f} s of processor, {usage.ru_maxrss / 1024:.0f} MB of "
          f"memory at most, exit code {os.waitstatus_to_exitcode(status)}, sha256 {digest.hexdigest()[:12]}",
          flush=True)


def main():
    galley, folder = sys.argv[1:3]
    size = float(sys.argv[3]) * 1e6 if len(sys.argv) > 3 else 1e9
    for jobs in sorted({1, len(os.sched_getaffinity(0))}):
        run(galley, folder, size, jobs)


if __name__ == "__main__":
    main()
