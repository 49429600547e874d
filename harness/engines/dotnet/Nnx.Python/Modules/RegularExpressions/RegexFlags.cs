namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>The flags of <c>re</c>, with Python's numbers.</summary>
[Flags]
internal enum RegexFlags
{
    None = 0,
    IgnoreCase = 2,
    Locale = 4,
    Multiline = 8,
    DotAll = 16,
    Unicode = 32,
    Verbose = 64,
    Debug = 128,
    Ascii = 256,
}
