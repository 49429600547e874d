namespace Nnx.Python.Objects.Instances;

/// <summary>The class and the attributes of an instance whose class extends a built-in one. Kept in a mutable field.</summary>
internal struct InstanceState(PyType type)
{
    private PyDict? _attributes;

    public PyType Type { get; private set; } = type;

    public PyDict? Attributes => Type.InstancesHaveAttributes ? _attributes ??= new PyDict() : null;

    public bool TryChangeType(PyType type)
    {
        if (!type.HasSameLayoutAs(Type))
        {
            return false;
        }

        Type = type;
        return true;
    }

    public void ReplaceAttributes(PyDict attributes) => _attributes = attributes;
}
