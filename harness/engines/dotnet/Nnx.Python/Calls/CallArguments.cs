using Nnx.Python.Objects;

namespace Nnx.Python.Calls;

/// <summary>Arguments as a call gives them, not yet bound to parameters: positional values first, then those with a name.</summary>
/// <param name="Values">All values.</param>
/// <param name="Names">Names of the last values; empty where all are positional.</param>
public readonly record struct CallArguments(PyObject[] Values, string[] Names)
{
    /// <summary>No arguments.</summary>
    public static CallArguments Empty { get; } = new([], []);

    /// <summary>How many values have no name.</summary>
    public int PositionalCount => Values.Length - Names.Length;

    /// <summary>The values without a name.</summary>
    public ReadOnlySpan<PyObject> Positional => Values.AsSpan(0, PositionalCount);

    /// <summary>The values with a name, in the order of <see cref="Names"/>.</summary>
    public ReadOnlySpan<PyObject> Named => Values.AsSpan(PositionalCount);

    /// <summary>Positional arguments only.</summary>
    public static CallArguments Of(params PyObject[] values) => new(values, []);

    /// <summary>The same arguments after one more, as a bound method passes its object.</summary>
    public CallArguments Prepend(PyObject first) => new([first, .. Values], Names);

    /// <summary>The same arguments without the first.</summary>
    public CallArguments WithoutFirst() => new(Values[1..], Names);

    /// <summary>The value of a name; null where the call does not give it.</summary>
    public PyObject? Find(string name)
    {
        var index = Array.IndexOf(Names, name);
        return index < 0 ? null : Values[PositionalCount + index];
    }
}
