using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary>Stands for an array of more than one element in a module's representation: its shape and dtype.</summary>
/// <param name="shape">The shape, a tuple.</param>
/// <param name="dtype">The dtype object.</param>
internal sealed class ArraySummary(PyObject shape, PyObject dtype) : PyObject, IRepresentable
{
    /// <inheritdoc/>
    public override PyType Type => BuiltinTypes.Object;

    /// <inheritdoc/>
    public (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py)
    {
        var shown = FlaxContext.Of(py).Holds(ObjectRules.ShowsRepresentedAttributes)
            ? new ReprAttribute("dtype", new PyStr(py.Str(py.GetAttribute(dtype, "name")))) { IsRaw = true }
            : new ReprAttribute("dtype", dtype);
        return (new ReprHeader("Array") { SameLine = true }, [new ReprAttribute("shape", shape), shown]);
    }
}
