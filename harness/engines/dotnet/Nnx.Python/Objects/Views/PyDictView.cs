using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Objects.Views;

/// <summary>What <c>keys()</c>, <c>values()</c> and <c>items()</c> of a dict return.</summary>
/// <param name="dict">The dict.</param>
/// <param name="kind">What of it is seen.</param>
internal sealed class PyDictView(PyDict dict, DictViewKind kind) : PyObject
{
    public PyDict Dict { get; } = dict;

    public DictViewKind Kind { get; } = kind;

    public override PyType Type => Kind switch
    {
        DictViewKind.Keys => BuiltinTypes.DictKeys,
        DictViewKind.Values => BuiltinTypes.DictValues,
        _ => BuiltinTypes.DictItems,
    };
}
