using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy.Indexing;

/// <summary><c>x.at</c>.</summary>
/// <param name="array">The array.</param>
internal sealed class IndexHelper(JaxValue array) : PyObject
{
    private static readonly NativeClass Class = new("_IndexUpdateHelper", "jax._src.numpy.array_methods")
    {
        InstancesHaveAttributes = false,
        Define = static type => type
            .Method(Slot.GetItem, "self, index", (_, a) => new IndexReference(((IndexHelper)a[0]).Array, a[1]))
            .Method(Slot.Repr, "self", (py, a) => new PyStr($"_IndexUpdateHelper({py.Repr(((IndexHelper)a[0]).Array)})")),
    };

    public JaxValue Array { get; } = array;

    public override PyType Type => Array.Context.Python.TypeOf(Class);
}
