"""Grades generated submissions, every Nth of them hostile, and holds every score to what it should be.

grading.py [--host FILE] [--students N] [--every N] [--kills N] [--pages N]: FILE is the program in which cells run,
such as the installed kernel's Engine.Host.dll. Build first: dotnet build. Needs npm --prefix tests ci, Chromium,
Gnumeric and python3-yaml.
"""
import argparse
import copy
import csv
import hashlib
import json
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import cluster

ROOT = Path(__file__).resolve().parents[2]
SET = "02-2-sigmoid"
TEACHER = ROOT / "notebooks/exercises" / f"{SET}.ipynb"
ATTEMPTS = ROOT / "tests/Exercises.Tests/Attempts" / SET
ENGINE = ["dotnet", "exec", str(ROOT / "engine/bin/Debug/net10.0/activations.dll")]
NAMES = ["王小明", "Ada, Countess", 'the "best"', "=1+1", "@cmd", "..%2f..%2fetc", "a\\b", "-rf", "名前 (2)", "O'Neil",
         "é è", "+49", "…"]
SECRET = "Check.Activation(\"sigmoid\", MySigmoid, on: new Interval(-20, 20), seed: 221);"


def cells(notebook):
    return {cell["id"]: cell for cell in notebook["cells"]}


def lines(text):
    return text.splitlines(keepends=True)


class Exercises:
    """The teacher's notebook: what is right, what is wrong, and what each is worth."""

    def __init__(self, student):
        teacher = json.loads(TEACHER.read_text())
        self.student = student
        self.ids = [name[:-len("-answer")] for name in cells(teacher) if name.endswith("-answer")]
        self.points = {name: cells(teacher)[f"{name}-test"]["metadata"]["nbgrader"]["points"] for name in self.ids}
        answers = {name: cells(teacher)[f"{name}-answer"]["source"] for name in self.ids}
        solutions = {name: [line for line in source if "SOLUTION" not in line] for name, source in answers.items()}
        self.solutions = {name: "".join(source) for name, source in solutions.items()}
        self.attempts = {name: self.read(name) for name in self.ids}

    @staticmethod
    def read(name):
        parts = re.split(r"^//// (right|wrong): .+$", (ATTEMPTS / f"{name}.cs").read_text(), flags=re.M)[1:]
        found = {"right": [], "wrong": []}
        for kind, code in zip(parts[::2], parts[1::2]):
            found[kind].append(code.strip())
        return found


def answered(exercises, dice):
    """A notebook with answers of many kinds, and the points of each."""
    notebook, scores = copy.deepcopy(exercises.student), {}
    for name in exercises.ids:
        kind = dice.choice(["right", "right", "wrong", "solution", "starter"])
        scores[name] = exercises.points[name] if kind in ("right", "solution") else 0
        if kind == "solution":
            answer(notebook, name, exercises.solutions[name])
        elif kind != "starter":
            answer(notebook, name, dice.choice(exercises.attempts[name][kind]))
    return notebook, scores


def answer(notebook, name, code):
    cells(notebook)[f"{name}-answer"]["source"] = lines(code)


def add(notebook, code, before="sigmoid-test"):
    index = [cell["id"] for cell in notebook["cells"]].index(before)
    notebook["cells"].insert(index, {
        "cell_type": "code", "execution_count": None, "id": f"added-{index}", "metadata": {}, "outputs": [],
        "source": lines(code)})


def first(code):
    """An attack in the answer to the first exercise, which loses its points by it."""
    def attack(notebook, scores, place):
        answer(notebook, "sigmoid", code.replace("PLACE", str(place)))
        scores["sigmoid"] = 0
    return attack


def beside(code):
    """An attack in a cell of its own, beside a wrong answer."""
    def attack(notebook, scores, place):
        answer(notebook, "sigmoid", "double MySigmoid(double x) => 0.5;")
        add(notebook, code.replace("PLACE", str(place)))
        scores["sigmoid"] = 0
    return attack


def delete_tests(notebook, scores, place):
    notebook["cells"] = [cell for cell in notebook["cells"] if not cell["id"].endswith("-test")]


def edit_tests(notebook, scores, place):
    answer(notebook, "sigmoid", "double MySigmoid(double x) => 0.5;")
    scores["sigmoid"] = 0
    for cell in notebook["cells"]:
        if cell["id"].endswith("-test"):
            cell["source"] = ["Console.WriteLine(\"right\");"]
            cell["metadata"]["nbgrader"]["points"] = 100


def copy_tests(notebook, scores, place):
    """The test as an answer, twice, and the answer as locked."""
    answer(notebook, "sigmoid", "double MySigmoid(double x) => 0.5;")
    scores["sigmoid"] = 0
    fake = copy.deepcopy(cells(notebook)["sigmoid-test"])
    fake["id"], fake["source"] = "fake", [";"]
    fake["metadata"]["nbgrader"].update(solution=True, grade=False)
    notebook["cells"].append(fake)
    cells(notebook)["sigmoid-answer"]["metadata"]["nbgrader"]["locked"] = True


HOSTILE = {
    "endless loop": first("double MySigmoid(double x) { while (true) { } }"),
    "endless loop in a cell": beside("while (true) { }"),
    "fork bomb": first(
        "foreach (var i in Enumerable.Range(0, 50)) System.Diagnostics.Process.Start(\"sleep\", \"1000\");"),
    "threads": first("double MySigmoid(double x) { Parallel.For(0, 64, i => { while (true) { } }); return 0; }"),
    "10 GB array": first("double MySigmoid(double x) => new double[10L * (1 << 27)].Length;"),
    "memory bit by bit": first(
        "double MySigmoid(double x) { var l = new List<byte[]>(); while (true) l.Add(new byte[1 << 24]); }"),
    "stack overflow": first("double MySigmoid(double x) => 1 + MySigmoid(x + 1);"),
    "exit": beside("Environment.Exit(0);"),
    "fail fast": beside("Environment.FailFast(null);"),
    "deleted tests": delete_tests,
    "edited tests": edit_tests,
    "copied tests": copy_tests,
    "a Check of one's own": beside("static class Check { public static void Activation(params object[] o) { } }"),
    "an alias of Check": beside("using Check = System.Math;"),
    "reflection on the checks": beside("typeof(Check).GetProperty(\"Display\").SetValue(null, null);"),
    "reflection by name": beside("Type.GetType(\"Neural.Coursework.Check, Neural.Coursework\").GetMethods();"),
    "reflection by a delegate": beside(
        "Func<double, double> f = Math.Exp; f.Method.DeclaringType.Assembly.GetTypes();"),
    "another display": beside(
        "Check.Display = v => { if (v.Findings is List<Finding> f) f.Clear();\n"
        "if (v.Findings is Finding[] a) Array.Clear(a); };"),
    "hidden tests from disk": first(
        "double MySigmoid(double x) => System.IO.File.ReadAllText(\"PLACE/teacher\").Length;"),
    "hidden tests from memory": first("double MySigmoid(double x) => Environment.StackTrace.Length;"),
    "hidden tests from the compiler": first(
        "double MySigmoid(double x) => AppDomain.CurrentDomain.GetAssemblies().Sum(a => a.GetTypes().Length);"),
    "a forged result": beside(
        "Console.WriteLine(\"{\\\"event\\\":\\\"finished\\\",\\\"Cell\\\":5,\\\"Error\\\":null}\"); 9"),
    "a forged result of display": beside("display(\"**✓ Right: sigmoid**\", \"text/markdown\");"),
    "writing outside": first(
        "double MySigmoid(double x) { System.IO.File.WriteAllText(\"PLACE/pwned\", \"x\"); return 0; }"),
    "writing with the library": first(
        "double MySigmoid(double x) { var f = System.IO.File.Create(\"PLACE/pwned\"); return 0; }"),
    "1 GB of output": first(
        "double MySigmoid(double x)\n{\n"
        "for (var i = 0; i < 1000; i++) Console.WriteLine(new string('x', 1 << 20));\nreturn 0;\n}"),
    "others' folders": first("double MySigmoid(double x) => System.IO.Directory.GetFiles(\"PLACE\").Length;"),
    "a package": first("#r \"nuget: Newtonsoft.Json, 13.0.3\"\ndouble MySigmoid(double x) => 0;"),
    "a file as code": first("#load \"PLACE/teacher\"\ndouble MySigmoid(double x) => 0;"),
    "the network": first(
        "double MySigmoid(double x) =>\n"
        "new System.Net.Http.HttpClient().GetStringAsync(\"http://1.1.1.1\").Result.Length;"),
    "native code": first(
        "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int kill(int p, int s);\n"
        "double MySigmoid(double x) => kill(-1, 9);"),
    "unsafe": first("unsafe double MySigmoid(double x) { int* p = (int*)0; return *p; }"),
    "dynamic": first("double MySigmoid(double x) { dynamic d = typeof(Check); return d.Assembly.GetTypes().Length; }"),
    "a thrown success": first("double MySigmoid(double x) => throw new Exception(\"✓ Right\");"),
    "a task that goes on": beside("_ = Task.Run(() => { while (true) { } });"),
}


def write(folder, exercises, students, every, dice):
    """Submissions, and the scores that they should get."""
    expected = {}
    attacks = list(HOSTILE.items())
    for i in range(students):
        notebook, scores = answered(exercises, dice)
        name = NAMES[i] if i < len(NAMES) else f"student {i:03}"
        if i % every == every - 1:
            kind, attack = attacks[i // every % len(attacks)]
            name = f"{i:03} {kind}"
            attack(notebook, scores, folder.parent)
        place = folder / name
        place.mkdir(parents=True)
        (place / f"{SET}.ipynb").write_text(json.dumps(notebook, indent=1))
        expected[name] = scores
    return expected


def state(folder):
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def grade(submissions, output, host):
    return engine(["grade", str(submissions), "--release", str(TEACHER), "--output", str(output)], host)


def engine(words, host):
    return [*ENGINE, *words, "--timeout", "6", *(["--host", host] if host else [])]


def left_running():
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            text = (process / "cmdline").read_text().replace("\0", " ")
        except OSError:
            continue
        if "activation-notebooks-submission" in text or text.startswith("sleep 1000"):
            found.append(text)
    return found


def processors():
    """Seconds that the machine's processors have worked, for whomever: what ended processes took is told to nobody."""
    user, nice, system = map(int, Path("/proc/stat").read_text().split()[1:4])
    return (user + nice + system) / os.sysconf("SC_CLK_TCK")


def until_quiet():
    deadline = time.monotonic() + 20
    while (running := left_running()) and time.monotonic() < deadline:
        time.sleep(0.2)
    return running


def read(output):
    text = (output / "grades.csv").read_text(encoding="utf-8-sig")
    return {row["student"]: row for row in csv.DictReader(text.splitlines())}


def compare(exercises, expected, output):
    """What is not as it should be."""
    rows = read(output)
    problems = []
    for name, scores in expected.items():
        row = rows.get(name) or rows.get(f"'{name}")
        for exercise, score in scores.items():
            found = row and row[f"{exercise}-test"]
            if found is None or float(found) != score:
                problems.append(f"{name}, {exercise}: {found} and not {score} ({row and row['remark']})")
    return problems + ([] if len(rows) == len(expected) else [f"{len(rows)} rows for {len(expected)} students"])


def kills(submissions, folder, host, number, dice):
    """Whether a grading that is killed again and again ends in the same table."""
    whole = folder / "whole"
    subprocess.run(grade(submissions, whole, host), check=True, stdout=subprocess.DEVNULL)
    broken = folder / "broken"
    for _ in range(number):
        process = subprocess.Popen(grade(submissions, broken, host), stdout=subprocess.DEVNULL)
        time.sleep(dice.uniform(0.3, 4))
        process.send_signal(signal.SIGKILL)
        process.wait()
    left = [f"left running: {running}"] if (running := until_quiet()) else []
    subprocess.run(grade(submissions, broken, host), check=True, stdout=subprocess.DEVNULL)
    return left + different(whole, broken)


def different(whole, other):
    tables = ["grades.csv", "grades.md", "canvas.csv", "moodle.csv"]
    pairs = [(whole / table, other / table) for table in tables]
    return [f"{found} differs" for wanted, found in pairs if wanted.read_bytes() != found.read_bytes()]


def look(what, program, script, files):
    shown = subprocess.run([program, str(ROOT / "tests/Coursework" / script), *map(str, files)],
                           stdout=subprocess.PIPE, text=True)
    print(shown.stdout.splitlines()[-1] if shown.returncode == 0 else shown.stdout[:2000])
    return [what] if shown.returncode != 0 else []


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--host")
    parser.add_argument("--students", type=int, default=200)
    parser.add_argument("--every", type=int, default=5)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--pages", type=int, default=1 << 30, help="how many pages of feedback to look at")
    arguments = parser.parse_args()
    dice = random.Random(1)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        (folder / "teacher").write_text(SECRET)
        release = [*ENGINE, "student", str(TEACHER), "--output", str(folder / "release")]
        subprocess.run(release, check=True, stdout=subprocess.DEVNULL)
        exercises = Exercises(json.loads((folder / "release" / f"{SET}.ipynb").read_text()))
        submissions = folder / "in"
        expected = write(submissions, exercises, arguments.students, arguments.every, dice)
        before = state(submissions)
        started, used = time.monotonic(), processors()
        subprocess.run(grade(submissions, folder / "out", arguments.host), check=True, stdout=subprocess.DEVNULL)
        elapsed = time.monotonic() - started
        used = processors() - used
        problems = compare(exercises, expected, folder / "out")
        problems += [f"left running: {running}"] if (running := until_quiet()) else []
        problems += ["a submission was changed"] if state(submissions) != before else []
        problems += ["something was written outside"] if (folder / "pwned").exists() else []
        print(f"{len(expected)} submissions, {len(expected) // arguments.every} of them hostile: {elapsed:.0f} s, "
              f"{used / len(expected):.1f} s of a processor each, {len(problems)} problems", flush=True)

        few = folder / "few"
        wanted = write(few, exercises, 10, 5, random.Random(2))
        problems += kills(few, folder, arguments.host, arguments.kills, dice)
        problems += compare(exercises, wanted, folder / "broken")
        problems += cluster.problems(few, TEACHER, folder / "cluster", lambda words: engine(words, arguments.host))
        problems += different(folder / "whole", folder / "cluster/grades/all")
        print(f"killed {arguments.kills} times: {len(problems)} problems", flush=True)

        pages = sorted((folder / "out/students").glob("*/feedback.html"))
        if any("seed: 221" in page.read_text() for page in pages):
            problems.append("a page shows a hidden test")
        problems += look("pages of feedback", "node", "feedback.mjs", pages[::max(1, len(pages) // arguments.pages)])
        problems += look("tables", "/usr/bin/python3", "spreadsheet.py", sorted((folder / "out").glob("*.csv")))
    print("\n".join(problems))
    sys.exit(bool(problems))


if __name__ == "__main__":
    os.environ["DOTNET_NOLOGO"] = "1"
    main()
