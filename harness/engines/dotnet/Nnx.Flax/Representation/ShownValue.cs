using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Representation;

/// <summary>Something that stands only in representations.</summary>
/// <param name="flax">The run.</param>
internal abstract class ShownValue(FlaxContext flax) : PyObject, IRepresentable
{
    /// <inheritdoc/>
    public override PyType Type { get; } = flax.Python.TypeOf(RepresentableClass.Representable);

    /// <inheritdoc/>
    public abstract (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py);
}
