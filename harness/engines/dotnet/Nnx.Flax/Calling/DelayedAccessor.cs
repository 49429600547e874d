using System.Collections.Immutable;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Calling;

/// <summary>Attributes and items that are read from a module once it exists.</summary>
/// <param name="Steps">Names of attributes and keys of items, in order.</param>
internal sealed record DelayedAccessor(ImmutableArray<(PyObject Key, bool IsItem)> Steps)
{
    /// <summary>Reads nothing.</summary>
    public static DelayedAccessor Empty { get; } = new([]);

    /// <summary>One more attribute.</summary>
    public DelayedAccessor Attribute(string name) => new(Steps.Add((new PyStr(name), false)));

    /// <summary>One more item.</summary>
    public DelayedAccessor Item(PyObject key) => new(Steps.Add((key, true)));

    /// <summary>What stands there in a module.</summary>
    public PyObject Read(Interpreter py, PyObject module)
    {
        foreach (var (key, isItem) in Steps)
        {
            module = isItem ? py.GetItem(module, key) : py.GetAttribute(module, ((PyStr)key).Value);
        }

        return module;
    }
}
