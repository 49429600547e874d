using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Training.Metrics;

/// <summary>Members of <c>nnx.Metric</c>.</summary>
internal static class MetricMembers
{
    public static void Define(ClassBuilder members) => members
        .Method(Slot.Init, "self", (_, _) => throw Abstract("__init__"))
        .Method("reset", "self", (_, _) => throw Abstract("reset"))
        .Method("update", "self, **kwargs", (_, _) => throw Abstract("update"))
        .Method("compute", "self", (_, _) => throw Abstract("compute"))
        .Method("split", "self, *filters", (py, a) => Imported.Nnx(py, "split", [a[0], .. a.Rest(1)]));

    private static PyRaise Abstract(string method) => PyError.NotImplemented($"Must override `{method}()` method.");
}
