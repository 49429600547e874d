using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;

namespace Nnx.Python.Runtime;

/// <summary>CPython's words for operands that do not go together; sequences have their own for <c>+</c> and <c>*</c>.</summary>
internal static class OperandErrors
{
    public static PyRaise Of(string symbol, PyObject left, PyObject right)
    {
        if (symbol is "+" or "+=" && Concatenated(left) is { } name)
        {
            return PyError.Type(left is PyBytes
                ? $"can't concat {right.Type.Name} to {left.Type.Name}"
                : $"can only concatenate {name} (not \"{right.Type.Name}\") to {name}");
        }

        if (symbol is "*" or "*=" && (Concatenated(left) is not null || Concatenated(right) is not null))
        {
            var count = Concatenated(left) is not null ? right : left;
            return PyError.Type($"can't multiply sequence by non-int of type '{count.Type.Name}'");
        }

        return PyError.Type($"unsupported operand type(s) for {symbol}: '{left.Type.Name}' and '{right.Type.Name}'");
    }

    private static string? Concatenated(PyObject value) => value switch
    {
        PyStr => "str",
        PyList => "list",
        PyTuple => "tuple",
        PyBytes => "bytes",
        _ => null,
    };
}
