using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Trees;

/// <summary><c>optax.tree_utils.NamedTupleKey</c>: a step of a path into a named tuple.</summary>
internal sealed class NamedTupleKey : PyObject
{
    public NamedTupleKey(OptaxContext cx, string tupleName, PyObject name)
        : this(cx.Python.TypeOf(Class), new PyStr(tupleName), name)
    {
    }

    private NamedTupleKey(PyType type, PyObject tupleName, PyObject name) => (Type, TupleName, Name) = (type, tupleName, name);

    /// <summary>The class.</summary>
    public static NativeClass Class { get; } = new("NamedTupleKey", "optax.tree_utils._state_utils")
    {
        InstancesHaveAttributes = false,
        Define = static members => members
            .New("cls, tuple_name, name", static (_, a) => new NamedTupleKey((PyType)a[0], a[1], a[2]))
            .Property("tuple_name", static (_, self) => ((NamedTupleKey)self).TupleName)
            .Property("name", static (_, self) => ((NamedTupleKey)self).Name)
            .Method(Slot.Str, "self", static (py, a) => new PyStr($"{py.Str(((NamedTupleKey)a[0]).TupleName)}.{py.Str(((NamedTupleKey)a[0]).Name)}"))
            .Method(Slot.Repr, "self", static (py, a) => new PyStr(
                $"NamedTupleKey(tuple_name={py.Repr(((NamedTupleKey)a[0]).TupleName)}, name={py.Repr(((NamedTupleKey)a[0]).Name)})"))
            .Method(Slot.Hash, "self", static (py, a) => PyInt.Of(py.Hash(((NamedTupleKey)a[0]).AsTuple())))
            .Method(Slot.Eq, "self, other", static (py, a) => PyBool.Of(
                a[1] is NamedTupleKey other && py.IsEqual(((NamedTupleKey)a[0]).AsTuple(), other.AsTuple()))),
    };

    /// <inheritdoc/>
    public override PyType Type { get; }

    /// <summary>The name of the class of the tuple.</summary>
    public PyObject TupleName { get; }

    /// <summary>The field.</summary>
    public PyObject Name { get; }

    private PyTuple AsTuple() => new(TupleName, Name);
}
