using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary>What is done with updates: <c>apply_updates</c>, <c>incremental_update</c> and <c>periodic_update</c>.</summary>
internal static class Updating
{
    private const string Module = "optax._src.update";

    public static void Define(ModuleBuilder module) => module
        .Optax("apply_updates", "params, updates", Module, static call => Apply(call.Context, call[0], call[1]))
        .Optax("incremental_update", "new_tensors, old_tensors, step_size", Module, static call =>
            Paired(call.Context, call[0], call[1], (after, before) => call[2] * after + (1.0 - call[2]) * before))
        .Optax("periodic_update", "new_tensors, old_tensors, steps, update_period", Module, Periodic);

    /// <summary>Parameters plus updates, in the dtype of the parameters.</summary>
    public static PyObject Apply(OptaxContext cx, PyObject parameters, PyObject updates) => Paired(cx, parameters, updates, (p, u) =>
        cx.Numpy.AsArray(p + u).AsType(cx.Numpy.AsArray(p).Dtype));

    private static PyObject Paired(OptaxContext cx, PyObject first, PyObject second, Func<Term, Term, Term> formula) =>
        cx.Holds(TreeRules.NoneUpdatesStay) ? cx.Trees.MapKeepingNone(first, second, formula) : cx.Trees.Map(first, second, formula);

    private static PyObject Periodic(OptaxArguments call)
    {
        var cx = call.Context;
        return cx.Functions.Call(
            "jax.lax", "cond", (call[2] % call[3]).Is(0), Closures.Of("<lambda>", "_", (_, _) => call[0]),
            Closures.Of("<lambda>", "_", (_, _) => call[1]), Nnx.Python.Objects.Primitives.PyNone.Value);
    }
}
