using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Abc;

/// <summary>The classes that a run has registered with abstract classes.</summary>
internal sealed class AbcRegistry
{
    private readonly Dictionary<PyType, List<PyType>> _byClass = [];

    public int Version { get; private set; }

    public IReadOnlyList<PyType> Of(PyType type) => _byClass.TryGetValue(type, out var found) ? found : [];

    public void Add(PyType type, PyType registered)
    {
        if (!_byClass.TryGetValue(type, out var list))
        {
            _byClass[type] = list = [];
        }

        list.Add(registered);
        Version++;
    }
}
