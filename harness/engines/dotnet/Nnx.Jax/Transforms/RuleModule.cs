using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

/// <summary>Names of <c>jax</c> for functions with rules of their own, recomputation, and moving arrays about.</summary>
internal static class RuleModule
{
    private const string CheckpointParameters = "fun=Missing, *, prevent_cse=True, policy=None, static_argnums=(), concrete=False";

    /// <summary>Adds them to the table.</summary>
    public static void Add(ModuleBuilder module) => module
        .Class(CustomJvpFunction.Class)
        .Class(CustomVjpFunction.Class)
        .Class(ShapeDtypeStruct.Class)
        .Function("custom_gradient", "fun", static (py, a) => JaxContext.Of(py).Transforms.CustomGradient(a[0]))
        .Function("checkpoint", CheckpointParameters, Checkpoint)
        .Function("remat", CheckpointParameters, Checkpoint)
        .Function("block_until_ready", "x", static (_, a) => a[0])
        .Function("device_put", "x, device=None, *, src=None, donate=False, may_alias=None", static (py, a) => JaxContext.Of(py).Trees.Map(
            leaf => JaxContext.Of(py).ToValue(leaf), a[0]))
        .Function("clear_caches", "", static (py, _) =>
        {
            JaxContext.Of(py).Transforms.ForgetTraces();
            return PyNone.Value;
        });

    private static PyObject Checkpoint(Interpreter py, BoundArguments a)
    {
        var (statics, preventCse) = (a[3], py.IsTrue(a[1]));
        return a.Optional(0) is { } function
            ? JaxContext.Of(py).Transforms.Checkpoint(function, statics, preventCse)
            : new NativeFunction("checkpoint", "jax", "fun, /", (run, inner) =>
                JaxContext.Of(run).Transforms.Checkpoint(inner[0], statics, preventCse));
    }
}
