using Nnx.Jax.Dtypes;
using Nnx.Python.Objects;

namespace Nnx.Jax.HostNumpy;

/// <summary>A dtype as programs see it: <c>dtype('float32')</c>, and those of random keys.</summary>
public sealed class DtypeObject : PyObject
{
    internal DtypeObject(PyType type, Dtype dtype)
    {
        Type = type;
        Dtype = dtype;
    }

    /// <summary>The dtype.</summary>
    public Dtype Dtype { get; }

    /// <inheritdoc/>
    public override PyType Type { get; }
}
