using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

/// <summary>The options of <c>grad</c> and <c>value_and_grad</c>.</summary>
public sealed record GradOptions
{
    /// <summary>The defaults.</summary>
    public static GradOptions Default { get; } = new();

    /// <summary>Which positional arguments to differentiate by: an int or a sequence of ints.</summary>
    public PyObject Argnums { get; init; } = PyInt.Of(0);

    /// <summary>Whether the function returns a pair of its value and other data.</summary>
    public bool HasAux { get; init; }

    /// <summary>Whether the function is promised to be holomorphic.</summary>
    public bool Holomorphic { get; init; }

    /// <summary>Whether integers may be differentiated by; their gradient is <c>float0</c>.</summary>
    public bool AllowInt { get; init; }

    /// <summary>What errors call the transformation.</summary>
    public string Name { get; init; } = "grad";
}
