using System.Text;
using Nnx.Python.Building;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Small;

/// <summary>The module <c>textwrap</c>: indenting; wrapping is left out.</summary>
internal static class TextwrapModule
{
    public static NativeModule Module { get; } = new ModuleBuilder("textwrap")
        .Function("dedent", "text", (_, a) => new PyStr(Dedent(Interpreter.ToText(a[0], "expected string, got {}"))))
        .Function("indent", "text, prefix, predicate=None", (py, a) =>
        {
            var result = new StringBuilder();
            foreach (var line in py.Iterate(py.Call(py.GetAttribute(a[0], "splitlines"), PyBool.True)))
            {
                var text = py.Str(line);
                var wanted = a.OrNull(2) is { } predicate ? py.IsTrue(py.Call(predicate, line)) : text.Trim().Length > 0;
                result.Append(wanted ? py.Str(a[1]) : "").Append(text);
            }

            return new PyStr(result.ToString());
        })
        .Refuse("wrap", "fill", "shorten", "TextWrapper")
        .Build();

    private static string Dedent(string text)
    {
        var lines = text.Split('\n').Select(line => line.All(unit => unit is ' ' or '\t') ? "" : line).ToArray();
        string? margin = null;
        foreach (var line in lines.Where(line => line.Length > 0))
        {
            var indent = line[..(line.Length - line.TrimStart(' ', '\t').Length)];
            margin = margin is null ? indent : margin[..margin.AsSpan().CommonPrefixLength(indent)];
        }

        return string.Join('\n', lines.Select(line => line.Length > 0 ? line[(margin?.Length ?? 0)..] : line));
    }
}
