using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Collections;

/// <summary>The classes of one interpreter's native named tuples.</summary>
internal sealed class NamedTupleClasses
{
    public Dictionary<NamedTupleShape, PyType> ByShape { get; } = [];
}
