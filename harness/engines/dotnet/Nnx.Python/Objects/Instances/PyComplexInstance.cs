using System.Numerics;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Instances;

/// <summary>An instance of a class that extends <c>complex</c>.</summary>
internal sealed class PyComplexInstance : PyComplex, IReplaceableAttributes
{
    private InstanceState _state;

    public PyComplexInstance(PyType type, Complex value)
        : base(value) => _state = new InstanceState(type);

    public override PyType Type => _state.Type;

    public override PyDict? Attributes => _state.Attributes;

    public override bool TryChangeType(PyType type) => _state.TryChangeType(type);

    public void ReplaceAttributes(PyDict attributes) => _state.ReplaceAttributes(attributes);
}
