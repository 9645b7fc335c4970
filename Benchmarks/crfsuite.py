#!/usr/bin/env python3
"""usage: crfsuite.py CORPORA TEXTS [MB]

Times python-crfsuite, the usual tool for a tagger of this kind, on the texts that `train-entities
bench` wrote: TEXTS holds one JSON string a line. A CRF is trained on a small corpus with the features
of its own tutorial, then the first MB megabytes (2 by default) are tokenised and tagged on one core."""
import json
import re
import sys
import time

try:
    import pycrfsuite
except ImportError:
    sys.exit("python-crfsuite is not installed (pip install python-crfsuite); nothing to compare with.")

TOKEN = re.compile(r"[\w']+|[^\w\s]")
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")


def features(words, index):
    """What the tutorial of python-crfsuite takes of a word, but for parts of speech."""
    word = words[index]
    found = [
        "bias", "lower=" + word.lower(), "s3=" + word[-3:], "s2=" + word[-2:],
        f"upper={word.isupper()}", f"title={word.istitle()}", f"digit={word.isdigit()}",
    ]
    for offset, mark in ((-1, "-1"), (1, "+1")):
        if 0 <= index + offset < len(words):
            near = words[index + offset]
            found += [
                f"{mark}lower={near.lower()}", f"{mark}title={near.istitle()}",
                f"{mark}upper={near.isupper()}",
            ]
        else:
            found.append(mark + "none")
    return found


def sentences(path):
    words, tags = [], []
    for line in open(path, encoding="utf-8"):
        fields = line.rstrip("\n").split("\t")
        if len(fields) >= 2:
            words.append(fields[0])
            tags.append(fields[1])
        elif words:
            yield words, tags
            words, tags = [], []


def train(corpora, model):
    trainer = pycrfsuite.Trainer(verbose=False)
    for words, tags in sentences(corpora + "/train/wikigold.tsv"):
        trainer.append([features(words, index) for index in range(len(words))], tags)
    trainer.set_params({"c1": 0.1, "c2": 0.01, "max_iterations": 30})
    trainer.train(model)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    corpora, texts = sys.argv[1:3]
    limit = float(sys.argv[3]) * 1e6 if len(sys.argv) > 3 else 2e6
    model = texts + ".crfsuite"
    train(corpora, model)
    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    read = tokens = names = 0
    start = time.process_time()
    for line in open(texts, encoding="utf-8"):
        text = json.loads(line)
        for sentence in SENTENCE.split(text):
            words = TOKEN.findall(sentence)
            if words:
                tags = tagger.tag([features(words, index) for index in range(len(words))])
                names += sum(tag[0] == "B" for tag in tags)
                tokens += len(words)
        read += len(text)
        if read >= limit:
            break
    seconds = time.process_time() - start
    print(f"python-crfsuite        {int(seconds * 1000)} ms  {int(tokens / seconds)} tokens/s  "
          f"({tokens} tokens, {names} names)")


main()
