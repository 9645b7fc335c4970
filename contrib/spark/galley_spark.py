#!/usr/bin/env python3
"""Finds the names, figures, claims and contradictions of many articles with Galley, on Apache Spark.

    spark-submit galley_spark.py INPUT OUTPUT [options]
    python3 galley_spark.py INPUT OUTPUT --master 'local[2]' [options]

INPUT is a Parquet file or folder (named *.parquet, or holding such files), JSON Lines (*.jsonl), both
with the columns "id", "text" and, where there is one, "date"; or a folder of articles (.txt, .md),
read as `galley extract` reads them.

OUTPUT becomes a Parquet dataset with a folder for each table:

    table=article   title, byline, place, published
    table=mention   start, end, text, kind; entity of a name; value, low, high, unit ... of a figure
    table=name      entity, text, kind: the names of an article, each once
    table=claim     start, end, score, reasons, speaker
    table=check     start, end, kind, message: where the article contradicts itself
    table=bad       error: articles that gave nothing, and why

Each row has the "id" of its article; start and end are Unicode scalars, half open. An article that
cannot be read, and one at which the program itself fails, is a row of table=bad; the others go on.

Files that Spark reads side by side have no order, so the rows carry it: sorted by "article" and "item"
they stand as `galley extract` writes them. "article" counts up in the order in which Spark read the
articles, with gaps (for one file that of its rows), "item" from 0 within an article, whose own row or
row of table=bad is the first.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

# All items have one shape, so that one pass writes all tables; an absent field takes no room.
ITEM = """struct<id: string, name: string, start: bigint, end: bigint, text: string, label: string,
  kind: string, entity: string, value: string, low: string, high: string, unit: string,
  comparator: string, trend: string, zone: string, relative: boolean, resolved: string,
  score: double, reasons: array<string>,
  speaker: struct<start: bigint, end: bigint, resolved: string>, message: string>"""
RECORD = f"""title string, byline string, place string, published string,
  entities array<{ITEM}>, quantities array<{ITEM}>, names array<{ITEM}>, claims array<{ITEM}>,
  checks array<{ITEM}>"""
ARTICLE_NAMES = (".txt", ".text", ".md", ".markdown")
# A batch is some seconds of work and some 50 MB with its answers.
BATCH_ROWS = 2000


def answers(command, standard_input=None):
    """Runs Galley on a batch: its records by number, its complaints by number, its exit code."""
    run = subprocess.run(command, input=standard_input, stdout=subprocess.PIPE,
                         stderr=subprocess.PIPE, check=False)
    records = {}
    # In stream mode "id" is the number itself, in file mode the path of a file so named.
    number = re.compile(rb'\{"id": (?:"[^"]*/)?(\d+)')
    for line in run.stdout.split(b"\n"):
        found = number.match(line)
        if found and line.endswith(b"}"):
            records[int(found[1])] = line.decode()
    complaints = {}
    for line in run.stderr.decode(errors="replace").splitlines():
        if line.startswith('{"error"'):
            complaint = json.loads(line)
            complaints[complaint["line"] - 1] = complaint["error"]
        else:
            found = re.search(r"/(\d+)\.\w+: (.*)", line)
            complaints[int(found[1]) if found else -1] = found[2] if found else line
    return records, complaints, run.returncode


def extract_texts(galley, rows):
    lines = (json.dumps({"id": number, **{key: row[key] for key in ("text", "date") if key in row}},
                        ensure_ascii=False)
             for number, row in enumerate(rows))
    return answers([galley, "extract", "--stream"], ("\n".join(lines) + "\n").encode("utf-8", "replace"))


def extract_files(galley, rows):
    with tempfile.TemporaryDirectory(prefix="galley-") as folder:
        paths = []
        for number, row in enumerate(rows):
            paths.append(f"{folder}/{number}{os.path.splitext(row['id'])[1]}")
            with open(paths[-1], "wb") as file:
                file.write(row["text"])
        return answers([galley, "extract", *paths])


def extract(run, galley, rows):
    """Pairs of a record and an error, one of them None, for each row."""
    records, complaints, code = run(galley, rows)
    if code in (0, 1) or code == 2 and not records and -1 not in complaints:
        return [(records.get(number),
                 None if number in records else complaints.get(number, "no answer"))
                for number in range(len(rows))]
    if code in (2, 126, 127):
        raise RuntimeError(f"{galley} cannot work here: {complaints.get(-1, code)}")
    if len(rows) == 1:
        return [(None, f"the program failed with exit code {code}")]
    # The program failed on one of these: the others are not to suffer from it.
    middle = len(rows) // 2
    return extract(run, galley, rows[:middle]) + extract(run, galley, rows[middle:])


def tables(spark, source, galley, partitions=None):
    """The rows of all tables as one DataFrame; nothing is computed until it is asked for."""
    from pyspark.sql import functions as F

    articles, run = read(spark, source)
    articles = articles.withColumn("article", F.monotonically_increasing_id())
    if partitions:
        articles = articles.repartition(partitions)

    def work(batches):
        import pyarrow
        for batch in batches:
            rows = batch.to_pylist()
            if not rows:
                continue
            results = extract(run, galley, rows)
            yield pyarrow.RecordBatch.from_arrays(
                [pyarrow.array([row["article"] for row in rows], pyarrow.int64()),
                 pyarrow.array([row["id"] for row in rows], pyarrow.string()),
                 pyarrow.array([record for record, _ in results], pyarrow.string()),
                 pyarrow.array([error for _, error in results], pyarrow.string())],
                names=["article", "id", "record", "error"])

    def items(table, column):
        return f"transform({column}, item -> named_struct('table', '{table}', 'item', item))"

    found = articles.mapInArrow(
        work, "article bigint, id string, record string, error string").select(
        "article", "id", "error", F.from_json("record", RECORD).alias("record"))
    # The row of the article itself, or of what went wrong with it, comes first.
    own = ("array(named_struct('table', if(error is null, 'article', 'bad'), 'item', "
           f"cast(null as {ITEM})))")
    each = ", ".join(f"coalesce({items(table, 'record.' + column)}, array())" for table, column in (
        ("mention", "entities"), ("mention", "quantities"), ("name", "names"), ("claim", "claims"),
        ("check", "checks")))
    rows = found.select("article", "id", "error", "record.title", "record.byline", "record.place",
                        "record.published",
                        F.expr(f"posexplode(concat({own}, {each})) as (item, row)"))
    of_article = {name: F.expr(f"if(row.table = 'article', {name}, null) as {name}")
                  for name in ("title", "byline", "place", "published")}
    return rows.select(
        "article", "item", "id", F.col("row.table"), "row.item.start", "row.item.end",
        F.expr("coalesce(row.item.text, row.item.name) as text"),
        F.expr("coalesce(row.item.label, row.item.kind) as kind"),
        F.expr("coalesce(row.item.entity, row.item.id) as entity"),
        *(f"row.item.{name}" for name in (
            "value", "low", "high", "unit", "comparator", "trend", "zone", "relative", "resolved",
            "score", "reasons", "speaker", "message")),
        *of_article.values(), "error")


def read(spark, source):
    """The articles as a DataFrame of id, text and date, and what extracts from such rows."""
    from pyspark.sql import functions as F

    local = source.removeprefix("file://")
    holds_articles = os.path.isdir(local) and not local.endswith(".parquet") and any(
        name.lower().endswith(ARTICLE_NAMES) for _, _, names in os.walk(local) for name in names)
    if holds_articles:
        files = spark.read.format("binaryFile").option("recursiveFileLookup", "true").option(
            "pathGlobFilter", "*.{txt,text,md,markdown,TXT,MD}").load(source)
        return files.select(F.col("path").alias("id"), F.col("content").alias("text")), extract_files
    articles = spark.read.json(source) if source.endswith(".jsonl") else spark.read.parquet(source)
    missing = {"id", "text"} - set(articles.columns)
    if missing:
        sys.exit(f"galley_spark: {source} has no column {' and no column '.join(sorted(missing))}")
    columns = [F.col("id").cast("string"), "text"]
    if "date" in articles.columns:
        columns.append(F.col("date").cast("string"))
    return articles.select(*columns), extract_texts


def session(master=None):
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("galley").config(
        "spark.sql.execution.arrow.maxRecordsPerBatch", BATCH_ROWS)
    if master:
        # The workers of this machine are to find the packages that this Python has.
        os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
        builder = builder.master(master).config("spark.ui.enabled", "false")
    return builder.getOrCreate()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("input", help="Parquet, JSON Lines, or a folder of articles")
    parser.add_argument("output", help="the Parquet dataset to write; must not be there")
    parser.add_argument("--galley", default="galley", help="the program on each worker (galley)")
    parser.add_argument("--master", help="where to run, such as local[2]; spark-submit knows it")
    parser.add_argument("--partitions", type=int, help="cut the input into so many parts")
    options = parser.parse_args()
    spark = session(options.master)
    tables(spark, options.input, options.galley, options.partitions).write.partitionBy(
        "table").parquet(options.output)
    spark.stop()


if __name__ == "__main__":
    main()
