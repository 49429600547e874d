using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Instances;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>The classes of <c>re</c>.</summary>
internal static class RegexTypes
{
    private static readonly (RegexFlags Flag, string Name)[] FlagNames =
    [
        (RegexFlags.IgnoreCase, "IGNORECASE"), (RegexFlags.Locale, "LOCALE"), (RegexFlags.Multiline, "MULTILINE"), (RegexFlags.DotAll, "DOTALL"),
        (RegexFlags.Unicode, "UNICODE"), (RegexFlags.Verbose, "VERBOSE"), (RegexFlags.Debug, "DEBUG"), (RegexFlags.Ascii, "ASCII"),
    ];

    public static PyType Pattern { get; } = Make("Pattern", BuiltinTypes.Object, PatternMembers.Define);

    public static PyType Match { get; } = Make("Match", BuiltinTypes.Object, MatchMembers.Define);

    public static PyType Flag { get; } = Make("RegexFlag", BuiltinTypes.Int, DefineFlag);

    public static PyObject Of(RegexFlags flags) => new PyIntInstance(Flag, (int)flags);

    public static string Text(RegexFlags flags) =>
        string.Join('|', FlagNames.Where(known => flags.HasFlag(known.Flag)).Select(known => $"re.{known.Name}"));

    private static void DefineFlag(ClassBuilder c)
    {
        c.Method(Slot.Repr, "self", (_, a) => new PyStr(
            ((PyInt)a[0]).Small == 0 ? "re.NOFLAG" : Text((RegexFlags)((PyInt)a[0]).Small)))
            .Method(Slot.Str, "self", (py, a) => new PyStr(py.Repr(a[0])));
        Combine(c, Slot.Or, Slot.ROr, (x, y) => x | y);
        Combine(c, Slot.And, Slot.RAnd, (x, y) => x & y);
        Combine(c, Slot.Xor, Slot.RXor, (x, y) => x ^ y);
    }

    private static void Combine(ClassBuilder c, Slot forward, Slot reflected, Func<long, long, long> apply)
    {
        PyObject Apply(Runtime.Interpreter py, Calls.BoundArguments a) => a[1] is PyInt other
            ? Of((RegexFlags)apply(((PyInt)a[0]).Small, other.Small))
            : PyNotImplemented.Value;

        c.Method(forward, "self, other", Apply).Method(reflected, "self, other", Apply);
    }

    private static PyType Make(string name, PyType parent, Action<ClassBuilder> define) =>
        new(name, "re", [parent], new PyTypeOptions { IsImmutable = true, Define = define });
}
