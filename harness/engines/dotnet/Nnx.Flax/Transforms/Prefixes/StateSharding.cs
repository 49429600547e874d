using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Prefixes;

/// <summary>Shardings of a node's Variables by filter, for <c>jit</c> (<c>nnx.StateSharding</c>).</summary>
/// <param name="type">Its class.</param>
/// <param name="filters">The filters.</param>
/// <param name="shardings">A sharding a filter.</param>
internal sealed class StateSharding(PyType type, PyTuple filters, PyTuple shardings) : PrefixMapping(type, filters, shardings)
{
    /// <summary>The class.</summary>
    public static new NativeClass Class { get; } = new("StateSharding", "flax.nnx.transforms.compilation")
    {
        PublicModule = "flax.nnx",
        Bases = [PrefixMapping.Class],
        Define = members =>
        {
            Define(members, "shardings");
            members
                .New("cls, filter_sharding, /", (py, a) =>
                {
                    var (filters, shardings) = Read(py, a[1]);
                    return new StateSharding((PyType)a[0], filters, shardings);
                })
                .Method(Slot.Init, "self, filter_sharding, /", static (_, _) => PyNone.Value);
        },
    };
}
