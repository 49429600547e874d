using Nnx.Python.Building;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Modules.Small;

/// <summary>The module <c>__future__</c>; what its names change is done when a program is compiled.</summary>
internal static class FutureModule
{
    public static NativeModule Module { get; } = Build();

    private static NativeModule Build()
    {
        var m = new ModuleBuilder("__future__");
        foreach (var name in (string[])
            ["annotations", "division", "absolute_import", "print_function", "unicode_literals", "nested_scopes", "generators",
             "with_statement", "generator_stop"])
        {
            m.Value(name, new PyStr(name));
        }

        return m.Build();
    }
}
