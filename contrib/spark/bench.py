#!/usr/bin/env python3
"""Words a second of the Spark job with one and two workers, and of the plain program with one and two
jobs, on the same articles: bench.py GALLEY FOLDER_OF_ARTICLES [MEGABYTES]

The job is timed as somebody who types it waits for it, from the start of Python to the last file of
its output; how much of that is Spark's own start is told by the same job on a single article.
"""
import importlib.util
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date

HERE = pathlib.Path(__file__).resolve().parent
spec = importlib.util.spec_from_file_location("stream", HERE.parents[1] / "Benchmarks" / "stream.py")
stream = importlib.util.module_from_spec(spec)
spec.loader.exec_module(stream)


def tell(what, words, seconds):
    """A row of a Markdown table."""
    print(f"| {what} | {words / seconds:,.0f} | {seconds:.1f} |", flush=True)


def machine():
    """When and where, and how busy the machine is with other things."""
    models = [line.split(": ", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")]
    return (f"{date.today()}, {models[0] if models else 'unknown processor'}, {len(os.sched_getaffinity(0))} "
            f"processors, load {os.getloadavg()[0]:.1f}")


def spark_job(galley, source, target, workers):
    """Runs the job as a program of its own. Returns: the seconds it took."""
    shutil.rmtree(target, ignore_errors=True)
    begin = time.monotonic()
    subprocess.run([sys.executable, HERE / "galley_spark.py", source, target, "--galley", galley,
                    "--master", f"local[{workers}]"], check=True, stderr=subprocess.DEVNULL)
    return time.monotonic() - begin


def main():
    galley, folder = os.path.abspath(sys.argv[1]), sys.argv[2]
    size = float(sys.argv[3]) * 1e6 if len(sys.argv) > 3 else 100e6
    import pyarrow
    import pyarrow.parquet
    with tempfile.TemporaryDirectory() as work:
        lines, words, total = [], 0, 0
        for line, count in stream.articles(folder):
            lines.append(line)
            words += count
            total += len(line)
            if total >= size:
                break
        pathlib.Path(work, "in.jsonl").write_bytes(b"".join(lines))
        rows = [json.loads(line) for line in lines]
        table = pyarrow.table({"id": [str(row["id"]) for row in rows], "text": [row["text"] for row in rows]})
        os.mkdir(f"{work}/in.parquet")
        for part in range(8):
            piece = table.slice(part * len(rows) // 8, (part + 1) * len(rows) // 8 - part * len(rows) // 8)
            pyarrow.parquet.write_table(piece, f"{work}/in.parquet/{part}.parquet")
        pyarrow.parquet.write_table(table.slice(0, 1), f"{work}/one.parquet")
        print(f"{machine()}\n{len(rows):,} articles, {words:,} words, {total / 1e6:.0f} MB:\n")
        print("| | words a second | seconds |\n|---|---:|---:|", flush=True)
        for jobs in (1, 2):
            begin = time.monotonic()
            with open(f"{work}/in.jsonl", "rb") as source, open(f"{work}/out.jsonl", "wb") as target:
                subprocess.run([galley, "extract", "--stream", "--jobs", str(jobs)], stdin=source,
                               stdout=target, check=True)
            tell(f"`galley extract --jobs {jobs}`", words, time.monotonic() - begin)
        for workers in (1, 2):
            tell(f"Spark, `local[{workers}]`, its start included", words,
                 spark_job(galley, f"{work}/in.parquet", f"{work}/out", workers))
        seconds = spark_job(galley, f"{work}/one.parquet", f"{work}/out", 1)
        print(f"| Spark, `local[1]`, a single article | | {seconds:.1f} |", flush=True)


if __name__ == "__main__":
    main()
