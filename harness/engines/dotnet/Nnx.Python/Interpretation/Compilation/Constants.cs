using System.Numerics;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Syntax;

namespace Nnx.Python.Interpretation.Compilation;

/// <summary>Constants of the syntax as objects.</summary>
internal static class Constants
{
    public static PyObject Value(object? value) => value switch
    {
        null => PyNone.Value,
        bool flag => PyBool.Of(flag),
        long number => PyInt.Of(number),
        BigInteger number => PyInt.Of(number),
        double number => new PyFloat(number),
        Complex number => new PyComplex(number),
        string text => new PyStr(text),
        byte[] bytes => new PyBytes(bytes),
        EllipsisValue => PyEllipsis.Value,
        _ => throw new InvalidOperationException($"no constant of Python is a {value.GetType()}"),
    };

    /// <summary>The constant with a minus before it; null where that is not known without running.</summary>
    public static PyObject? Negative(PyObject value) => value switch
    {
        PyBool => null,
        PyInt number => PyInt.Of(-number.Value),
        PyFloat number => new PyFloat(-number.Value),
        _ => null,
    };
}
