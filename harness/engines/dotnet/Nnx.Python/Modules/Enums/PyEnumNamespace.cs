using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Descriptors;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Enums;

/// <summary>The names of an enum's body: tells members from methods, and gives <c>auto()</c> its values.</summary>
/// <param name="className">Name of the class.</param>
internal sealed class PyEnumNamespace(string className) : PyDictInstance(EnumTypes.Namespace)
{
    private static readonly HashSet<string> Sunders =
    [
        "_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_", "_iter_member_", "_iter_member_by_value_",
        "_iter_member_by_def_",
    ];

    private readonly List<PyObject> _lastValues = [];
    private HashSet<string> _ignored = [];
    private bool _autoCalled;

    /// <summary>Names of the members, in order.</summary>
    public List<string> MemberNames { get; } = [];

    public IReadOnlySet<string> Ignored => _ignored;

    /// <summary>Makes the values of <c>auto()</c>.</summary>
    public PyObject? Generator { get; set; }

    public void Define(Interpreter py, PyStr key, PyObject value)
    {
        var name = key.Value;
        if (IsPrivate(name))
        {
            Store(key, value);
            return;
        }

        if (IsSunder(name))
        {
            DefineSunder(py, key, value);
            Store(key, value);
            return;
        }

        if (IsDunder(name) || _ignored.Contains(name))
        {
            Store(key, value);
            return;
        }

        if (MemberNames.Contains(name))
        {
            throw PyError.Type($"{py.Repr(key)} already defined as {py.Repr(Find(key)!)}");
        }

        if (value is PyEnumWrapper { IsMember: false } plain)
        {
            Store(key, plain.Value);
        }
        else if (value is not PyEnumWrapper && IsDescriptor(value))
        {
            Store(key, value);
        }
        else
        {
            DefineMember(py, key, value is PyEnumWrapper wrapped ? wrapped.Value : value);
        }
    }

    public static bool IsDunder(string name) => name.Length > 4
        && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal) && name[2] != '_' && name[^3] != '_';

    private static bool IsSunder(string name) => name.Length > 2 && name[0] == '_' && name[^1] == '_' && name[1] != '_' && name[^2] != '_';

    private bool IsPrivate(string name)
    {
        var pattern = $"_{className}__";
        return name.Length > pattern.Length && name.StartsWith(pattern, StringComparison.Ordinal)
            && (name[^1] != '_' || name[^2] != '_');
    }

    private static bool IsDescriptor(PyObject value) => value is IBindable or Calls.NativeFunction or PyProperty or NativeProperty or PyClassMethod or PyStaticMethod
        || value.Type.Lookup(Slot.Get) is not null || value.Type.Lookup(Slot.Set) is not null || value.Type.Lookup(Slot.Delete) is not null;

    private void DefineSunder(Interpreter py, PyStr key, PyObject value)
    {
        if (!Sunders.Contains(key.Value))
        {
            throw PyError.Value($"_sunder_ names, such as {py.Repr(key)}, are reserved for future Enum use");
        }

        switch (key.Value)
        {
            case "_generate_next_value_":
                if (_autoCalled)
                {
                    throw PyError.Type("_generate_next_value_ must be defined before members");
                }

                Generator = value is PyStaticMethod still ? still.Function : value;
                break;
            case "_ignore_":
                _ignored = value is PyStr text
                    ? [.. text.Value.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)]
                    : [.. TupleMembers.Collect(py, value).Select(py.Str)];
                break;
        }
    }

    private void DefineMember(Interpreter py, PyStr key, PyObject value)
    {
        if (Find(key) is { } known)
        {
            throw PyError.Type($"{py.Repr(key)} already defined as {py.Repr(known)}");
        }

        var isAuto = false;
        if (value is PyAuto single)
        {
            isAuto = true;
            value = Resolve(py, key, single);
        }
        else if (value.GetType() == typeof(PyTuple) && ((PyTuple)value).Any(item => item is PyAuto))
        {
            isAuto = true;
            value = new PyTuple([.. ((PyTuple)value).Select(item => item is PyAuto auto ? Resolve(py, key, auto) : item)]);
        }

        MemberNames.Add(key.Value);
        if (!isAuto)
        {
            _lastValues.Add(value);
        }

        Store(key, value);
    }

    private PyObject Resolve(Interpreter py, PyStr key, PyAuto auto)
    {
        if (auto.Value is null)
        {
            auto.Value = py.Call(
                Generator ?? throw PyError.Type("auto() used in a class that is no enum"),
                key, PyInt.Of(1), PyInt.Of(MemberNames.Count), new PyList(_lastValues));
            _autoCalled = true;
        }

        _lastValues.Add(auto.Value);
        return auto.Value;
    }
}
