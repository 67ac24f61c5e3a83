"""Writes the manual page of gongwen, roff on standard output, from what the program says of itself.

    gongwen --experimental-dump-help | python3 Scripts/man_page.py > gongwen.1
"""

import json
import sys


def escaped(text):
    lines = text.replace("\\", "\\e").replace("-", "\\-").split("\n")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in lines)


def option(argument):
    names = [("--" if n["kind"] == "long" else "-") + n["name"] for n in argument.get("names") or []]
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        return f"\\fI{escaped(value)}\\fR"
    text = ", ".join(f"\\fB{escaped(name)}\\fR" for name in names)
    return text + (f" \\fI{escaped(value)}\\fR" if argument["kind"] == "option" else "")


def section(command, words):
    name = " ".join(words)
    print(f".SS {escaped(name)}")
    print(escaped(command.get("abstract", "")))
    text = command.get("discussion", "")
    if text:
        print(".PP\n.nf")
        print(escaped(text))
        print(".fi")
    for argument in command.get("arguments", []):
        if not argument.get("shouldDisplay", True):
            continue
        long_names = [n["name"] for n in argument.get("names") or []]
        if "help" in long_names or "version" in long_names:
            continue
        print(".TP")
        print(option(argument))
        print(escaped(argument.get("abstract", "")))
    for child in command.get("subcommands", []):
        if child["commandName"] != "help":
            section(child, words + [child["commandName"]])


command = json.load(sys.stdin)["command"]
print('.TH GONGWEN 1 "" "gongwen" "User commands"')
print(f".SH NAME\ngongwen \\- {escaped(command['abstract'])}")
print(".SH SYNOPSIS\n.B gongwen\n.I command\n[\\fIoptions\\fR]")
print(".SH DESCRIPTION\n.nf")
print(escaped(command.get("discussion", "")))
print(".fi\n.SH COMMANDS")
for child in command["subcommands"]:
    if child["commandName"] != "help":
        section(child, ["gongwen", child["commandName"]])
