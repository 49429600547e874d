namespace Nnx.Python.Objects.Iterators;

/// <summary>A native iterator whose class programs can see.</summary>
/// <param name="type">Its class.</param>
internal abstract class PyTypedIterator(PyType type) : PyIterator
{
    public sealed override PyType Type => type;
}
