using System.Text;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>The module <c>re</c>.</summary>
internal static class ReModule
{
    private const string Special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f";

    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var m = new ModuleBuilder("re")
            .Value("Pattern", RegexTypes.Pattern)
            .Value("Match", RegexTypes.Match)
            .Value("RegexFlag", RegexTypes.Flag)
            .Class(RegexError.Class)
            .Function("compile", "pattern, flags=0", (py, a) => Compile(py, a[0], a[1]))
            .Function("escape", "pattern", (_, a) => new PyStr(Escape(Interpreter.ToText(a[0], "expected str, got {}"))))
            .Function("purge", "", (_, _) => PyNone.Value)
            .Refuse("template", "T", "TEMPLATE");
        foreach (var (name, flag) in (ReadOnlySpan<(string, RegexFlags)>)
            [("NOFLAG", 0), ("I", RegexFlags.IgnoreCase), ("IGNORECASE", RegexFlags.IgnoreCase), ("L", RegexFlags.Locale),
             ("LOCALE", RegexFlags.Locale), ("M", RegexFlags.Multiline), ("MULTILINE", RegexFlags.Multiline), ("S", RegexFlags.DotAll),
             ("DOTALL", RegexFlags.DotAll), ("U", RegexFlags.Unicode), ("UNICODE", RegexFlags.Unicode), ("X", RegexFlags.Verbose),
             ("VERBOSE", RegexFlags.Verbose), ("DEBUG", RegexFlags.Debug), ("A", RegexFlags.Ascii), ("ASCII", RegexFlags.Ascii)])
        {
            m.Value(name, RegexTypes.Of(flag));
        }

        foreach (var name in (string[])["search", "match", "fullmatch", "findall", "finditer"])
        {
            m.Function(name, "pattern, string, flags=0", (py, a) => py.CallMethod(Compile(py, a[0], a[2]), name, a[1]));
        }

        return m.Function("split", "pattern, string, maxsplit=0, flags=0", (py, a) =>
                py.CallMethod(Compile(py, a[0], a[3]), "split", a[1], a[2]))
            .Function("sub", "pattern, repl, string, count=0, flags=0", (py, a) =>
                py.CallMethod(Compile(py, a[0], a[4]), "sub", a[1], a[2], a[3]))
            .Function("subn", "pattern, repl, string, count=0, flags=0", (py, a) =>
                py.CallMethod(Compile(py, a[0], a[4]), "subn", a[1], a[2], a[3]))
            .Build();
    }

    private static PyPattern Compile(Interpreter py, PyObject pattern, PyObject flags)
    {
        var given = (RegexFlags)py.ToInt(flags);
        switch (pattern)
        {
            case PyPattern made:
                return given == RegexFlags.None
                    ? made
                    : throw PyError.Value("cannot process flags argument with a compiled pattern");
            case PyBytes:
                throw new UnsupportedConstructException("regular expressions over bytes");
            case PyStr text:
                var known = py.Extension(_ => new PatternCache());
                return known.Find(text.Value, given) ?? known.Add(
                    new PyPattern(text.Value, PatternTranslator.Translate(py, text.Value, given)), given);
            default:
                throw PyError.Type("first argument must be string or compiled pattern");
        }
    }

    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var unit in text)
        {
            if (Special.Contains(unit, StringComparison.Ordinal))
            {
                result.Append('\\');
            }

            result.Append(unit);
        }

        return result.ToString();
    }
}
