using Nnx.Flax.Transforms.Simple;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Autodiff;

/// <summary><c>nnx.remat</c>.</summary>
internal static class RematFunctions
{
    private const string Module = "flax.nnx.transforms.autodiff";

    private static readonly PyStr Tag = new("remat");
    private static readonly string[] Options = ["prevent_cse", "static_argnums", "policy", "graph", "graph_updates"];

    /// <summary>Writes the names down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module
        .Function("remat", "f=Missing, *, prevent_cse=True, static_argnums=(), policy=None, graph=None, graph_updates=None", Remat, Module);

    private static PyObject Remat(Interpreter py, BoundArguments a)
    {
        if (!a.Given(0))
        {
            return Decorators.Defer(py, "remat", Options, a);
        }

        var flax = FlaxContext.Of(py);
        var function = a[0];
        BoundMethods.Refuse(flax, function, "remat");
        var mode = TransformMode.Of(flax, a.Optional(4), a.Optional(5));
        if (mode.IsSimple)
        {
            return SimpleCalls.Remat(flax, function, mode.IsGraph, a[2], py.IsTrue(a[1]));
        }

        var checkpointed = flax.Jax.Transforms.Checkpoint(InputPairs.Merge(flax, Tag, function), a[2], py.IsTrue(a[1]));
        return new TransformedFunction(py, function, (_, given) =>
        {
            var arguments = PositionalArguments.Resolve(py, function, given);
            using var update = new Passage(flax, Tag).Enter();
            return InputPairs.Split(flax, Tag, arguments, pure => py.Call(checkpointed, new CallArguments([.. pure], [])));
        });
    }
}
