using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary>A filter of one of the classes of <c>nnx.filterlib</c>: a predicate that can be shown, compared and hashed.</summary>
/// <param name="type">Its class.</param>
internal abstract class FilterObject(PyType type) : PyInstance(type)
{
    /// <summary>Whether a leaf passes.</summary>
    public abstract bool Holds(Interpreter py, PyTuple path, PyObject value);

    /// <summary>What <c>repr</c> shows.</summary>
    public abstract string Show(Interpreter py);

    /// <summary>What two filters of one class are compared and hashed by.</summary>
    public abstract PyObject Identity { get; }

    /// <summary>Members that all filter classes have.</summary>
    public static void DefineCommon(ClassBuilder members) => members
        .Method(Slot.Call, "self, path, x", (py, a) =>
            PyBool.Of(((FilterObject)a[0]).Holds(py, Paths.ToTuple(py, a[1]), a[2])))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(((FilterObject)a[0]).Show(py)))
        .Method(Slot.Eq, "self, other, /", (py, a) => PyBool.Of(
            a[1] is FilterObject other && ReferenceEquals(other.Type, a[0].Type)
            && py.IsEqual(((FilterObject)a[0]).Identity, other.Identity)))
        .Method(Slot.Hash, "self, /", (py, a) => PyInt.Of(py.Hash(((FilterObject)a[0]).Identity)));
}
