using Nnx.Jax.Core;
using Nnx.Jax.Numpy;
using Nnx.Jax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

/// <summary>An abstract value as programs see it, <c>x.aval</c>.</summary>
/// <param name="context">The run.</param>
/// <param name="aval">The type.</param>
public sealed class AvalObject(JaxContext context, Aval aval) : PyObject
{
    /// <inheritdoc/>
    public override PyType Type => context.Python.TypeOf(Class);

    /// <summary>The type.</summary>
    public Aval Aval { get; } = aval;

    internal static NativeClass Class { get; } = new("ShapedArray", "jax._src.core")
    {
        InstancesHaveAttributes = false,
        Define = static type => AvalMembers.Define(type
            .Method(Slot.Repr, "self", static (_, arguments) => new PyStr(Self(arguments[0]).Aval.Long))
            .Method(Slot.Str, "self", static (_, arguments) => new PyStr(Self(arguments[0]).Text))
            .Method("str_short", "self, short_dtypes=False", static (py, arguments) =>
                new PyStr(py.IsTrue(arguments[1]) ? Self(arguments[0]).Aval.Abbreviated : Self(arguments[0]).Aval.Short))
            .Method(Slot.Eq, "self, other", static (_, arguments) => PyBool.Of(arguments[1] is AvalObject other && other.Aval == Self(arguments[0]).Aval))
            .Method(Slot.Hash, "self", static (_, arguments) => PyInt.Of(Self(arguments[0]).Aval.GetHashCode()))),
    };

    private string Text => context.Holds(TextRules.ShortAvals) ? Aval.ToString() : Aval.Long;

    private static AvalObject Self(PyObject value) => (AvalObject)value;
}
