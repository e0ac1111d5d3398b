"""Reads corpora of Hezhu with nothing but Python's own library, each in the unit of its format, and prints what every span covers."""

import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ET


def utf16(text, begin, end):
    return text.encode("utf-16-le", "surrogatepass")[2 * begin : 2 * end].decode("utf-16-le")


def brat(path):
    text = path.with_suffix(".txt").read_bytes().decode("utf-8")
    # As brat reads it: by what Python takes for lines.
    for line in path.read_bytes().decode("utf-8").splitlines():
        if line.startswith("T"):
            _, data, quote = line.split("\t", 2)
            label, places = data.split(" ", 1)
            pieces = [tuple(map(int, place.split(" "))) for place in places.split(";")]
            assert " ".join(text[a:b] for a, b in pieces) == quote, line
            yield label, text[pieces[0][0] : pieces[-1][1]]


def xmi(path):
    root = ET.parse(path).getroot()
    xmi_id = "{http://www.omg.org/XMI}id"
    text = root.find("{http:///uima/cas.ecore}Sofa").get("sofaString")
    members = root.find("{http:///uima/cas.ecore}View").get("members").split()
    ids = [element.get(xmi_id) for element in root if element.get(xmi_id)]
    assert len(ids) == len(set(ids)), "ids are unique"
    for element in root.findall("{http:///webanno/custom.ecore}Entity"):
        assert element.get(xmi_id) in members, "every annotation is a member"
        yield element.get("label"), utf16(text, int(element.get("begin")), int(element.get("end")))


def cas_json(path):
    structures = json.loads(path.read_text("utf-8"))["%FEATURE_STRUCTURES"]
    assert structures[0]["%TYPE"] == "uima.cas.Sofa", "the sofa comes first"
    text = structures[0]["sofaString"]
    for each in structures:
        if each["%TYPE"] == "webanno.custom.Entity":
            yield each["label"], utf16(text, each["begin"], each["end"])


def tei(path):
    root = ET.parse(path).getroot()
    name = "{http://www.tei-c.org/ns/1.0}"
    text, places, spans = "", {}, []

    def walk(element):
        nonlocal text
        key = element.get("{http://www.w3.org/XML/1998/namespace}id")
        start = len(text)
        text += element.text or ""
        for child in element:
            walk(child)
            text += child.tail or ""
        places[key] = (start, len(text))
        if element.tag in (name + "rs", name + "measure", name + "placeName"):
            spans.append((element.get("type"), start, len(text)))

    walk(root.find(f".//{name}body"))
    for span in root.iter(name + "span"):
        start, end = places[span.get("from")[1:]][0], places[span.get("to")[1:]][0]
        spans.append((span.get("type"), start, end))
    return [(label, text[start:end]) for label, start, end in spans]


def webanno_tsv(path):
    blocks = path.read_bytes().decode("utf-8").split("\n\n\n", 1)
    columns = len(re.findall(r"\|", blocks[0]))
    text, spans = "", {}
    for sentence in blocks[1].split("\n\n"):
        rows = sentence.split("\n")
        said = re.sub(r"\\(.)", lambda m: {"t": "\t", "n": "\n", "r": "\r", "f": "\f", "b": "\b"}.get(m[1], m[1]), rows[0][6:], flags=re.S)
        tokens = [row.split("\t") for row in rows[1:] if row]
        size = len(text.encode("utf-16-le")) // 2
        begin = int(tokens[0][1].split("-")[0])
        # INCEpTION ends a sentence with an LF, and takes it back where the next begins at once.
        if size == begin + 1:
            text, size = text[:-1], size - 1
        text += " " * (begin - size) + said + "\n"
        for token in tokens:
            assert len(token) == 3 + columns + 1, token
            begin, end = map(int, token[1].split("-"))
            assert utf16(text, begin, end) == token[2], token
            for value in [] if token[3] == "_" else token[3].split("|"):
                label, number = re.fullmatch(r"(.*)\[(\d+)\]", value).groups()
                first = spans.get(number, (label, begin))[1]
                spans[number] = (label, first, end)
    return [(label, utf16(text, begin, end)) for label, begin, end in spans.values()]


READERS = {
    "brat": (brat, "*.ann"),
    "xmi": (xmi, "*.xmi"),
    "cas-json": (cas_json, "*.json"),
    "tei": (tei, "*.xml"),
    "webanno-tsv": (webanno_tsv, "*.tsv"),
}

folder = pathlib.Path(sys.argv[1])
found = {}
for format_name, (reader, pattern) in READERS.items():
    for file in sorted((folder / format_name).rglob(pattern)):
        where = f"{format_name} {file.parent.name}/{file.stem}"
        found[where] = sorted(reader(file))
print(json.dumps(found))
