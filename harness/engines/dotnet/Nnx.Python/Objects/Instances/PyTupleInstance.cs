namespace Nnx.Python.Objects.Instances;

/// <summary>An instance of a class that extends <c>tuple</c>.</summary>
internal sealed class PyTupleInstance : PyTuple, IReplaceableAttributes
{
    private InstanceState _state;

    public PyTupleInstance(PyType type, params PyObject[] items)
        : base(items) => _state = new InstanceState(type);

    public override PyType Type => _state.Type;

    public override PyDict? Attributes => _state.Attributes;

    public override bool TryChangeType(PyType type) => _state.TryChangeType(type);

    public void ReplaceAttributes(PyDict attributes) => _state.ReplaceAttributes(attributes);
}
