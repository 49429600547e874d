using Nnx.Python.Objects;

namespace Nnx.Flax.Objects;

/// <summary>What is known while a representation is being written: objects that stand in it already, and sizes.</summary>
internal sealed class ShownObjects
{
    /// <summary>Objects that stand in the representation already.</summary>
    public HashSet<PyObject> Seen { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Sizes of the Variables beneath each object, by class.</summary>
    public Dictionary<PyObject, SizesByClass> Sizes { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins to write an object; true where it is the outermost.</summary>
    public bool Enter(FlaxContext flax, FlaxObject value)
    {
        var outermost = Seen.Count == 0;
        if (!Sizes.ContainsKey(value))
        {
            ObjectSizes.Collect(flax, value, Sizes);
        }

        return outermost;
    }

    /// <summary>Ends what <see cref="Enter"/> began.</summary>
    public void Leave(bool outermost)
    {
        if (outermost)
        {
            Seen.Clear();
            Sizes.Clear();
        }
    }
}
