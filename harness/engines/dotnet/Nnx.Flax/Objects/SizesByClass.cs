using Nnx.Flax.Variables;
using Nnx.Python.Objects;

namespace Nnx.Flax.Objects;

/// <summary>Sizes of Variables by their class, in the order in which the classes were met.</summary>
internal sealed class SizesByClass
{
    private readonly List<(PyType Type, SizeBytes Size)> _sizes = [];

    /// <summary>The sizes.</summary>
    public IReadOnlyList<(PyType Type, SizeBytes Size)> Sizes => _sizes;

    /// <summary>Adds to a class.</summary>
    public void Add(PyType type, SizeBytes size)
    {
        var index = _sizes.FindIndex(entry => ReferenceEquals(entry.Type, type));
        if (index < 0)
        {
            _sizes.Add((type, size));
        }
        else
        {
            _sizes[index] = (type, _sizes[index].Size + size);
        }
    }
}
