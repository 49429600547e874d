namespace Nnx.Python.Builtins.Numbers;

/// <summary>The characters that <c>str.isspace</c> and <c>str.strip</c> take for white space.</summary>
internal static class PythonWhitespace
{
    public const string Characters =
        "\t\n\v\f\r\u001c\u001d\u001e\u001f \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000";

    public static bool Contains(char unit) => unit < 128
        ? unit is >= '\t' and <= '\r' or >= '\u001c' and <= ' '
        : Characters.Contains(unit, StringComparison.Ordinal);
}
