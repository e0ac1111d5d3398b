"""Reads an exported corpus the way its usual readers do, and prints every span as [document, reviewer, label, text], sorted.

Usage: read_back.py FORMAT FOLDER. Exits with 77 where a package that the reader needs is missing.
"""

import importlib.util
import json
import os
import sys
from pathlib import Path


def need(package):
    if importlib.util.find_spec(package) is None:
        print(f"python3 has no {package}", file=sys.stderr)
        sys.exit(77)


def lines(path):
    # Python's text files split at LF alone; str.splitlines would split at U+2028, which must not be there either.
    content = path.read_bytes().decode("utf-8")
    assert not content.startswith("\ufeff")
    assert content.split("\n")[:-1] == content.splitlines(), f"{path}: a line end within a line"
    return [json.loads(line) for line in content.split("\n")[:-1]]


def reviewed(folder):
    return [path for path in sorted(folder.rglob("*.jsonl")) if not path.name.startswith("_")]


def doccano(root):
    for path in reviewed(root / "doccano"):
        for record in lines(path):
            ids = [entity["id"] for entity in record["entities"]]
            assert len(set(ids)) == len(ids) and all(isinstance(each, int) for each in ids)
            for relation in record["relations"]:
                assert relation["from_id"] in ids and relation["to_id"] in ids
            for entity in record["entities"]:
                start, end = entity["start_offset"], entity["end_offset"]
                yield record["name"], path.stem, entity["label"], record["text"][start:end]


def doccano_seq(root):
    for path in reviewed(root / "doccano-seq"):
        for record in lines(path):
            for start, end, label in record["label"]:
                assert start < end
                yield record["name"], path.stem, label, record["text"][start:end]


def check_tokens(text, tokens):
    """As spaCy rebuilds a text from words: a blank after a token is its own, other white space is a token."""
    at = 0
    for token in tokens:
        assert token["start"] == at, token
        at = token["end"]
        word = text[token["start"] : token["end"]]
        assert token.get("text", word) == word
        assert len(word) == 1 or word.isspace()
        blank = not word.isspace() and text[at : at + 1] == " "
        assert token.get("ws", blank) == blank
        at += blank
    assert at == len(text)


def prodigy(root):
    for path in reviewed(root / "prodigy"):
        for task in lines(path):
            text, tokens = task["text"], task["tokens"]
            check_tokens(text, tokens)
            for span in task["spans"]:
                assert tokens[span["token_start"]]["start"] == span["start"]
                assert tokens[span["token_end"]]["end"] == span["end"]
                yield task["meta"]["name"], task["_annotator_id"], span["label"], text[span["start"] : span["end"]]
            for relation in task["relations"]:
                assert relation["head"] == relation["head_span"]["token_end"]
                assert relation["child"] == relation["child_span"]["token_end"]


def check_with_spacy(line):
    if importlib.util.find_spec("spacy") is None:
        return
    import spacy as library

    doc = library.tokens.Doc(library.blank("zh").vocab).from_json(line, validate=True)
    assert doc.text == line["text"] and len(doc) == len(line["tokens"])
    for name, spans in (("ents", doc.ents), ("sc", doc.spans["sc"])):
        stated = line["ents"] if name == "ents" else line["spans"]["sc"]
        places = [(span.start_char, span.end_char, span.label_) for span in spans]
        assert places == [(span["start"], span["end"], span["label"]) for span in stated]


def spacy(root):
    for path in reviewed(root / "spacy"):
        for doc in lines(path):
            text = doc["text"]
            check_tokens(text, doc["tokens"])
            check_with_spacy(doc)
            starts = {token["start"] for token in doc["tokens"]}
            ends = {token["end"] for token in doc["tokens"]}
            taken = set()
            for ent in doc["ents"]:
                places = set(range(ent["start"], ent["end"]))
                assert not places & taken
                taken |= places
            for span in doc["spans"]["sc"]:
                assert span["start"] in starts and span["end"] in ends
                yield doc["hezhu"]["name"], doc["hezhu"]["reviewer"], span["label"], text[span["start"] : span["end"]]


def label_studio(root):
    import xml.etree.ElementTree as ElementTree

    config = ElementTree.parse(root / "config.xml").getroot()
    named = {tag.get("name"): tag for tag in config.iter() if tag.get("name")}
    kinds = {"labels": ("Labels", "Label"), "choices": ("Choices", "Choice"), "textarea": ("TextArea", None)}
    relations = {tag.get("value") for tag in config.iter("Relation")}
    for task in json.loads((root / "tasks.json").read_text("utf-8")):
        text = task["data"]["text"]
        for reviewer, annotation in zip(task["data"]["reviewers"], task["annotations"]):
            for result in annotation["result"]:
                if result["type"] == "relation":
                    assert set(result["labels"]) <= relations
                    continue
                tag, option = kinds[result["type"]]
                control = named[result["from_name"]]
                assert control.tag == tag and control.get("toName") == result["to_name"]
                if option is not None:
                    options = {each.get("value") for each in control.iter(option)}
                    assert set(result["value"][result["type"]]) <= options
                if result["type"] == "labels":
                    start, end = result["value"]["start"], result["value"]["end"]
                    assert result["value"]["text"] == text[start:end]
                    yield task["data"]["name"], reviewer, result["value"]["labels"][0], text[start:end]


def rows(all_rows):
    for row in all_rows:
        for span in row["spans"]:
            quote = row["text"][int(span["start"]) : int(span["end"])]
            assert span["text"] == quote
            assert all(isinstance(each["value"], str) for each in span["attributes"])
            yield row["name"], row["reviewer"], span["label"], quote
        for relation in row["relations"]:
            assert 0 <= relation["source"] < len(row["spans"]) > relation["target"] >= 0


def pandas_lines(path):
    need("pandas")
    import pandas

    return pandas.read_json(path, lines=True).to_dict("records")


def hf(root):
    if importlib.util.find_spec("datasets") is None:
        return rows(pandas_lines(root / "data" / "train-00000-of-00001.jsonl"))
    import datasets

    loaded = datasets.load_dataset(str(root), cache_dir=str(root / "cache"))["train"]
    assert all(str(row["published"]) in ("2019-09-18", "None") for row in loaded)
    return rows(loaded)


def hf_parquet(root):
    need("datasets")
    return hf(root)


def croissant(root):
    metadata = json.loads((root / "croissant.json").read_text("utf-8"))
    for part in metadata["distribution"]:
        assert (root / part["contentUrl"]).stat().st_size == int(part["contentSize"].split()[0])
    return rows(pandas_lines(root / "data" / "reports.jsonl"))


def tables(root, extension, **options):
    need("pandas")
    import pandas

    def read(name):
        path = root / f"{name}.{extension}"
        return pandas.read_csv(path, dtype=str, keep_default_na=False, lineterminator=None, **options)

    texts = {row["doc"]: row["text"] for row in read("documents").to_dict("records")}
    for span in read("spans").to_dict("records"):
        quote = texts[span["doc"]][int(span["start"]) : int(span["end"])]
        assert quote == span["quote"]
        yield span["doc"], span["reviewer"], span["label"], quote
    read("relations")


def conll(root):
    need("nltk")
    from nltk.corpus.reader import ConllCorpusReader

    for folder in sorted((root / "conll").iterdir()):
        reader = ConllCorpusReader(str(folder), r".*\.conll", ("words", "chunk"), separator="\t")
        for name in reader.fileids():
            text = (root / "text" / f"{Path(name).stem}.txt").read_text("utf-8")
            # The reader knows columns of words and chunks; IOB2 is read off them.
            grid = [row for sentence in reader._grids(name) for row in sentence]
            at, spans = 0, []
            for word, tag in grid:
                start = text.index(word, at)
                assert text[at:start].strip("\ufeff\x1c\x1d\x1e\x1f") .strip() == ""
                at = start + len(word)
                if tag.startswith("B-"):
                    spans.append([tag[2:], start, at])
                elif tag.startswith("I-"):
                    spans[-1][2] = at
            for label, start, end in spans:
                yield Path(name).stem, folder.name, label, text[start:end]


def web_annotation(root):
    for path in sorted((root / "web-annotation").rglob("*.json")):
        collection = json.loads(path.read_text("utf-8"))
        text = (root / "text" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        assert collection["total"] == len(collection["first"]["items"])
        for item in collection["first"]["items"]:
            if item["motivation"] == "linking":
                continue
            position, quote = item["target"]["selector"]
            start, end = position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote["prefix"]) and text[end:].startswith(quote["suffix"])
            yield path.stem, item["creator"]["name"], item["body"][0]["value"], quote["exact"]


readers = {
    "conll": conll,
    "croissant": croissant,
    "csv": lambda root: tables(root, "csv", encoding="utf-8-sig"),
    "doccano": doccano,
    "doccano-seq": doccano_seq,
    "hf": hf,
    "hf-parquet": hf_parquet,
    "label-studio": label_studio,
    "prodigy": prodigy,
    "spacy": spacy,
    "tsv": lambda root: tables(root, "tsv", sep="\t"),
    "web-annotation": web_annotation,
}

if __name__ == "__main__":
    name, folder = sys.argv[1:]
    sys.stdout.reconfigure(encoding="utf-8")
    print(json.dumps(sorted(readers[name](Path(folder)), key=str), ensure_ascii=False))
