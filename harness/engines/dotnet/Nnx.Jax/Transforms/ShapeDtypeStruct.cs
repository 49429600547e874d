using Nnx.Jax.Core;
using Nnx.Jax.Numpy;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

/// <summary><c>jax.ShapeDtypeStruct</c>: a type of an array.</summary>
/// <param name="context">The run.</param>
/// <param name="aval">The type.</param>
public sealed class ShapeDtypeStruct(JaxContext context, Aval aval) : PyObject
{
    /// <inheritdoc/>
    public override PyType Type => context.Python.TypeOf(Class);

    /// <summary>The type.</summary>
    public Aval Aval { get; } = aval;

    /// <summary>The class.</summary>
    internal static NativeClass Class { get; } = new("ShapeDtypeStruct", "jax._src.core")
    {
        InstancesHaveAttributes = false,
        Define = ShapeDtypeStructMembers.Define,
    };
}
