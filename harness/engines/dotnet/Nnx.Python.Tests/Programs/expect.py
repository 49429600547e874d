"""Rewrites the expected results of all programs from the Python that runs this: python3 expect.py (3.11)."""
import contextlib
import io
import pathlib
import re
import sys
import traceback
import types

SEPARATOR = "#---\n"
PRELUDE_END = "#===\n"


def full_name(cls):
    return cls.__qualname__ if cls.__module__ == "builtins" else f"{cls.__module__}.{cls.__qualname__}"


def result(source):
    module = types.ModuleType("__main__")
    before, sys.modules["__main__"] = sys.modules["__main__"], module
    output, error = io.StringIO(), ""
    try:
        with contextlib.redirect_stdout(output):
            exec(compile(source, "<program>", "exec"), module.__dict__)
    except SyntaxError as e:
        error = f"! {type(e).__name__}: {e.msg} [{e.lineno}]\n"
    except BaseException as e:
        frames = [f for f in traceback.extract_tb(e.__traceback__) if f.filename == "<program>"]
        places = "" if isinstance(e, RecursionError) else " ".join(f"{f.name}:{f.lineno}" for f in frames)
        message = str(e).replace("\n", "\\n")
        error = f"! {full_name(type(e))}: {message} [{places}]\n"
    finally:
        sys.modules["__main__"] = before
    return re.sub(r"0x[0-9a-f]+", "0x", output.getvalue() + error)


if __name__ == "__main__":
    sys.setrecursionlimit(1000)
    for path in sorted(pathlib.Path(__file__).parent.glob("*.programs")):
        *prelude, programs = path.read_text().split(PRELUDE_END)
        results = [result("".join(prelude) + program) for program in programs.split(SEPARATOR)]
        path.with_suffix(".expected").write_text(SEPARATOR.join(results))
