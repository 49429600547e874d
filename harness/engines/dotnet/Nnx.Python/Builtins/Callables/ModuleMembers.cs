using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Callables;

/// <summary>Members of modules.</summary>
internal static class ModuleMembers
{
    public static void Define(ClassBuilder c) => c
        .New("cls, name, doc=None", (_, a) => new PyModule(Interpreter.ToText(a[1], "module.__init__() argument 1 must be str, not {}")))
        .Method(Slot.Init, "self, name, doc=None", (_, _) => PyNone.Value)
        .Method(Slot.Repr, "self, /", (_, a) => new PyStr($"<module '{((PyModule)a[0]).Name}'>"));
}
