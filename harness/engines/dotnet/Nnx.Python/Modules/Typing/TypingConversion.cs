using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Typing;

/// <summary>What programs may write for a type: None for its class, text for a type to come.</summary>
internal static class TypingConversion
{
    public static PyObject Of(PyObject value) => value switch
    {
        PyNone => BuiltinTypes.NoneType,
        PyStr text => new PyForwardRef(text.Value),
        _ => value,
    };

    public static PyTuple All(PyObject value) => value is PyTuple tuple
        ? new PyTuple([.. tuple.Select(Of)])
        : new PyTuple(Of(value));
}
