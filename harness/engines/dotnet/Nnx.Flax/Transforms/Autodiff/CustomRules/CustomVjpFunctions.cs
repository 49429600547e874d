using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Autodiff.CustomRules;

/// <summary><c>nnx.custom_vjp</c>.</summary>
internal static class CustomVjpFunctions
{
    private static readonly string[] Options = ["nondiff_argnums"];

    /// <summary>Writes the names down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module.Function(
        "custom_vjp",
        "fun=Missing, *, nondiff_argnums=(), graph=None, graph_updates=None",
        Make,
        "flax.nnx.transforms.autodiff");

    private static PyObject Make(Interpreter py, BoundArguments a)
    {
        if (!a.Given(0))
        {
            return Decorators.Defer(py, "custom_vjp", Options, a);
        }

        var flax = FlaxContext.Of(py);
        BoundMethods.Refuse(flax, a[0], "custom_vjp");
        return new CustomVjp(flax, a[0], a[1]);
    }
}
