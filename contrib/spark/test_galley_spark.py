#!/usr/bin/env python3
"""Tests of galley_spark.py in Spark's local mode: python3 test_galley_spark.py path/to/galley"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import galley_spark

GALLEY = os.path.abspath(sys.argv.pop()) if len(sys.argv) > 1 else "galley"
SENTENCE = "Acme Steel paid $4.2 million to Åse Brúnfjell of Oslo on Friday, June 4, 2024. "


def plain(*arguments, standard_input=None):
    run = subprocess.run([GALLEY, "extract", *arguments], input=standard_input, encoding="utf-8",
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return [json.loads(line) for line in run.stdout.splitlines()]


class SparkTests(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.spark = galley_spark.session("local[2]")
        cls.spark.sparkContext.setLogLevel("ERROR")

    @classmethod
    def tearDownClass(cls):
        cls.spark.stop()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def output(self, source, galley=GALLEY):
        """The rows of each table, by name, from a Parquet dataset that was written and read again."""
        target = str(self.path / "out")
        galley_spark.tables(self.spark, str(source), galley, partitions=3).write.partitionBy(
            "table").parquet(target)
        rows = {}
        for row in self.spark.read.parquet(target).collect():
            rows.setdefault(row["table"], []).append(row.asDict(recursive=True))
        return rows

    def check_same(self, rows, records):
        """Each item of the plain program is a row, with the same fields, and nothing else is."""
        lists = {"mention": ("entities", "quantities"), "name": ("names",), "claim": ("claims",),
                 "check": ("checks",)}
        for table, keys in lists.items():
            expected = []
            for record in records:
                for item in (dict(item) for key in keys for item in record[key]):
                    item = {"text": item.pop("name", None), **item} if table == "name" else item
                    if "label" in item:
                        item["kind"] = item.pop("label")
                    if table == "name":
                        item["entity"] = item.pop("id")
                    for key in ("entity", "value", "low", "high"):
                        if key in item:
                            item[key] = str(item[key])
                    expected.append({"id": str(record["id"]), "table": table, **item})
            got = [{key: value for key, value in row.items()
                    if value is not None and key not in ("article", "item")}
                   for row in rows.get(table, [])]
            for row in got:
                for key in ("value", "low", "high"):
                    # 4200000 and 4200000.0 are one number.
                    if key in row:
                        row[key] = row[key].removesuffix(".0")
                if "speaker" in row:
                    row["speaker"] = {key: value for key, value in row["speaker"].items() if value is not None}
            order = lambda row: json.dumps(row, sort_keys=True)
            self.assertEqual(sorted(got, key=order), sorted(expected, key=order), table)

    def test_parquet(self):
        texts = [SENTENCE * (number % 4 + 1) + "Profit rose from 10 to 12, up 50 per cent." for number in range(30)]
        articles = [(str(number), text, "2024-06-05") for number, text in enumerate(texts)]
        bad = [("null", None, None), ("dated", "x", "soon")]
        source = str(self.path / "in.parquet")
        self.spark.createDataFrame(articles + bad, "id string, text string, date string").write.parquet(source)
        rows = self.output(source)
        lines = "".join(json.dumps({"id": number, "text": text, "date": date}) + "\n"
                        for number, text, date in articles)
        self.check_same(rows, plain("--stream", standard_input=lines))
        self.assertEqual(len(rows["article"]), 30)
        self.assertEqual(sorted((row["id"], row["error"]) for row in rows["bad"]),
                         [("dated", '"date" is not a date as ISO 8601 has it'),
                          ("null", 'there is no "text"')])

    def test_order(self):
        """Sorted by article and item the rows stand as the plain program writes them, with their ids."""
        source = self.path / "in.jsonl"
        lines = [json.dumps({"id": f"{number * 7 % 40}/x", "text": f"Item {number}. {SENTENCE * (number % 3 + 1)}"})
                 for number in range(40)]
        lines[11] = json.dumps({"id": "bad", "text": None})
        source.write_text("\n".join(lines) + "\n", encoding="utf-8")
        frame = galley_spark.tables(self.spark, str(source), GALLEY, partitions=5)
        rows = frame.orderBy("article", "item").select("id", "table", "start", "end", "item").collect()
        records = {record["id"]: record for record in plain("--stream", standard_input=source.read_text())}
        self.assertEqual(len(records), 39)
        expected = []
        for line in lines:
            identifier = json.loads(line)["id"]
            record = records.get(identifier)
            expected.append((identifier, "article" if record else "bad", None, None))
            for table, keys in (("mention", ("entities", "quantities")), ("name", ("names",)),
                                ("claim", ("claims",)), ("check", ("checks",))):
                expected += [(identifier, table, item.get("start"), item.get("end"))
                             for key in keys for item in (record or {}).get(key, [])]
        self.assertEqual([tuple(row)[:4] for row in rows], expected)
        for before, row in zip(rows, rows[1:]):
            self.assertEqual(row["item"], before["item"] + 1 if row["id"] == before["id"] else 0)

    def test_folder(self):
        source = self.path / "articles"
        (source / "2024").mkdir(parents=True)
        (source / "a.txt").write_bytes(SENTENCE.encode("utf-16"))
        (source / "2024" / "b.md").write_text("# Results\n\n**" + SENTENCE + "**\n", encoding="utf-8")
        (source / "notes.pdf").write_text("no article")
        rows = self.output(source)
        records = plain(str(source))
        for record in records:
            record["id"] = "file:" + record["id"]
        self.check_same(rows, records)
        self.assertEqual(sorted(os.path.basename(row["id"]) for row in rows["article"]), ["a.txt", "b.md"])

    def test_failing_program(self):
        program = self.path / "galley"
        program.write_text(f"""#!/bin/sh
input=$(cat)
case $input in *poison*) kill -SEGV $$ ;; esac
printf '%s\\n' "$input" | {GALLEY} "$@"
""")
        program.chmod(0o755)
        source = str(self.path / "in.parquet")
        texts = [(str(number), "poison" if number == 7 else SENTENCE) for number in range(20)]
        self.spark.createDataFrame(texts, "id string, text string").write.parquet(source)
        rows = self.output(source, str(program))
        self.assertEqual(len(rows["article"]), 19)
        self.assertEqual([(row["id"], row["error"]) for row in rows["bad"]],
                         [("7", "the program failed with exit code -11")])

    def test_wrong_program(self):
        source = str(self.path / "in.parquet")
        self.spark.createDataFrame([("1", "x")], "id string, text string").write.parquet(source)
        with self.assertRaisesRegex(Exception, "cannot work here|No such file"):
            self.output(source, str(self.path / "none"))


if __name__ == "__main__":
    unittest.main()
