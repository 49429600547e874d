using Nnx.Jax.Core;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees.Module;

/// <summary>How programs register classes as nodes of pytrees.</summary>
internal static class Registration
{
    public static PyObject Node(Interpreter py, BoundArguments a) => Register(py, a[0], new ScriptHandler(
        a[1], a[2], a.OrNull(3), Trees(py)));

    public static PyObject WithKeys(Interpreter py, BoundArguments a) => Register(py, a[0], new ScriptHandler(
        a.OrNull(3), a[2], a[1], Trees(py)));

    public static PyObject NodeClass(Interpreter py, BoundArguments a)
    {
        Register(py, a[0], new ScriptHandler(
            new NativeFunction("tree_flatten", "jax", "node", static (inner, arguments) => inner.CallMethod(arguments[0], "tree_flatten")),
            py.GetAttribute(a[0], "tree_unflatten"), null, Trees(py)));
        return a[0];
    }

    public static PyObject WithKeysClass(Interpreter py, BoundArguments a)
    {
        var withKeys = new NativeFunction("tree_flatten_with_keys", "jax", "node", static (inner, arguments) => inner.CallMethod(arguments[0], "tree_flatten_with_keys"));
        var plain = py.FindAttribute(a[0], "tree_flatten") is null
            ? null
            : new NativeFunction("tree_flatten", "jax", "node", static (inner, arguments) => inner.CallMethod(arguments[0], "tree_flatten"));
        Register(py, a[0], new ScriptHandler(plain, py.GetAttribute(a[0], "tree_unflatten"), withKeys, Trees(py)));
        return a[0];
    }

    public static PyObject Dataclass(Interpreter py, BoundArguments a)
    {
        var all = py.FindAttribute(a[0], "__dataclass_fields__") is PyDict fields
            ? fields.Entries.Where(entry => py.FindAttribute(entry.Value, "init") is not { } init || py.IsTrue(init)).ToArray()
            : null;
        string[] meta = Names(py, a.OrNull(2), () => Fields(py, a, all).Where(entry => IsStatic(py, entry.Value)).Select(static entry => ((PyStr)entry.Key).Value));
        string[] data = Names(py, a.OrNull(1), () => Fields(py, a, all).Where(entry => !IsStatic(py, entry.Value)).Select(static entry => ((PyStr)entry.Key).Value));
        CheckFields(py, a, all, data, meta);
        Register(py, a[0], new DataclassHandler(Trees(py), data, meta));
        return a[0];
    }

    public static PyObject Static(Interpreter py, BoundArguments a)
    {
        Register(py, a[0], new StaticHandler());
        return a[0];
    }

    private static PyNone Register(Interpreter py, PyObject type, ITreeNodeHandler handler)
    {
        Trees(py).Register(type as PyType ?? throw PyError.Type($"Expected a type, got {py.Repr(type)}"), handler);
        return PyNone.Value;
    }

    private static void CheckFields(Interpreter py, BoundArguments a, KeyValuePair<PyObject, PyObject>[]? all, string[] data, string[] meta)
    {
        if (all is null)
        {
            return;
        }

        HashSet<string> expected = [.. all.Select(static entry => ((PyStr)entry.Key).Value)];
        HashSet<string> dropped = [.. py.Iterate(a[3]).Select(py.Str)];
        expected.ExceptWith(dropped);
        HashSet<string> given = [.. data, .. meta];
        if (given.SetEquals(expected))
        {
            return;
        }

        var message = "data_fields and meta_fields must include all dataclass fields with ``init=True`` and only them.";
        string[] missing = [.. expected.Except(given)];
        message += missing.Length > 0 ? $" Missing fields: {Set(missing)}." : "";
        string[] more = [.. given.Except(expected)];
        message += more.Length > 0 ? $" Unexpected fields: {Set(more)}." : "";
        throw PyError.Value(message);
    }

    private static string Set(string[] names) => $"{{{string.Join(", ", names.Select(static name => $"'{name}'"))}}}";

    private static KeyValuePair<PyObject, PyObject>[] Fields(Interpreter py, BoundArguments a, KeyValuePair<PyObject, PyObject>[]? all) => all
        ?? throw PyError.Type($"register_dataclass: data_fields and meta_fields are required when nodetype is not a dataclass. Got nodetype={py.Repr(a[0])}.");

    private static string[] Names(Interpreter py, PyObject? given, Func<IEnumerable<string>> otherwise) =>
        given is null ? [.. otherwise()] : [.. py.Iterate(given).Select(py.Str)];

    private static bool IsStatic(Interpreter py, PyObject field) =>
        py.FindAttribute(field, "metadata") is { } metadata && py.IsTrue(py.Call(py.GetAttribute(metadata, "get"), new PyStr("static"), PyBool.False));

    private static TreeFunctions Trees(Interpreter py) => JaxContext.Of(py).Trees;
}
