using System.Text;
using Nnx.Python.Builtins.Text;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Formatting;

/// <summary><c>str.format</c>: replacement fields in braces.</summary>
internal sealed class BraceFormat
{
    private const int MostNesting = 2;
    private readonly Interpreter _py;
    private readonly PyTuple _positional;
    private readonly Func<string, PyObject> _named;
    private int _automatic;
    private bool? _isAutomatic;

    private BraceFormat(Interpreter py, PyTuple positional, Func<string, PyObject> named) =>
        (_py, _positional, _named) = (py, positional, named);

    public static string Apply(Interpreter py, string format, PyTuple positional, PyDict named) =>
        new BraceFormat(py, positional, name => named.Find(name) ?? throw PyError.Key(new PyStr(name))).Run(format, MostNesting);

    /// <summary><c>str.format_map</c>.</summary>
    public static string Apply(Interpreter py, string format, PyObject mapping) =>
        new BraceFormat(py, PyTuple.Empty, name => py.GetItem(mapping, new PyStr(name))) { _isMap = true }.Run(format, MostNesting);

    private bool _isMap;

    private string Run(string format, int nesting)
    {
        if (nesting == 0)
        {
            throw PyError.Value("Max string recursion exceeded");
        }

        var text = new StringBuilder(format.Length);
        for (var at = 0; at < format.Length;)
        {
            var unit = format[at];
            if (unit is not '{' and not '}')
            {
                text.Append(unit);
                at++;
                continue;
            }

            if (at + 1 < format.Length && format[at + 1] == unit)
            {
                text.Append(unit);
                at += 2;
                continue;
            }

            if (unit == '}')
            {
                throw PyError.Value("Single '}' encountered in format string");
            }

            if (at + 1 == format.Length)
            {
                throw PyError.Value("Single '{' encountered in format string");
            }

            var end = FieldEnd(format, at + 1);
            text.Append(Field(format[(at + 1)..end], nesting));
            at = end + 1;
        }

        return text.ToString();
    }

    private static int FieldEnd(string format, int at)
    {
        var depth = 1;
        var inIndex = false;
        var inSpec = false;
        for (; at < format.Length; at++)
        {
            switch (format[at])
            {
                case '[' when !inSpec:
                    inIndex = true;
                    break;
                case ']' when !inSpec:
                    inIndex = false;
                    break;
                case ':' when !inIndex:
                    inSpec = true;
                    break;
                case '{' when !inIndex:
                    depth++;
                    break;
                case '}' when !inIndex:
                    if (--depth == 0)
                    {
                        return at;
                    }

                    break;
            }
        }

        throw PyError.Value("expected '}' before end of string");
    }

    private string Field(string field, int nesting)
    {
        var (name, conversion, specification) = Split(field);
        var value = Find(name);
        value = conversion switch
        {
            '\0' => value,
            's' => new PyStr(_py.Str(value)),
            'r' => new PyStr(_py.Repr(value)),
            'a' => new PyStr(StrRepr.Ascii(_py.Repr(value))),
            _ => throw PyError.Value($"Unknown conversion specifier '{conversion}'"),
        };
        return _py.Format(value, specification.Contains('{', StringComparison.Ordinal) || specification.Contains('}', StringComparison.Ordinal)
            ? Run(specification, nesting - 1)
            : specification);
    }

    private static (string Name, char Conversion, string Specification) Split(string field)
    {
        var inIndex = false;
        for (var i = 0; i < field.Length; i++)
        {
            switch (field[i])
            {
                case '[':
                    inIndex = true;
                    break;
                case ']':
                    inIndex = false;
                    break;
                case '{' when !inIndex:
                    throw PyError.Value("unexpected '{' in field name");
                case ':' when !inIndex:
                    return (field[..i], '\0', field[(i + 1)..]);
                case '!' when !inIndex:
                    if (i + 1 >= field.Length)
                    {
                        throw PyError.Value("end of string while looking for conversion specifier");
                    }

                    if (i + 2 < field.Length && field[i + 2] != ':')
                    {
                        throw PyError.Value("expected ':' after conversion specifier");
                    }

                    return (field[..i], field[i + 1], i + 3 <= field.Length ? field[(i + 3)..] : "");
            }
        }

        return (field, '\0', "");
    }

    private PyObject Find(string name)
    {
        var end = name.IndexOfAny(['.', '[']);
        var first = end < 0 ? name : name[..end];
        var value = First(first);
        var at = first.Length;
        while (at < name.Length)
        {
            if (name[at] == '.')
            {
                var stop = name.IndexOfAny(['.', '['], at + 1);
                stop = stop < 0 ? name.Length : stop;
                if (stop == at + 1)
                {
                    throw PyError.Value("Empty attribute in format string");
                }

                value = _py.GetAttribute(value, name[(at + 1)..stop]);
                at = stop;
            }
            else if (name[at] == '[')
            {
                var stop = name.IndexOf(']', at);
                if (stop < 0)
                {
                    throw PyError.Value("Missing ']' in format string");
                }

                var key = name[(at + 1)..stop];
                if (key.Length == 0)
                {
                    throw PyError.Value("Empty attribute in format string");
                }

                value = _py.GetItem(value, TryIndex(key, out var index) ? PyInt.Of(index) : new PyStr(key));
                at = stop + 1;
            }
            else
            {
                throw PyError.Value("Only '.' or '[' may follow ']' in format field specifier");
            }
        }

        return value;
    }

    private PyObject First(string name)
    {
        if (name.Length > 0 && !TryIndex(name, out _))
        {
            return _named(name);
        }

        if (_isAutomatic is { } automatic && automatic != (name.Length == 0))
        {
            throw PyError.Value(automatic
                ? "cannot switch from automatic field numbering to manual field specification"
                : "cannot switch from manual field specification to automatic field numbering");
        }

        _isAutomatic = name.Length == 0;
        long index = _automatic;
        if (name.Length == 0)
        {
            _automatic++;
        }
        else
        {
            TryIndex(name, out index);
        }

        if (_isMap)
        {
            throw PyError.Value("Format string contains positional fields");
        }

        return index < _positional.Count
            ? _positional[(int)index]
            : throw PyError.Index($"Replacement index {index} out of range for positional args tuple");
    }

    private static bool TryIndex(string text, out long index)
    {
        index = 0;
        foreach (var unit in text)
        {
            if (!char.IsAsciiDigit(unit))
            {
                return false;
            }

            index = index * 10 + (unit - '0');
            if (index > int.MaxValue)
            {
                throw PyError.Value("Too many decimal digits in format string");
            }
        }

        return text.Length > 0;
    }
}
