using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary>Where the carry stands among arguments or results: nowhere, at one place of a tuple, or it is all there is.</summary>
/// <param name="IsAll">Whether it is all there is.</param>
/// <param name="Position">Its place in the tuple; null for none.</param>
internal sealed record CarryPlace(bool IsAll, int? Position)
{
    /// <summary>There is no carry.</summary>
    public static CarryPlace None { get; } = new(false, null);

    /// <summary>There is nothing else.</summary>
    public static CarryPlace All { get; } = new(true, null);

    /// <summary>Whether there is one.</summary>
    public bool Exists => IsAll || Position is not null;

    /// <summary>The carry of some arguments; None where there is none.</summary>
    public PyObject Of(PyTuple arguments) => IsAll ? arguments[0] : Position is { } at ? arguments[at] : PyNone.Value;

    /// <summary>The arguments without the carry: None in its place, or nothing at all.</summary>
    public PyTuple Without(PyTuple arguments) => IsAll ? PyTuple.Empty : Replace(arguments, PyNone.Value);

    /// <summary>The arguments with the carry put back.</summary>
    public PyTuple With(PyTuple arguments, PyObject carry) => IsAll ? new PyTuple(carry) : Replace(arguments, carry);

    private PyTuple Replace(PyTuple items, PyObject value)
    {
        if (Position is not { } at)
        {
            return items;
        }

        PyObject[] replaced = [.. items];
        replaced[at] = value;
        return new PyTuple(replaced);
    }
}
