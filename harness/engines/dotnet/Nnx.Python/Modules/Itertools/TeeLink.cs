using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Itertools;

/// <summary>One value that was read for iterators that share a source; links that nobody needs any more are collected.</summary>
internal sealed class TeeLink
{
    public PyObject? Value { get; set; }

    public TeeLink? Next { get; set; }

    public bool IsEnd { get; set; }
}
