using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>freeze</c> and <c>selective_transform</c>: parameters that do not change.</summary>
internal static class Freezing
{
    private const string Module = "optax.transforms._freezing";

    public static void Define(ModuleBuilder module) => module
        .Optax("freeze", "mask", Module, static call => Masked.Make(call.Context, Identity.SetToZero(call.Context), call[0]))
        .Optax("selective_transform", "optimizer, *, freeze_mask", Module, static call => Selective(call.Context, call[0], call[1]));

    private static PyObject Selective(OptaxContext cx, PyObject optimizer, PyObject mask)
    {
        var parts = new PyDict();
        parts.Store("train", optimizer);
        parts.Store("freeze", Identity.SetToZero(cx));
        return Partition.Make(cx, parts, cx.Term(Closures.Of("label_fn", "params", (_, _) =>
            cx.Trees.Map(mask, m => cx.Term(new PyStr(m.IsTrue ? "freeze" : "train"))))));
    }
}
