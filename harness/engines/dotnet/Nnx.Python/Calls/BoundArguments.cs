using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Calls;

/// <summary>Arguments of a native function, one a parameter in the order of its signature.</summary>
/// <param name="Values">A value a parameter; null where it was not given and its default is no plain literal.</param>
public readonly record struct BoundArguments(PyObject?[] Values)
{
    /// <summary>The value of a parameter that was given or has a plain default.</summary>
    /// <exception cref="InvalidOperationException">The parameter has neither; ask <see cref="Given"/> first.</exception>
    public PyObject this[int index] =>
        Values[index] ?? throw new InvalidOperationException($"parameter {index} was not given and has no plain default");

    /// <summary>The value of a parameter, null where it was not given and has no plain default.</summary>
    public PyObject? Optional(int index) => Values[index];

    /// <summary>The value of a parameter, null where it is Python's None or was not given.</summary>
    public PyObject? OrNull(int index) => Values[index] is { } value and not PyNone ? value : null;

    /// <summary>Whether there is a value (a plain default counts).</summary>
    public bool Given(int index) => Values[index] is not null;

    /// <summary>The values of a <c>*args</c> parameter.</summary>
    public PyTuple Rest(int index) => (PyTuple)this[index];

    /// <summary>The values of a <c>**kwargs</c> parameter.</summary>
    public PyDict Keywords(int index) => (PyDict)this[index];
}
