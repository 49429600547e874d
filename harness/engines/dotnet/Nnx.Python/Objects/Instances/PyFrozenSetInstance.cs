using Nnx.Python.Objects.Sets;

namespace Nnx.Python.Objects.Instances;

/// <summary>An instance of a class that extends <c>frozenset</c>.</summary>
internal sealed class PyFrozenSetInstance : PyFrozenSet, IReplaceableAttributes
{
    private InstanceState _state;

    public PyFrozenSetInstance(PyType type)
        : base() => _state = new InstanceState(type);

    public override PyType Type => _state.Type;

    public override PyDict? Attributes => _state.Attributes;

    public override bool TryChangeType(PyType type) => _state.TryChangeType(type);

    public void ReplaceAttributes(PyDict attributes) => _state.ReplaceAttributes(attributes);
}
