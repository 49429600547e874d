using Nnx.Jax.Core;
using Nnx.Jax.Transforms.Jit;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Modules;

/// <summary>The transformations among the names of <c>jax</c>.</summary>
internal static class TransformModule
{
    private const string GradParameters = "fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False, reduce_axes=()";
    private const string JacParameters = "fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False";

    private const string CheckpointParameters = "fun, *, prevent_cse=True, policy=None, static_argnums=(), concrete=None";

    /// <summary>Adds them to the table.</summary>
    public static void Add(ModuleBuilder module) => module
        .Function(
            "jit",
            "fun=Missing, /, *, in_shardings=None, out_shardings=None, static_argnums=None, static_argnames=None, donate_argnums=None, "
            + "donate_argnames=None, keep_unused=False, device=None, backend=None, inline=False, abstracted_axes=None, compiler_options=None",
            Jit)
        .Function("vmap", "fun, in_axes=0, out_axes=0, axis_name=None, axis_size=None, spmd_axis_name=None, sum_match=False", static (py, a) =>
            Of(py).Vmap(a[0], new VmapOptions
            {
                InAxes = a[1],
                OutAxes = a[2],
                AxisName = a.OrNull(3) is { } name ? py.Str(name) : null,
                AxisSize = a.OrNull(4) is PyInt size ? (int)size.Small : null,
            }))
        .Function("grad", GradParameters, static (py, a) => Of(py).Grad(a[0], Options(py, a, "grad")))
        .Function("value_and_grad", GradParameters, static (py, a) => Of(py).ValueAndGrad(a[0], Options(py, a, "grad")))
        .Function("jacfwd", "fun, argnums=0, has_aux=False, holomorphic=False", static (py, a) => Of(py).JacFwd(a[0], Options(py, a, "jacfwd")))
        .Function("jacrev", JacParameters, static (py, a) => Of(py).JacRev(a[0], Options(py, a, "jacrev")))
        .Function("jacobian", JacParameters, static (py, a) => Of(py).JacRev(a[0], Options(py, a, "jacrev")))
        .Function("hessian", "fun, argnums=0, has_aux=False, holomorphic=False", static (py, a) => Of(py).Hessian(a[0], Options(py, a, "hessian")))
        .Function("jvp", "fun, primals, tangents, has_aux=False", static (py, a) => Of(py).Jvp(a[0], a[1], a[2], py.IsTrue(a[3])))
        .Function("vjp", "fun, *primals, has_aux=False, reduce_axes=()", static (py, a) => Of(py).Vjp(a[0], a.Rest(1), py.IsTrue(a[2])))
        .Function("linearize", "fun, *primals, has_aux=False", static (py, a) => Of(py).Linearize(a[0], a.Rest(1), py.IsTrue(a[2])))
        .Function("eval_shape", "fun, *args, **kwargs", static (py, a) => Of(py).EvalShape(a[0], Given(a, 1, 2)))
        .Function("make_jaxpr", "fun, static_argnums=(), axis_env=None, return_shape=False, abstracted_axes=None", static (py, a) =>
            Of(py).MakeJaxpr(a[0]))
        .Function("checkpoint", CheckpointParameters, static (py, a) => Of(py).Checkpoint(a[0], a[3], py.IsTrue(a[1])))
        .Function("remat", CheckpointParameters, static (py, a) => Of(py).Checkpoint(a[0], a[3], py.IsTrue(a[1])))
        .Function("custom_gradient", "fun", static (py, a) => Of(py).CustomGradient(a[0]))
        .Class(CustomJvpFunction.Class)
        .Class(CustomVjpFunction.Class)
        .Function("named_call", "fun, *, name=None", static (_, a) => a[0])
        .Function("clear_caches", "", static (py, _) =>
        {
            Of(py).ForgetTraces();
            return PyNone.Value;
        })
        .Function(
            "pure_callback",
            "callback, result_shape_dtypes, *args, sharding=None, vectorized=None, vmap_method=None, **kwargs",
            static (py, a) => Of(py).PureCallback(a[0], a[1], Given(a, 2, 6)))
        .Function("typeof", "x, /", static (py, a) => new AvalObject(JaxContext.Of(py), JaxContext.Of(py).ToValue(a[0]).Aval))
        .Class(ShapeDtypeStruct.Class)
        .Value("Array", static py => JaxContext.Of(py).Types.Array);

    private static Transformations Of(Interpreter py) => JaxContext.Of(py).Transforms;

    private static PyObject Jit(Interpreter py, BoundArguments a)
    {
        var options = new JitOptions
        {
            StaticArgnums = a[3],
            StaticArgnames = a[4],
            DonateArgnums = a[5],
            DonateArgnames = a[6],
        };
        return a.Optional(0) is { } function
            ? Of(py).Jit(function, options)
            : new NativeFunction("jit", "jax", "fun, /", (run, inner) => Of(run).Jit(inner[0], options));
    }

    private static GradOptions Options(Interpreter py, BoundArguments a, string name) => new()
    {
        Argnums = a[1],
        HasAux = py.IsTrue(a[2]),
        Holomorphic = py.IsTrue(a[3]),
        AllowInt = a.Values.Length > 4 && a[4] is PyBool { Small: not 0 },
        Name = name,
    };

    private static CallArguments Given(BoundArguments a, int rest, int keywords) => new(
        [.. a.Rest(rest), .. a.Keywords(keywords).Entries.Select(static entry => entry.Value)],
        [.. a.Keywords(keywords).Entries.Select(static entry => ((PyStr)entry.Key).Value)]);
}
