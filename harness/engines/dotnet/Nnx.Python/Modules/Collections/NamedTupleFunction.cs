using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Builtins.Text;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Collections;

/// <summary><c>collections.namedtuple</c> with its checks of names.</summary>
internal static class NamedTupleFunction
{
    public const string Signature = "typename, field_names, *, rename=False, defaults=None, module=None";

    public static PyObject Make(Interpreter py, BoundArguments a)
    {
        var fields = a[1] is PyStr text
            ? text.Value.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList()
            : [.. TupleMembers.Collect(py, a[1]).Select(py.Str)];
        var name = py.Str(a[0]);
        if (py.IsTrue(a[2]))
        {
            Rename(fields);
        }

        foreach (var checkedName in fields.Prepend(name))
        {
            Check(py, checkedName);
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            if (field.StartsWith('_') && !py.IsTrue(a[2]))
            {
                throw PyError.Value($"Field names cannot start with an underscore: {py.Repr(new PyStr(field))}");
            }

            if (!seen.Add(field))
            {
                throw PyError.Value($"Encountered duplicate field name: {py.Repr(new PyStr(field))}");
            }
        }

        var defaults = a.OrNull(3) is { } given ? TupleMembers.Collect(py, given) : [];
        if (defaults.Length > fields.Count)
        {
            throw PyError.Type("Got more default values than field names");
        }

        var module = a.OrNull(4) is PyStr named ? named.Value
            : py.CurrentFrame?.Globals.Find("__name__") is PyStr own ? own.Value : "__main__";
        return NamedTupleFactory.Make(name, module, fields, defaults);
    }

    private static void Rename(List<string> fields)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < fields.Count; i++)
        {
            if (!StrTests.IsIdentifier(fields[i]) || PythonKeywords.All.Contains(fields[i]) || fields[i].StartsWith('_') || !seen.Add(fields[i]))
            {
                fields[i] = $"_{i}";
            }
        }
    }

    private static void Check(Interpreter py, string name)
    {
        if (!StrTests.IsIdentifier(name))
        {
            throw PyError.Value($"Type names and field names must be valid identifiers: {py.Repr(new PyStr(name))}");
        }

        if (PythonKeywords.All.Contains(name))
        {
            throw PyError.Value($"Type names and field names cannot be a keyword: {py.Repr(new PyStr(name))}");
        }
    }
}
