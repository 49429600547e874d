using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Prefixes;

/// <summary>Axes of a node's Variables by filter, for <c>vmap</c> and <c>scan</c> (<c>nnx.StateAxes</c>).</summary>
/// <param name="type">Its class.</param>
/// <param name="filters">The filters.</param>
/// <param name="axes">An axis a filter: an int, None or <c>Carry</c>.</param>
internal sealed class StateAxes(PyType type, PyTuple filters, PyTuple axes) : PrefixMapping(type, filters, axes)
{
    /// <summary>The class.</summary>
    public static new NativeClass Class { get; } = new("StateAxes", "flax.nnx.transforms.iteration")
    {
        PublicModule = "flax.nnx",
        Bases = [PrefixMapping.Class],
        Define = members =>
        {
            Define(members, "axes");
            members
                .New("cls, filter_axes, /", (py, a) =>
                {
                    var (filters, axes) = Read(py, a[1]);
                    return new StateAxes((PyType)a[0], filters, axes);
                })
                .Method(Slot.Init, "self, filter_axes, /", static (_, _) => PyNone.Value)
                .Method("items", "self", (py, a) => new PyList(Pairs((StateAxes)a[0])))
                .Method(Slot.Iter, "self, /", (py, a) => py.GetIterator(((StateAxes)a[0]).Filters))
                .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(((StateAxes)a[0]).Filters.Count))
                .Method(Slot.GetItem, "self, key, /", (py, a) =>
                {
                    var axes = (StateAxes)a[0];
                    for (var i = 0; i < axes.Filters.Count; i++)
                    {
                        if (py.IsEqual(axes.Filters[i], a[1]))
                        {
                            return axes.Values[i];
                        }
                    }

                    throw PyError.Value("tuple.index(x): x not in tuple");
                });
        },
    };

    private static IEnumerable<PyObject> Pairs(StateAxes axes) =>
        axes.Filters.Zip(axes.Values, static (filter, axis) => new PyTuple(filter, axis));
}
