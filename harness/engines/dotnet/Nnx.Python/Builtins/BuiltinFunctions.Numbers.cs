using Nnx.Python.Building;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins;

public static partial class BuiltinFunctions
{
    private const int LargestCodePoint = 0x10FFFF;

    private static void DefineNumbers(ModuleBuilder builder) => builder
        .Builtin("abs", "x, /", (py, a) => py.Unary(Slot.Abs, a[0]))
        .Builtin("divmod", "x, y, /", (py, a) => py.Binary(BinaryOperator.DivMod, a[0], a[1]))
        .Builtin("pow", "base, exp, mod=None", Power)
        .Builtin("round", "number, ndigits=None", (py, a) =>
        {
            var method = a[0].Type.Lookup(Slot.Round)
                ?? throw PyError.Type($"type {a[0].Type.Name} doesn't define __round__ method");
            var bound = Descriptor.Get(py, method, a[0], a[0].Type);
            return a[1] is PyNone ? py.Call(bound) : py.Call(bound, a[1]);
        })
        .Builtin("bin", "number, /", (py, a) => new PyStr(Prefixed(py, a[0], "0b", 1)))
        .Builtin("oct", "number, /", (py, a) => new PyStr(Prefixed(py, a[0], "0o", 3)))
        .Builtin("hex", "number, /", (py, a) => new PyStr(Prefixed(py, a[0], "0x", 4)))
        .Builtin("ord", "c, /", Ord)
        .Builtin("chr", "i, /", Chr);

    private static string Prefixed(Interpreter py, PyObject value, string prefix, int bits)
    {
        var number = py.ToIndex(value);
        return (number.Value.Sign < 0 ? "-" : "") + prefix + IntText.Digits(number, bits);
    }

    private static PyObject Power(Interpreter py, BoundArguments a)
    {
        if (a[2] is PyNone)
        {
            return py.Binary(BinaryOperator.Pow, a[0], a[1]);
        }

        if (py.CallSlot(a[0], Slot.Pow, a[1], a[2]) is { } result and not PyNotImplemented)
        {
            return result;
        }

        throw PyError.Type("unsupported operand type(s) for ** or pow(): "
            + $"'{a[0].Type.Name}', '{a[1].Type.Name}', '{a[2].Type.Name}'");
    }

    private static PyInt Ord(Interpreter py, BoundArguments a) => a[0] switch
    {
        PyStr { Length: 1 } one => PyInt.Of(PyStr.CodePointsOf(one.Value).First()),
        Objects.Sequences.PyBytes { Value.Length: 1 } one => PyInt.Of(one.Value[0]),
        PyStr text => throw PyError.Type($"ord() expected a character, but string of length {text.Length} found"),
        _ => throw PyError.Type($"ord() expected string of length 1, but {a[0].Type.Name} found"),
    };

    private static PyStr Chr(Interpreter py, BoundArguments a)
    {
        var number = py.ToIndex(a[0]);
        if (!number.IsSmall || number.Small is < int.MinValue or > int.MaxValue)
        {
            throw PyError.Overflow("Python int too large to convert to C int");
        }

        return number.Small is >= 0 and <= LargestCodePoint
            ? PyStr.OfCodePoint((int)number.Small)
            : throw PyError.Value("chr() arg not in range(0x110000)");
    }
}
