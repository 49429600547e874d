using System.Text;
using Nnx.Python.Builtins.Numbers;
using Nnx.Python.Builtins.Text;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Formatting;

/// <summary>The <c>%</c> operator of texts.</summary>
internal sealed class PercentFormat
{
    private const int DefaultPrecision = 6;
    private const int LargestCodePoint = 0x10FFFF;
    private readonly Interpreter _py;
    private readonly string _format;
    private readonly PyObject _values;
    private readonly PyTuple? _tuple;
    private readonly StringBuilder _text = new();
    private int _at;
    private int _next;

    private PercentFormat(Interpreter py, string format, PyObject values)
    {
        (_py, _format, _values) = (py, format, values);
        _tuple = values as PyTuple;
    }

    private bool IsMapping => _values is not PyTuple and not PyStr && _values.Type.Lookup(Slot.GetItem) is not null;

    public static string Apply(Interpreter py, string format, PyObject values) => new PercentFormat(py, format, values).Run();

    private string Run()
    {
        var usedKeys = false;
        while (_at < _format.Length)
        {
            var percent = _format.IndexOf('%', _at);
            if (percent < 0)
            {
                _text.Append(_format, _at, _format.Length - _at);
                break;
            }

            _text.Append(_format, _at, percent - _at);
            _at = percent + 1;
            usedKeys |= Field();
        }

        var left = _tuple is not null ? _next < _tuple.Count : _next == 0 && !usedKeys && !IsMapping;
        return left ? throw PyError.Type("not all arguments converted during string formatting") : _text.ToString();
    }

    private bool Field()
    {
        PyObject? keyed = null;
        if (_at < _format.Length && _format[_at] == '(')
        {
            keyed = _py.GetItem(
                IsMapping ? _values : throw PyError.Type("format requires a mapping"), new PyStr(Key()));
        }

        var flags = "";
        while (_at < _format.Length && "-+ #0".Contains(_format[_at], StringComparison.Ordinal))
        {
            flags += _format[_at++];
        }

        var width = Number(out var isStar);
        if (isStar && width < 0)
        {
            (flags, width) = (flags + "-", -width);
        }

        var precision = -1L;
        if (_at < _format.Length && _format[_at] == '.')
        {
            _at++;
            precision = Math.Max(0, Number(out _));
        }

        if (_at < _format.Length && _format[_at] is 'h' or 'l' or 'L')
        {
            _at++;
        }

        if (_at >= _format.Length)
        {
            throw PyError.Value("incomplete format");
        }

        var type = _format[_at++];
        if (type == '%')
        {
            _text.Append('%');
            return keyed is not null;
        }

        _py.Meter.Reserve((width + Math.Max(0, precision)) * 2);
        Convert(keyed ?? Next(), type, flags, (int)Math.Max(0, width), (int)precision);
        return keyed is not null;
    }

    private string Key()
    {
        var depth = 1;
        var start = ++_at;
        while (_at < _format.Length)
        {
            depth += _format[_at++] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth == 0)
            {
                return _format[start..(_at - 1)];
            }
        }

        throw PyError.Value("incomplete format key");
    }

    private long Number(out bool isStar)
    {
        isStar = _at < _format.Length && _format[_at] == '*';
        if (isStar)
        {
            _at++;
            return Next() is PyInt number ? _py.ToLong(number) : throw PyError.Type("* wants int");
        }

        var value = 0L;
        while (_at < _format.Length && char.IsAsciiDigit(_format[_at]))
        {
            value = value * 10 + (_format[_at++] - '0');
            if (value > int.MaxValue)
            {
                throw PyError.Value("width too big");
            }
        }

        return value;
    }

    private PyObject Next()
    {
        if (_tuple is not null ? _next >= _tuple.Count : _next > 0)
        {
            throw PyError.Type("not enough arguments for format string");
        }

        return _tuple is not null ? _tuple[_next++] : Single();

        PyObject Single()
        {
            _next++;
            return _values;
        }
    }

    private void Convert(PyObject value, char type, string flags, int width, int precision)
    {
        switch (type)
        {
            case 's' or 'r' or 'a':
                var text = type switch { 's' => _py.Str(value), 'r' => _py.Repr(value), _ => StrRepr.Ascii(_py.Repr(value)) };
                var shown = new PyStr(text);
                Append("", precision >= 0 && precision < shown.Length ? text[..shown.ToUnits(precision)] : text, flags.Replace("0", "", StringComparison.Ordinal), width);
                break;
            case 'c':
                Append("", Character(value), flags.Replace("0", "", StringComparison.Ordinal), width);
                break;
            case 'd' or 'i' or 'u':
                Integer(Whole(value, type), 'd', flags, width, precision);
                break;
            case 'x' or 'X' or 'o':
                Integer(
                    value is PyInt || value.Type.Lookup(Slot.Index) is not null
                        ? _py.ToIndex(value)
                        : throw PyError.Type($"%{type} format: an integer is required, not {value.Type.Name}"),
                    type, flags, width, precision);
                break;
            case 'e' or 'E' or 'f' or 'F' or 'g' or 'G':
                Real(value, type, flags, width, precision);
                break;
            default:
                throw PyError.Value($"unsupported format character '{type}' (0x{(int)type:x}) at index {_at - 1}");
        }
    }

    private PyInt Whole(PyObject value, char type)
    {
        if (value is PyInt exact)
        {
            return exact;
        }

        if (value is PyFloat || value.Type.Lookup(Slot.Int) is not null || value.Type.Lookup(Slot.Index) is not null)
        {
            return value is not PyStr ? IntMembers.Convert(_py, value) : throw NoNumber();
        }

        throw NoNumber();

        PyRaise NoNumber() => PyError.Type($"%{type} format: a real number is required, not {value.Type.Name}");
    }

    private void Integer(PyInt value, char type, string flags, int width, int precision)
    {
        var digits = type switch
        {
            'd' => IntText.Decimal(value).TrimStart('-'),
            'o' => IntText.Digits(value, 3),
            _ => IntText.Digits(value, 4),
        };
        digits = type == 'X' ? digits.ToUpperInvariant() : digits;
        digits = precision > digits.Length ? digits.PadLeft(precision, '0') : digits;
        var prefix = flags.Contains('#', StringComparison.Ordinal)
            ? type switch { 'x' => "0x", 'X' => "0X", 'o' => "0o", _ => "" }
            : "";
        Append(Sign(value.Value.Sign < 0, flags) + prefix, digits, flags, width);
    }

    private void Real(PyObject value, char type, string flags, int width, int precision)
    {
        if (value is not (PyFloat or PyInt) && value.Type.Lookup(Slot.Float) is null && value.Type.Lookup(Slot.Index) is null)
        {
            throw PyError.Type($"must be real number, not {value.Type.Name}");
        }

        var number = _py.ToDouble(value);
        var text = FloatLayout.Write(
            number, type, precision < 0 ? DefaultPrecision : precision, flags.Contains('#', StringComparison.Ordinal), false);
        Append(Sign(double.IsNegative(number) && !double.IsNaN(number), flags), text, flags, width);
    }

    private static string Sign(bool negative, string flags)
    {
        if (negative)
        {
            return "-";
        }

        return flags.Contains('+', StringComparison.Ordinal) ? "+" : flags.Contains(' ', StringComparison.Ordinal) ? " " : "";
    }

    private void Append(string sign, string body, string flags, int width)
    {
        var missing = width - sign.Length - new PyStr(body).Length;
        var left = flags.Contains('-', StringComparison.Ordinal);
        var zeros = !left && flags.Contains('0', StringComparison.Ordinal);
        if (missing > 0 && !left && !zeros)
        {
            _text.Append(' ', missing);
        }

        _text.Append(sign);
        if (missing > 0 && zeros)
        {
            _text.Append('0', missing);
        }

        _text.Append(body);
        if (missing > 0 && left)
        {
            _text.Append(' ', missing);
        }
    }

    private string Character(PyObject value)
    {
        if (value is PyStr text)
        {
            return text.Length == 1 ? text.Value : throw PyError.Type("%c requires int or char");
        }

        if (value is not PyInt && value.Type.Lookup(Slot.Index) is null)
        {
            throw PyError.Type("%c requires int or char");
        }

        var number = _py.ToIndex(value);
        return number.IsSmall && number.Small is >= 0 and <= LargestCodePoint
            ? PyStr.OfCodePoint((int)number.Small).Value
            : throw PyError.Overflow("%c arg not in range(0x110000)");
    }
}
