using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

/// <summary>The options of <c>vmap</c>.</summary>
public sealed record VmapOptions
{
    /// <summary>Which axis of each argument is mapped: an int, None, or a tree of them that is a prefix of the positional arguments.</summary>
    public PyObject InAxes { get; init; } = PyInt.Of(0);

    /// <summary>Where the mapped axis stands in each result: an int, None, or a tree of them that is a prefix of the result.</summary>
    public PyObject OutAxes { get; init; } = PyInt.Of(0);

    /// <summary>The axis's name for collectives; null where it has none.</summary>
    public string? AxisName { get; init; }

    /// <summary>The axis's size; null to be taken from the arguments.</summary>
    public int? AxisSize { get; init; }

    /// <summary>What errors call the transformation.</summary>
    public string Name { get; init; } = "vmap";
}
