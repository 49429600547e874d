using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Functools;

/// <summary>A value that compares by a function: what <c>functools.cmp_to_key</c> makes.</summary>
internal sealed class PyKeyWrapper(PyObject compare, PyObject value) : PyObject
{
    public override PyType Type => FunctoolsTypes.Key;

    public PyObject Comparison { get; } = compare;

    public PyObject Value { get; } = value;
}
