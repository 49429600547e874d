using Nnx.Flax.Filters;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Prefixes;

/// <summary>Which leaves of an argument are differentiated (<c>nnx.DiffState</c>).</summary>
/// <param name="type">Its class.</param>
/// <param name="argnum">The argument's position; -1 within a prefix.</param>
/// <param name="filter">The leaves.</param>
internal sealed class DiffState(PyType type, PyObject argnum, PyObject filter)
    : PrefixMapping(type, new PyTuple(filter), new PyTuple(PyBool.True))
{
    /// <summary>The class.</summary>
    public static new NativeClass Class { get; } = new("DiffState", "flax.nnx.transforms.autodiff")
    {
        PublicModule = "flax.nnx",
        Define = members => members
            .New("cls, argnum, filter", (_, a) => new DiffState((PyType)a[0], a[1], a[2]))
            .Method(Slot.Init, "self, argnum, filter", static (_, _) => PyNone.Value)
            .Property("argnum", (_, self) => ((DiffState)self).Argnum)
            .Property("filter", (_, self) => ((DiffState)self).Filter)
            .Method("map_prefix", "self, path, variable", (py, a) =>
                ((DiffState)a[0]).MapPrefix(FlaxContext.Of(py), Paths.ToTuple(py, a[1]), (FlaxVariable)a[2]))
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(((DiffState)a[0]).Show(py)))
            .Method(Slot.Eq, "self, other, /", (py, a) => PyBool.Of(a[1] is DiffState other && py.IsEqual(Fields(a[0]), Fields(other))))
            .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(py.Hash(Fields(a[0])))),
    };

    /// <summary>The argument's position; -1 within a prefix.</summary>
    public PyObject Argnum { get; } = argnum;

    /// <summary>The leaves.</summary>
    public PyObject Filter { get; } = filter;

    /// <summary>What stands for the argument in a tree of prefixes.</summary>
    public static DiffState Of(FlaxContext flax, PyObject filter) => new(flax.Python.TypeOf(Class), PyInt.Of(-1), filter);

    /// <inheritdoc/>
    public override PyObject MapPrefix(FlaxContext flax, PyTuple path, FlaxVariable variable) => flax.Holds(TransformRules.DiffStateMapsPrefix)
        ? PyBool.Of(Predicates.Of(flax.Python, Filter)(flax.Python, path, variable))
        : this;

    private static PyTuple Fields(PyObject state) => new(((DiffState)state).Argnum, ((DiffState)state).Filter);

    private string Show(Interpreter py) => $"DiffState(argnum={py.Repr(Argnum)}, filter={py.Repr(Filter)})";
}
