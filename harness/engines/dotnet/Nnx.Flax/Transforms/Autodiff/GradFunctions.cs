using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Flax.Transforms.Simple;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Autodiff;

/// <summary><c>nnx.grad</c>, <c>nnx.value_and_grad</c> and <c>nnx.DiffState</c>.</summary>
internal static class GradFunctions
{
    private const string Module = "flax.nnx.transforms.autodiff";

    private const string Signature =
        "f=Missing, *, argnums=0, has_aux=False, holomorphic=False, allow_int=False, reduce_axes=(), graph=None, graph_updates=None";

    private static readonly string[] Options = ["argnums", "has_aux", "holomorphic", "allow_int", "reduce_axes", "graph", "graph_updates"];

    /// <summary>Writes the names down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module
        .Class(DiffState.Class)
        .Function("grad", Signature, static (py, a) => Make(py, a, "grad"), Module)
        .Function("value_and_grad", Signature, static (py, a) => Make(py, a, "value_and_grad"), Module);

    private static PyObject Make(Interpreter py, BoundArguments a, string name)
    {
        var flax = FlaxContext.Of(py);
        var refuses = flax.Holds(TransformRules.GradRefusesReduceAxes);
        if (py.IsTrue(a[5]) && (refuses || a.Given(0)))
        {
            throw PyError.NotImplemented($"reduce_axes argument to {(refuses ? name : "grad")} is deprecated");
        }

        if (!a.Given(0))
        {
            return Decorators.Defer(py, name, Options, a);
        }

        var function = a[0];
        BoundMethods.Refuse(flax, function, name);
        var settings = new GradSettings(a[1], py.IsTrue(a[2]), py.IsTrue(a[3]), py.IsTrue(a[4]));
        var mode = TransformMode.Of(flax, a.Optional(6), a.Optional(7));
        if (!mode.IsSimple)
        {
            _ = settings.Filters(flax);
        }

        return new NativeFunction("grad_wrapper", Module, "*args, **kwargs", (_, call) =>
        {
            var arguments = Arguments.Of(call.Rest(0), call.Keywords(1));
            var result = mode.IsSimple
                ? SimpleGrad.Run(flax, function, settings, mode.IsGraph, arguments)
                : new GradCall(flax, function, settings).Run(arguments);
            if (name == "value_and_grad")
            {
                return result;
            }

            return settings.HasAux ? new PyTuple(result[1], ((PyTuple)result[0])[1]) : result[1];
        })
        {
            LooksLikeScript = true,
        };
    }
}
