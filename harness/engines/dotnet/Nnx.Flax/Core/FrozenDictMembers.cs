using System.Text;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Core;

/// <summary>Members of <c>flax.core.FrozenDict</c>.</summary>
internal static class FrozenDictMembers
{
    public static void Define(ClassBuilder members) => members
        .New("cls, *args, **kwargs", static (py, a) => Make(py, a))
        .Method(Slot.GetItem, "self, key, /", static (py, a) => Self(a).Find(py, a[1]) ?? throw PyError.Key(a[1]))
        .Method(Slot.SetItem, "self, key, value, /", static (_, _) => throw PyError.Value("FrozenDict is immutable."))
        .Method(Slot.Contains, "self, key, /", static (py, a) => PyBool.Of(Self(a).Entries.Find(py, a[1]) is not null))
        .Method(Slot.Iter, "self, /", static (py, a) => py.GetIterator(Self(a).Entries))
        .Method(Slot.Len, "self, /", static (_, a) => PyInt.Of(Self(a).Entries.Count))
        .Method(Slot.Repr, "self, /", static (py, a) => new PyStr($"FrozenDict({Pretty(py, Self(a).Entries)})"))
        .Method(Slot.Hash, "self, /", static (py, a) => PyInt.Of(Hash(py, Self(a))))
        .Method(Slot.Eq, "self, other, /", static (py, a) => a[1] is FrozenDict or PyDict
            ? PyBool.Of(py.IsEqual(Self(a).Entries, (a[1] as FrozenDict)?.Entries ?? a[1]))
            : PyNotImplemented.Value)
        .Method("get", "self, key, default=None", static (py, a) => Self(a).Find(py, a[1]) ?? a[2])
        .Method("keys", "self", static (py, a) => py.CallMethod(Self(a).Entries, "keys"))
        .Method("values", "self", static (py, a) => new PyTuple([.. Items(py, Self(a)).Select(static item => item[1])]))
        .Method("items", "self", static (py, a) => py.GetIterator(new PyTuple([.. Items(py, Self(a))])))
        .Method("copy", "self, add_or_replace={}", static (py, a) => Copy(py, a))
        .Method("pop", "self, key", static (py, a) => Pop(py, Self(a), a[1]))
        .Method("pretty_repr", "self, num_spaces=4", static (py, a) => new PyStr($"FrozenDict({Pretty(py, Self(a).Entries)})"))
        .Method("unfreeze", "self", static (py, a) => FrozenDict.Thaw(py, a[0]));

    private static FrozenDict Self(BoundArguments a) => (FrozenDict)a[0];

    private static FrozenDict Make(Interpreter py, BoundArguments a)
    {
        var keywords = a.Keywords(2).Entries.ToArray();
        var dict = py.Call(BuiltinTypes.Dict, new CallArguments(
            [.. a.Rest(1), .. keywords.Select(static entry => entry.Value)], [.. keywords.Select(static entry => ((PyStr)entry.Key).Value)]));
        return FrozenDict.From(py, dict);
    }

    private static IEnumerable<PyTuple> Items(Interpreter py, FrozenDict dict) =>
        dict.Entries.Entries.Select(entry => new PyTuple(entry.Key, FrozenDict.Wrap(py, entry.Value)));

    private static FrozenDict Copy(Interpreter py, BoundArguments a)
    {
        var merged = (PyDict)FrozenDict.Thaw(py, a[0]);
        if (a.Optional(1) is { } more)
        {
            merged.Update(py, (PyDict)FrozenDict.Thaw(py, FrozenDict.From(py, more)));
        }

        return FrozenDict.From(py, merged);
    }

    private static PyTuple Pop(Interpreter py, FrozenDict self, PyObject key)
    {
        var value = self.Find(py, key) ?? throw PyError.Key(key);
        var rest = self.Entries.Copy();
        rest.Remove(py, key);
        return new PyTuple(FrozenDict.From(py, rest), value);
    }

    private static long Hash(Interpreter py, FrozenDict dict) => Items(py, dict).Aggregate(0L, (hash, item) => hash ^ py.Hash(item));

    private static string Pretty(Interpreter py, PyObject value)
    {
        if (value is not PyDict dict)
        {
            return py.Repr(value);
        }

        var lines = new StringBuilder();
        foreach (var (key, entry) in dict.Entries)
        {
            lines.Append(py.Str(key)).Append(": ").Append(Pretty(py, entry)).Append(",\n");
        }

        return lines.Length == 0 ? "{}" : $"{{\n{Indent(lines.ToString())}}}";
    }

    private static string Indent(string text) =>
        string.Concat(text.TrimEnd('\n').Split('\n').Select(static line => $"    {line}\n"));
}
