using System.Numerics;
using Nnx.Python.Building;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Enums;

/// <summary>Members of <c>Flag</c> and <c>IntFlag</c>.</summary>
internal static class FlagMembers
{
    public static void Define(ClassBuilder c)
    {
        c.StaticMethod("_generate_next_value_", "name, start, count, last_values", NextValue)
            .ClassMethod("_missing_", "cls, value", (py, a) => FlagComposition.Make(py, (PyType)a[0], a[1]))
            .Method(Slot.Contains, "self, other", (_, a) => a[1].Type.IsSubclassOf(a[0].Type)
                ? PyBool.Of((Bits(a[1]) & Bits(a[0])) == Bits(a[1]))
                : throw PyError.Type(
                    $"unsupported operand type(s) for 'in': '{a[1].Type.QualifiedName}' and '{a[0].Type.QualifiedName}'"))
            .Method(Slot.Iter, "self", (py, a) => new PyEnumerationIterator(
                [.. FlagComposition.Members(EnumClasses.Of(py).DataOf(a[0].Type), Bits(a[0]))]))
            .Method(Slot.Len, "self", (_, a) => PyInt.Of((long)BitCount(Bits(a[0]))))
            .Method(Slot.Bool, "self", (_, a) => PyBool.Of(!Bits(a[0]).IsZero))
            .Method(Slot.Repr, "self", (py, a) => new PyStr(IsNamed(a[0])
                ? $"<{a[0].Type.Name}.{EnumMembers.Name(a[0])}: {EnumMembers.ShownValue(py, a[0])}>"
                : $"<{a[0].Type.Name}: {EnumMembers.ShownValue(py, a[0])}>"))
            .Method(Slot.Str, "self", (py, a) => new PyStr(IsNamed(a[0])
                ? $"{a[0].Type.Name}.{EnumMembers.Name(a[0])}"
                : $"{a[0].Type.Name}({py.Repr(EnumMembers.Value(a[0]))})"))
            .Method(Slot.Invert, "self", Invert);
        Operator(c, Slot.Or, Slot.ROr, (x, y) => x | y);
        Operator(c, Slot.And, Slot.RAnd, (x, y) => x & y);
        Operator(c, Slot.Xor, Slot.RXor, (x, y) => x ^ y);
    }

    public static void DefineIntMixin(ClassBuilder c)
    {
        EnumMembers.DefineShown(c, BuiltinTypes.Int, "__repr__");
        foreach (var name in (string[])["__repr__", "__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__"])
        {
            c.Value(name, c.Type.Mro.First(type => type.Name == "Flag").Members.Find(name)!);
        }
    }

    public static BigInteger Bits(PyObject flag) =>
        EnumMembers.Value(flag) is PyInt bits ? bits.Value : throw PyError.Type("flag values must be ints");

    private static bool IsNamed(PyObject flag) => flag.Attributes?.Find("_name_") is PyStr;

    private static BigInteger BitCount(BigInteger bits)
    {
        var count = BigInteger.Zero;
        for (; bits.Sign > 0; bits >>= 1)
        {
            count += bits & 1;
        }

        return count;
    }

    private static PyObject NextValue(Interpreter py, BoundArguments a)
    {
        if (a[2] is PyInt { IsSmall: true, Small: 0 })
        {
            return a[1] is PyNone ? PyInt.Of(1) : a[1];
        }

        PyInt? largest = null;
        foreach (var value in py.Iterate(a[3]))
        {
            var bits = value as PyInt ?? throw PyError.Type($"invalid flag value {py.Repr(value)}");
            largest = largest is null || IntMath.Compare(bits, largest) > 0 ? bits : largest;
        }

        return PyInt.Of(BigInteger.One << (int)IntMath.BitLength(largest!));
    }

    private static PyObject Invert(Interpreter py, BoundArguments a)
    {
        var data = EnumClasses.Of(py).DataOf(a[0].Type);
        var bits = data.Boundary is FlagBoundary.Eject or FlagBoundary.Keep
            ? -Bits(a[0]) - 1
            : data.SinglesMask & ~Bits(a[0]);
        return EnumLookup.Find(py, a[0].Type, PyInt.Of(bits));
    }

    private static void Operator(ClassBuilder c, Slot forward, Slot reflected, Func<BigInteger, BigInteger, BigInteger> apply)
    {
        PyObject Apply(Interpreter py, BoundArguments a)
        {
            var other = a[1].Type.IsSubclassOf(a[0].Type) ? Bits(a[1])
                : EnumClasses.Of(py).DataOf(a[0].Type).MemberType == BuiltinTypes.Int && a[1] is PyInt number ? number.Value
                : (BigInteger?)null;
            return other is { } bits
                ? EnumLookup.Find(py, a[0].Type, PyInt.Of(apply(Bits(a[0]), bits)))
                : PyNotImplemented.Value;
        }

        c.Method(forward, "self, other", Apply).Method(reflected, "self, other", Apply);
    }
}
