using Nnx.Jax.Core;
using Nnx.Jax.Transforms.Jit;
using Nnx.Python.Building;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms.Module;

internal static partial class JaxModule
{
    private static void AddTracing(ModuleBuilder module) => module
        .Function(
            "jit",
            "fun, /, *, in_shardings=UnspecifiedValue, out_shardings=UnspecifiedValue, static_argnums=None, static_argnames=None, donate_argnums=None, "
                + "donate_argnames=None, keep_unused=False, device=None, backend=None, inline=False, abstracted_axes=None, compiler_options=None",
            static (py, a) => Of(py).Jit(a[0], new JitOptions
            {
                StaticArgnums = a[3],
                StaticArgnames = a[4],
                DonateArgnums = a[5],
                DonateArgnames = a[6],
            }))
        .Function("vmap", "fun, in_axes=0, out_axes=0, axis_name=None, axis_size=None, spmd_axis_name=None, sum_match=False", static (py, a) => Of(py).Vmap(a[0], new VmapOptions
        {
            InAxes = a[1],
            OutAxes = a[2],
            AxisName = a.OrNull(3) is { } name ? py.Str(name) : null,
            AxisSize = a.OrNull(4) is PyInt size ? (int)size.Small : null,
        }))
        .Function("eval_shape", "fun, *args, **kwargs", static (py, a) => Of(py).EvalShape(a[0], Spread(a, 1, 2)))
        .Function("make_jaxpr", "fun, static_argnums=(), axis_env=None, return_shape=False, abstracted_axes=None", static (py, a) => Of(py).MakeJaxpr(a[0]))
        .Function("named_call", "fun, *, name=None", static (_, a) => a[0])
        .Function("clear_caches", "", static (py, _) =>
        {
            Of(py).ForgetTraces();
            return PyNone.Value;
        })
        .Function(
            "pure_callback", "callback, result_shape_dtypes, *args, sharding=None, vectorized=None, vmap_method=None, **kwargs",
            static (py, a) => Of(py).PureCallback(a[0], a[1], Spread(a, 2, 6)))
        .Function("typeof", "x, /", static (py, a) => new AvalObject(JaxContext.Of(py), JaxContext.Of(py).ToValue(a[0]).Aval))
        .Class(ShapeDtypeStruct.Class)
        .Value("Array", static py => JaxContext.Of(py).Types.Array);
}
