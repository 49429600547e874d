using System.Collections.Immutable;
using System.Globalization;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Calls;

/// <summary>Reads the text of a signature. Defaults that are no plain literal are kept as text only.</summary>
internal static class SignatureParser
{
    public static ImmutableArray<Parameter> Parse(string text)
    {
        var inner = text.Trim();
        if (inner.StartsWith('(') && inner.EndsWith(')'))
        {
            inner = inner[1..^1];
        }

        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        var kind = ParameterKind.PositionalOrKeyword;
        foreach (var part in Split(inner))
        {
            if (part == "/")
            {
                for (var i = 0; i < parameters.Count; i++)
                {
                    parameters[i] = parameters[i] with { Kind = ParameterKind.PositionalOnly };
                }
            }
            else if (part == "*")
            {
                kind = ParameterKind.KeywordOnly;
            }
            else if (part.StartsWith("**", StringComparison.Ordinal))
            {
                parameters.Add(new(part[2..], ParameterKind.VarKeyword, false, null, null));
            }
            else if (part.StartsWith('*'))
            {
                parameters.Add(new(part[1..], ParameterKind.VarPositional, false, null, null));
                kind = ParameterKind.KeywordOnly;
            }
            else
            {
                parameters.Add(Plain(part, kind));
            }
        }

        return parameters.ToImmutable();
    }

    private static Parameter Plain(string part, ParameterKind kind)
    {
        var equals = part.IndexOf('=', StringComparison.Ordinal);
        if (equals < 0)
        {
            return new(part, kind, true, null, null);
        }

        var value = part[(equals + 1)..].Trim();
        return new(part[..equals].Trim(), kind, false, Literal(value), value);
    }

    private static PyObject? Literal(string text)
    {
        switch (text)
        {
            case "None": return PyNone.Value;
            case "True": return PyBool.True;
            case "False": return PyBool.False;
            case "()": return PyTuple.Empty;
        }

        if (text.Length >= 2 && text[0] is '\'' or '"' && text[^1] == text[0])
        {
            return new PyStr(text[1..^1]);
        }

        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer))
        {
            return PyInt.Of(integer);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && char.IsAsciiDigit(text[^1])
            ? new PyFloat(number)
            : null;
    }

    // Commas inside brackets or quotes belong to a default such as (1, 1).
    private static IEnumerable<string> Split(string text)
    {
        var depth = 0;
        var quote = '\0';
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '\'' or '"')
            {
                quote = c;
            }
            else if (c is '(' or '[' or '{' or '<')
            {
                depth++;
            }
            else if (c is ')' or ']' or '}' or '>')
            {
                depth--;
            }
            else if (c == ',' && depth == 0)
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        var last = text[start..].Trim();
        if (last.Length > 0)
        {
            yield return last;
        }
    }
}
