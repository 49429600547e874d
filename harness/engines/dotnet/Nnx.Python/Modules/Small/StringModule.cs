using Nnx.Python.Building;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Small;

/// <summary>The module <c>string</c>.</summary>
internal static class StringModule
{
    private const string Lower = "abcdefghijklmnopqrstuvwxyz";
    private const string Upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    private const string Space = " \t\n\r\v\f";

    public static NativeModule Module { get; } = new ModuleBuilder("string")
        .Value("ascii_lowercase", new PyStr(Lower))
        .Value("ascii_uppercase", new PyStr(Upper))
        .Value("ascii_letters", new PyStr(Lower + Upper))
        .Value("digits", new PyStr(Digits))
        .Value("hexdigits", new PyStr(Digits + "abcdefABCDEF"))
        .Value("octdigits", new PyStr("01234567"))
        .Value("punctuation", new PyStr(Punctuation))
        .Value("whitespace", new PyStr(Space))
        .Value("printable", new PyStr(Digits + Lower + Upper + Punctuation + Space))
        .Function("capwords", "s, sep=None", (py, a) =>
        {
            var words = py.Iterate(py.CallMethod(a[0], "split", a[1])).Select(word => py.CallMethod(word, "capitalize"));
            return new PyStr(string.Join(a[1] is PyNone ? " " : py.Str(a[1]), words.Select(py.Str)));
        })
        .Refuse("Template", "Formatter")
        .Build();
}
