using System.Text;
using Nnx.Python.Builtins.Formatting;
using Nnx.Python.Builtins.Sequences;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Iterators;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Text;

/// <summary>Members of <c>str</c>.</summary>
internal static class StrMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, object='', encoding=..., errors=...", New)
            .Method(Slot.Repr, "self, /", (_, a) => new PyStr(StrRepr.Of(Self(a))))
            .Method(Slot.Str, "self, /", (_, a) => a[0].GetType() == typeof(PyStr) ? a[0] : new PyStr(Self(a)))
            .Method(Slot.Hash, "self, /", (_, a) => PyInt.Of(((PyStr)a[0]).Hash))
            .Method(Slot.Len, "self, /", (_, a) => PyInt.Of(((PyStr)a[0]).Length))
            .Method(Slot.Iter, "self, /", (_, a) => new PyStrIterator(Self(a)))
            .Method(Slot.Contains, "self, key, /", (_, a) => PyBool.Of(Self(a).Contains(
                Interpreter.ToText(a[1], "'in <string>' requires string as left operand, not {}"), StringComparison.Ordinal)))
            .Method(Slot.GetItem, "self, key, /", GetItem)
            .Method(Slot.Add, "self, value, /", Add)
            .Method(Slot.Mul, "self, value, /", Repeat)
            .Method(Slot.RMul, "self, value, /", Repeat)
            .Method(Slot.Mod, "self, value, /", (py, a) => new PyStr(PercentFormat.Apply(py, Self(a), a[1])))
            .Method(Slot.RMod, "self, value, /", (py, a) => a[1] is PyStr format
                ? new PyStr(PercentFormat.Apply(py, format.Value, a[0]))
                : PyNotImplemented.Value)
            .Method(Slot.Format, "self, format_spec, /", (py, a) => new PyStr(TextFormat.Format(
                py, (PyStr)a[0], Interpreter.ToText(a[1], "__format__() argument must be str, not {}"))))
            .Method("format", "self, /, *args, **kwargs", (py, a) => new PyStr(BraceFormat.Apply(py, Self(a), a.Rest(1), a.Keywords(2))))
            .Method("format_map", "self, mapping, /", (py, a) => new PyStr(BraceFormat.Apply(py, Self(a), a[1])))
            .Method("encode", "self, /, encoding='utf-8', errors='strict'", (py, a) => new PyBytes(TextEncoding.Encode(
                Self(a),
                Interpreter.ToText(a[1], "encode() argument 'encoding' must be str, not {}"),
                Interpreter.ToText(a[2], "encode() argument 'errors' must be str, not {}"))))
            .Method("__getnewargs__", "self, /", (_, a) => new PyTuple(new PyStr(Self(a))));
        Comparison(c, Slot.Eq, order => order == 0);
        Comparison(c, Slot.Ne, order => order != 0);
        Comparison(c, Slot.Lt, order => order < 0);
        Comparison(c, Slot.Le, order => order <= 0);
        Comparison(c, Slot.Gt, order => order > 0);
        Comparison(c, Slot.Ge, order => order >= 0);
        StrSearch.Define(c);
        StrSplitting.Define(c);
        StrCase.Define(c);
        StrTests.Define(c);
        StrPadding.Define(c);
    }

    public static string Self(BoundArguments a) => ((PyStr)a[0]).Value;

    /// <summary>Orders texts by code points.</summary>
    public static int Compare(string left, string right)
    {
        var order = string.CompareOrdinal(left, right);
        if (order == 0)
        {
            return 0;
        }

        // Surrogates sort below U+E000 as units, above as code points.
        var common = left.AsSpan().CommonPrefixLength(right);
        if (common < left.Length && common < right.Length)
        {
            var (a, b) = (left[common], right[common]);
            if (char.IsSurrogate(a) != char.IsSurrogate(b))
            {
                return char.IsSurrogate(a) ? 1 : -1;
            }
        }

        return order;
    }

    /// <summary>One code point at an index that exists.</summary>
    public static PyStr At(PyStr text, int index)
    {
        if (text.IsSimple)
        {
            return PyStr.OfUnit(text.Value[index]);
        }

        var unit = text.ToUnits(index);
        return PyStr.IsPairAt(text.Value, unit) ? new PyStr(text.Value.Substring(unit, 2)) : PyStr.OfUnit(text.Value[unit]);
    }

    private static PyObject New(Interpreter py, BoundArguments a)
    {
        var type = (PyType)a[0];
        var made = a.Given(2) || a.Given(3) ? Decode(a) : null;
        if (type == BuiltinTypes.Str)
        {
            return made is not null ? new PyStr(made)
                : a[1].GetType() == typeof(PyStr) ? a[1] : py.StrObject(a[1]);
        }

        return new PyStrInstance(type, made ?? py.Str(a[1]));
    }

    private static string Decode(BoundArguments a)
    {
        var encoding = a.Optional(2) is PyStr e ? e.Value : "utf-8";
        var errors = a.Optional(3) is PyStr r ? r.Value : "strict";
        return a[1] switch
        {
            PyBytes bytes => TextEncoding.Decode(bytes.Value, encoding, errors),
            PyStr => throw PyError.Type("decoding str is not supported"),
            _ => throw PyError.Type($"decoding to str: need a bytes-like object, {a[1].Type.Name} found"),
        };
    }

    private static PyStr GetItem(Interpreter py, BoundArguments a)
    {
        var text = (PyStr)a[0];
        if (a[1] is not PySlice slice)
        {
            return At(text, (int)SequenceIndex.Resolve(py, a[1], text.Length, "string", "string"));
        }

        var range = SliceIndices.Of(py, slice, text.Length);
        if (range.Count == 0)
        {
            return PyStr.Empty;
        }

        if (range.Step == 1)
        {
            var (from, to) = (text.ToUnits((int)range.Start), text.ToUnits((int)range.Stop));
            return to - from == text.Value.Length ? new PyStr(text.Value) : new PyStr(text.Value[from..to]);
        }

        var result = new StringBuilder((int)range.Count);
        if (text.IsSimple)
        {
            for (long i = 0, at = range.Start; i < range.Count; i++, at += range.Step)
            {
                result.Append(text.Value[(int)at]);
            }

            return new PyStr(result.ToString());
        }

        var points = PyStr.CodePointsOf(text.Value).ToArray();
        for (long i = 0, at = range.Start; i < range.Count; i++, at += range.Step)
        {
            result.Append(PyStr.OfCodePoint(points[at]).Value);
        }

        return new PyStr(result.ToString());
    }

    private static PyObject Add(Interpreter py, BoundArguments a)
    {
        if (a[1] is not PyStr right)
        {
            return PyNotImplemented.Value;
        }

        var left = Self(a);
        if (left.Length + (long)right.Value.Length > 1 << 14)
        {
            py.Meter.Reserve((left.Length + (long)right.Value.Length) * 2);
        }

        return new PyStr(left + right.Value);
    }

    private static PyObject Repeat(Interpreter py, BoundArguments a)
    {
        if (!SequenceIndex.TryCount(py, a[1], out var times))
        {
            return PyNotImplemented.Value;
        }

        var text = Self(a);
        if (times <= 0 || text.Length == 0)
        {
            return PyStr.Empty;
        }

        py.Meter.Reserve(times > long.MaxValue / 2 / text.Length ? long.MaxValue : text.Length * times * 2);
        return new PyStr(text.Length == 1
            ? new string(text[0], (int)times)
            : new StringBuilder(text.Length * (int)times).Insert(0, text, (int)times).ToString());
    }

    private static void Comparison(ClassBuilder c, Slot slot, Func<int, bool> holds) =>
        c.Method(slot, "self, value, /", (_, a) =>
            a[1] is PyStr right ? PyBool.Of(holds(Compare(Self(a), right.Value))) : PyNotImplemented.Value);
}
