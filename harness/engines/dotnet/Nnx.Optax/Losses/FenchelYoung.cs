using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary><c>make_fenchel_young_loss</c>.</summary>
internal static class FenchelYoung
{
    private const string Module = "optax.losses._fenchel_young";
    private static readonly Signature Parameters = Signature.Parse("scores, targets, *args, **kwargs");

    public static void Define(ModuleBuilder module) => module.Optax("make_fenchel_young_loss", "max_fun", Module, static call => Make(call.Context, call[0]));

    private static NativeFunction Make(OptaxContext cx, PyObject maximum)
    {
        var product = Vectorized(cx.Functions.Find("jax.numpy", "vdot"), "(n),(n)->()");
        var largest = Vectorized(maximum, "(n)->()");
        return NativeFunction.Nested("fenchel_young_loss", "make_fenchel_young_loss.<locals>.fenchel_young_loss", Module, Parameters, (py, a) =>
        {
            var value = py.Call(largest, NamedArguments.With([a[0], .. a.Rest(2)], a.Keywords(3)));
            return cx.Term(value) - cx.Term(py.Call(product, a[1], a[0]));
        });

        PyObject Vectorized(PyObject function, string signature) =>
            cx.Functions.Call("jax.numpy", "vectorize", ["signature"], function, new PyStr(signature));
    }
}
