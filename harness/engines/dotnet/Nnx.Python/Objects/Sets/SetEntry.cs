namespace Nnx.Python.Objects.Sets;

/// <summary>One place of a set's table: an element, a gap that a removal left, or nothing.</summary>
internal struct SetEntry
{
    public PyObject? Key;
    public long Hash;
    public bool IsRemoved;
}
