using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Enums;

/// <summary>The module <c>enum</c>.</summary>
internal static class EnumModule
{
    public static NativeModule Module { get; } = new ModuleBuilder("enum")
        .Value("EnumType", py => EnumClasses.Of(py).Meta)
        .Value("EnumMeta", py => EnumClasses.Of(py).Meta)
        .Value("Enum", py => EnumClasses.Of(py).Enum)
        .Value("ReprEnum", py => EnumClasses.Of(py).ReprEnum)
        .Value("IntEnum", py => EnumClasses.Of(py).IntEnum)
        .Value("StrEnum", py => EnumClasses.Of(py).StrEnum)
        .Value("Flag", py => EnumClasses.Of(py).Flag)
        .Value("IntFlag", py => EnumClasses.Of(py).IntFlag)
        .Value("auto", EnumTypes.Auto)
        .Value("member", EnumTypes.Member)
        .Value("nonmember", EnumTypes.NonMember)
        .Value("property", BuiltinTypes.Property)
        .Value("FlagBoundary", Boundaries)
        .Value("STRICT", py => Boundary(py, "STRICT"))
        .Value("CONFORM", py => Boundary(py, "CONFORM"))
        .Value("EJECT", py => Boundary(py, "EJECT"))
        .Value("KEEP", py => Boundary(py, "KEEP"))
        .Function("unique", "enumeration", (py, a) =>
        {
            var data = EnumClasses.Of(py).DataOf((PyType)a[0]);
            var duplicates = data.ByName.Entries
                .Where(entry => ((PyStr)entry.Key).Value != EnumMembers.Name(entry.Value))
                .Select(entry => $"{py.Str(entry.Key)} -> {EnumMembers.Name(entry.Value)}").ToList();
            return duplicates.Count == 0
                ? a[0]
                : throw PyError.Value($"duplicate values found in {py.Repr(a[0])}: {string.Join(", ", duplicates)}");
        })
        .Refuse("verify", "EnumCheck", "CONTINUOUS", "NAMED_FLAGS", "UNIQUE", "global_enum", "global_str", "global_flag_repr",
            "global_enum_repr", "pickle_by_global_name", "pickle_by_enum_name", "show_flag_values")
        .Build();

    private static PyObject Boundary(Interpreter py, string name) =>
        py.GetAttribute(py.Import("enum").Find("FlagBoundary")!, name);

    private static PyObject Boundaries(Interpreter py) => py.Call(
        EnumClasses.Of(py).StrEnum, new Calls.CallArguments(
            [
                new PyStr("FlagBoundary"),
                new PyList(((string[])["STRICT", "CONFORM", "EJECT", "KEEP"]).Select(name =>
                    new PyTuple(new PyStr(name), new PyStr(name.ToLowerInvariant())))),
                new PyStr("enum"),
            ],
            ["module"]));
}
