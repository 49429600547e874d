using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Rngs;

/// <summary>Members of <c>SplitBackups</c>.</summary>
internal static class SplitBackupsMembers
{
    public static void Define(ClassBuilder members) => members
        .Property("backups", (_, self) => ((SplitBackups)self).Backups)
        .Method(Slot.Iter, "self, /", (py, a) => py.GetIterator(((SplitBackups)a[0]).Backups))
        .Method(Slot.Enter, "self, /", (_, a) => a[0])
        .Method(Slot.Exit, "self, /, *args", (py, a) =>
        {
            RngFunctions.Restore(FlaxContext.Of(py), a[0]);
            return PyNone.Value;
        });
}
