using System.Numerics;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Enums;

/// <summary>Flags of several bits, made when they are first asked for.</summary>
internal static class FlagComposition
{
    /// <summary>The members of one bit in a value, lowest bit first; in order of definition where that is another.</summary>
    public static IEnumerable<PyObject> Members(EnumData data, BigInteger bits)
    {
        var known = data.Names.Select(name => data.ByName.Find(name)!)
            .Where(member => !(FlagMembers.Bits(member) & bits).IsZero).ToList();
        return known;
    }

    public static PyObject Make(Interpreter py, PyType type, PyObject given)
    {
        if (given is not PyInt number)
        {
            throw PyError.Value($"{py.Repr(given)} is not a valid {type.QualifiedName}");
        }

        var data = EnumClasses.Of(py).DataOf(type);
        var value = number.Value;
        var all = data.AllBits;
        if (value < -all - 1 || value > all || !(value & (all ^ data.FlagMask)).IsZero)
        {
            switch (data.Boundary)
            {
                case FlagBoundary.Strict:
                    throw OutOfRange(py, type, number, data.FlagMask);
                case FlagBoundary.Conform:
                    value &= data.FlagMask;
                    break;
                case FlagBoundary.Eject:
                    return PyInt.Of(value);
                default:
                    if (value.Sign < 0)
                    {
                        value += BigInteger.Max(all + 1, BigInteger.One << (int)IntMath.BitLength(number));
                    }

                    break;
            }
        }

        BigInteger? negative = null;
        if (value.Sign < 0)
        {
            negative = value;
            value += all + 1;
        }

        var unknown = value & ~data.FlagMask;
        if (!unknown.IsZero && data.Boundary != FlagBoundary.Keep)
        {
            throw PyError.Value($"{type.Name}({value}) -->  unknown values {unknown} [{Binary(unknown, null)}]");
        }

        if (data.ByValue.Find(py, PyInt.Of(value)) is { } known && negative is not null)
        {
            data.ByValue.Store(py, PyInt.Of(negative.Value), known);
            return known;
        }

        var member = Compose(py, type, data, value);
        data.ByValue.Store(py, PyInt.Of(value), member);
        if (negative is { } key)
        {
            data.ByValue.Store(py, PyInt.Of(key), member);
        }

        return member;
    }

    private static PyObject Compose(Interpreter py, PyType type, EnumData data, BigInteger value)
    {
        var member = data.MemberType == BuiltinTypes.Object
            ? py.Call(py.GetAttribute(BuiltinTypes.Object, "__new__"), type)
            : py.Call(py.GetAttribute(data.MemberType, "__new__"), type, PyInt.Of(value));
        var attributes = member.Attributes!;
        attributes.Store("_value_", PyInt.Of(value));
        attributes.Store("__objclass__", type);
        var aliases = value & ~data.SinglesMask;
        var members = Members(data, value & data.SinglesMask).ToList();
        if (!aliases.IsZero)
        {
            foreach (var (_, alias) in data.ByName.Entries)
            {
                var bits = FlagMembers.Bits(alias);
                if (!members.Contains(alias) && !bits.IsZero && (bits & value) == bits)
                {
                    members.Add(alias);
                }
            }
        }

        var combined = members.Aggregate(BigInteger.Zero, (bits, part) => bits | FlagMembers.Bits(part));
        var rest = value ^ combined;
        if (!rest.IsZero && !combined.IsZero && data.Boundary == FlagBoundary.Strict)
        {
            throw PyError.Value($"{py.Repr(type)}: no members with value {rest}");
        }

        var names = string.Join('|', members.Select(EnumMembers.Name));
        attributes.Store("_name_", combined.IsZero
            ? PyNone.Value
            : new PyStr(rest.IsZero ? names : $"{names}|{py.Repr(PyInt.Of(rest))}"));
        return member;
    }

    private static PyRaise OutOfRange(Interpreter py, PyType type, PyInt value, BigInteger mask)
    {
        var most = (int)Math.Max(IntMath.BitLength(value), (long)mask.GetBitLength());
        return PyError.Value($"{py.Repr(type)} invalid value {value.Value}\n    given {Binary(value.Value, most)}\n  allowed {Binary(mask, most)}");
    }

    // The binary digits with a sign bit in front, as enum.bin writes them.
    private static string Binary(BigInteger value, int? most)
    {
        var length = (int)IntMath.BitLength(PyInt.Of(value));
        var ceiling = BigInteger.One << length;
        var digits = IntText.Digits(PyInt.Of(value.Sign >= 0 ? value : ceiling + value), 1);
        digits = (length == 0 ? "" : digits).PadLeft(length, '0');
        var sign = value.Sign >= 0 ? '0' : '1';
        if (most is { } width)
        {
            digits = digits.PadLeft(width, sign);
            digits = digits[^width..];
        }

        return $"0b{sign} {digits}";
    }
}
