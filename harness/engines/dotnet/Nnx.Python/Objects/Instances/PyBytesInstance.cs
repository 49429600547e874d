using Nnx.Python.Objects.Sequences;

namespace Nnx.Python.Objects.Instances;

/// <summary>An instance of a class that extends <c>bytes</c>.</summary>
internal sealed class PyBytesInstance : PyBytes, IReplaceableAttributes
{
    private InstanceState _state;

    public PyBytesInstance(PyType type, byte[] value)
        : base(value) => _state = new InstanceState(type);

    public override PyType Type => _state.Type;

    public override PyDict? Attributes => _state.Attributes;

    public override bool TryChangeType(PyType type) => _state.TryChangeType(type);

    public void ReplaceAttributes(PyDict attributes) => _state.ReplaceAttributes(attributes);
}
