using System.Globalization;
using System.Text;
using Nnx.Python.Builtins.Text;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Sequences;

/// <summary>Members of <c>bytes</c>.</summary>
internal static class BytesMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, source=..., encoding=..., errors='strict'", New)
            .Method(Slot.Repr, "self, /", (_, a) => new PyStr(Repr(Self(a))))
            .Method(Slot.Str, "self, /", (_, a) => new PyStr(Repr(Self(a))))
            .Method(Slot.Hash, "self, /", (_, a) => PyInt.Of(PyStr.HashOf(Encoding.Latin1.GetString(Self(a)))))
            .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(Self(a).Length))
            .Method(Slot.Iter, "self, /", (_, a) => new PyBytesIterator((PyBytes)a[0]))
            .Method(Slot.Contains, "self, key, /", (py, a) => PyBool.Of(a[1] is PyBytes part
                ? Self(a).AsSpan().IndexOf(part.Value) >= 0
                : Array.IndexOf(Self(a), Byte(py, a[1])) >= 0))
            .Method(Slot.GetItem, "self, key, /", GetItem)
            .Method(Slot.Add, "self, value, /", (_, a) => a[1] is PyBytes right
                ? new PyBytes([.. Self(a), .. right.Value])
                : PyNotImplemented.Value)
            .Method(Slot.Mul, "self, value, /", Repeat)
            .Method(Slot.RMul, "self, value, /", Repeat)
            .Method("decode", "self, /, encoding='utf-8', errors='strict'", (_, a) => new PyStr(TextEncoding.Decode(
                Self(a),
                Interpreter.ToText(a[1], "decode() argument 'encoding' must be str, not {}"),
                Interpreter.ToText(a[2], "decode() argument 'errors' must be str, not {}"))))
            .Method("hex", "self, /, sep='', bytes_per_sep=1", Hex)
            .ClassMethod("fromhex", "cls, string, /", (_, a) => FromHex(a))
            .Method("join", "self, iterable, /", Join)
            .Method("startswith", "self, prefix, /", (_, a) => PyBool.Of(Self(a).AsSpan().StartsWith(Part(a[1]))))
            .Method("endswith", "self, suffix, /", (_, a) => PyBool.Of(Self(a).AsSpan().EndsWith(Part(a[1]))))
            .Method("find", "self, sub, /", (_, a) => PyInt.Of(Self(a).AsSpan().IndexOf(Part(a[1]))))
            .Method("upper", "self, /", (_, a) => new PyBytes([.. Self(a).Select(b => (byte)(b is >= 97 and <= 122 ? b - 32 : b))]))
            .Method("lower", "self, /", (_, a) => new PyBytes([.. Self(a).Select(b => (byte)(b is >= 65 and <= 90 ? b + 32 : b))]))
            .Method("__getnewargs__", "self, /", (_, a) => new PyTuple(new PyBytes(Self(a))));
        Comparison(c, Slot.Eq, order => order == 0);
        Comparison(c, Slot.Ne, order => order != 0);
        Comparison(c, Slot.Lt, order => order < 0);
        Comparison(c, Slot.Le, order => order <= 0);
        Comparison(c, Slot.Gt, order => order > 0);
        Comparison(c, Slot.Ge, order => order >= 0);
    }

    private static byte[] Self(BoundArguments a) => ((PyBytes)a[0]).Value;

    private static byte[] Part(PyObject value) => value is PyBytes bytes
        ? bytes.Value
        : throw PyError.Type($"a bytes-like object is required, not '{value.Type.Name}'");

    private static byte Byte(Interpreter py, PyObject value)
    {
        if (value is not PyInt && value.Type.Lookup(Slot.Index) is null)
        {
            throw PyError.Type($"a bytes-like object is required, not '{value.Type.Name}'");
        }

        var number = py.ToIndex(value);
        return number.IsSmall && number.Small is >= 0 and <= 255 ? (byte)number.Small : throw PyError.Value("byte must be in range(0, 256)");
    }

    private static PyObject New(Interpreter py, BoundArguments a)
    {
        var bytes = Make(py, a);
        return a[0] == BuiltinTypes.Bytes ? new PyBytes(bytes) : new PyBytesInstance((PyType)a[0], bytes);
    }

    private static byte[] Make(Interpreter py, BoundArguments a)
    {
        switch (a.Optional(1))
        {
            case null:
                return [];
            case PyBytes bytes:
                return bytes.Value;
            case PyStr text:
                return a.Optional(2) is PyStr encoding
                    ? TextEncoding.Encode(text.Value, encoding.Value, Interpreter.ToText(a[3], "errors must be str, not {}"))
                    : throw PyError.Type("string argument without an encoding");
        }

        if (a[1] is PyInt || a[1].Type.Lookup(Slot.Index) is not null)
        {
            var count = py.ToLong(a[1]);
            if (count < 0)
            {
                throw PyError.Value("negative count");
            }

            py.Meter.Reserve(count);
            return new byte[count];
        }

        if (a[1].Type.Lookup(Slot.Iter) is null)
        {
            throw PyError.Type($"cannot convert '{a[1].Type.Name}' object to bytes");
        }

        var values = new List<byte>();
        foreach (var item in py.Iterate(a[1]))
        {
            var number = py.ToIndex(item);
            values.Add(number.IsSmall && number.Small is >= 0 and <= 255
                ? (byte)number.Small
                : throw PyError.Value("bytes must be in range(0, 256)"));
        }

        return [.. values];
    }

    private static string Repr(byte[] bytes)
    {
        var quote = bytes.Contains((byte)'\'') && !bytes.Contains((byte)'"') ? '"' : '\'';
        var text = new StringBuilder("b").Append(quote);
        foreach (var value in bytes)
        {
            _ = (char)value switch
            {
                '\\' => text.Append("\\\\"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                var unit when unit == quote => text.Append('\\').Append(quote),
                var unit and >= ' ' and <= '~' => text.Append(unit),
                _ => text.Append("\\x").Append(value.ToString("x2", CultureInfo.InvariantCulture)),
            };
        }

        return text.Append(quote).ToString();
    }

    private static PyObject GetItem(Interpreter py, BoundArguments a)
    {
        var bytes = Self(a);
        if (a[1] is not PySlice slice)
        {
            return PyInt.Of(bytes[SequenceIndex.Resolve(py, a[1], bytes.Length, "byte", "")]);
        }

        var range = SliceIndices.Of(py, slice, bytes.Length);
        var result = new byte[range.Count];
        for (long i = 0, at = range.Start; i < range.Count; i++, at += range.Step)
        {
            result[i] = bytes[at];
        }

        return new PyBytes(result);
    }

    private static PyObject Repeat(Interpreter py, BoundArguments a)
    {
        if (!SequenceIndex.TryCount(py, a[1], out var times))
        {
            return PyNotImplemented.Value;
        }

        var bytes = Self(a);
        times = Math.Max(0, times);
        py.Meter.Reserve(bytes.Length > 0 && times > long.MaxValue / bytes.Length ? long.MaxValue : times * bytes.Length);
        var result = new byte[times * bytes.Length];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = bytes[i % bytes.Length];
        }

        return new PyBytes(result);
    }

    private static PyStr Hex(Interpreter py, BoundArguments a)
    {
        var text = Convert.ToHexStringLower(Self(a));
        var separator = a[1] is PyStr { Length: > 0 } s ? s.Value : null;
        var group = py.ToInt(a[2]);
        if (separator is null || group == 0)
        {
            return new PyStr(text);
        }

        var size = Math.Abs(group) * 2;
        var parts = new List<string>();
        var first = group > 0 ? text.Length % size : 0;
        if (first > 0)
        {
            parts.Add(text[..first]);
        }

        for (var at = first; at < text.Length; at += size)
        {
            parts.Add(text[at..Math.Min(at + size, text.Length)]);
        }

        return new PyStr(string.Join(separator, parts));
    }

    private static PyBytes FromHex(BoundArguments a)
    {
        var text = Interpreter.ToText(a[1], "fromhex() argument must be str, not {}");
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is ' ' or (>= '\t' and <= '\r'))
            {
                continue;
            }

            for (var j = i; j < i + 2; j++)
            {
                if (j >= text.Length || !char.IsAsciiHexDigit(text[j]))
                {
                    throw PyError.Value($"non-hexadecimal number found in fromhex() arg at position {j}");
                }
            }

            bytes.Add(byte.Parse(text.AsSpan(i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            i++;
        }

        return new PyBytes([.. bytes]);
    }

    private static PyBytes Join(Interpreter py, BoundArguments a)
    {
        var result = new List<byte>();
        var index = 0;
        foreach (var item in py.Iterate(a[1]))
        {
            if (item is not PyBytes part)
            {
                throw PyError.Type($"sequence item {index}: expected a bytes-like object, {item.Type.Name} found");
            }

            if (index++ > 0)
            {
                result.AddRange(Self(a));
            }

            result.AddRange(part.Value);
        }

        return new PyBytes([.. result]);
    }

    private static void Comparison(ClassBuilder c, Slot slot, Func<int, bool> holds) =>
        c.Method(slot, "self, value, /", (_, a) => a[1] is PyBytes right
            ? PyBool.Of(holds(Self(a).AsSpan().SequenceCompareTo(right.Value)))
            : PyNotImplemented.Value);
}
