using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Rngs;

/// <summary>Members of <c>nnx.RngStream</c>.</summary>
internal static class RngStreamMembers
{
    public static void Define(ClassBuilder members)
    {
        members
            .Method(Slot.Init, "self, tag, key, count=None", (py, a) =>
            {
                RngStreams.Initialize(FlaxContext.Of(py), (FlaxObject)a[0], a[2], a.OrNull(3), a[1]);
                return PyNone.Value;
            })
            .Method(Slot.Call, "self", (py, a) => RngStreams.Draw(py, (FlaxObject)a[0]))
            .Method("fork", "self, *, split=None", (py, a) =>
            {
                WarnOfSplit(FlaxContext.Of(py), a.OrNull(1));
                return RngStreams.Fork(py, (FlaxObject)a[0], a.OrNull(1));
            })
            .Method("split", "self, k", (py, a) => RngStreams.Fork(py, (FlaxObject)a[0], a[1]))
            .Method("broadcast", "self, k", (py, a) => RngStreams.Broadcast(py, (FlaxObject)a[0], a[1]));
        RandomMethods.Define(members, static (_, self) => self);
    }

    /// <summary>Warns of <c>fork(split=…)</c>, in releases that do.</summary>
    public static void WarnOfSplit(FlaxContext flax, PyObject? split)
    {
        if (split is not null && flax.Holds(RngRules.ForkSplitWarns))
        {
            flax.Python.Warn(ExceptionTypes.DeprecationWarning, "The 'split' argument of 'fork' is deprecated; use the 'split' method instead.");
        }
    }
}
