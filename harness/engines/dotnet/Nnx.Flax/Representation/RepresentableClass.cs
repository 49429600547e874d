using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Representation;

/// <summary><c>nnx.reprlib.Representable</c>, a base of all classes that NNX shows in its own form.</summary>
internal static class RepresentableClass
{
    public static NativeClass Representable { get; } = new("Representable", "flax.nnx.reprlib")
    {
        Define = members => members
            .Method(Slot.Repr, "self, /", (py, a) => new PyStr(Representer.Show(py, (IRepresentable)a[0])))
            .Method(Slot.Str, "self, /", (py, a) => new PyStr(Representer.Show(py, (IRepresentable)a[0]))),
    };
}
