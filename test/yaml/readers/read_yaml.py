"""Reads YAML documents with NUL between them using PyYAML on libyaml; prints one line of type-tagged JSON for each."""

import json
import struct
import sys

import yaml


def tagged(value):
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return {"boolean": value}
    if isinstance(value, int):
        return {"integer": str(value)}
    if isinstance(value, float):
        return {"float": struct.pack(">d", value).hex()}
    if isinstance(value, list):
        return [tagged(item) for item in value]
    if isinstance(value, dict):
        return {"map": [[tagged(key), tagged(member)] for key, member in value.items()]}
    return {"other": "%s %r" % (type(value).__name__, value)}


def read(text):
    try:
        return tagged(yaml.load(text, Loader=yaml.CSafeLoader))
    except Exception as error:
        return {"error": str(error)}


for document in sys.stdin.buffer.read().decode("utf-8").split("\0"):
    print(json.dumps(read(document)))
