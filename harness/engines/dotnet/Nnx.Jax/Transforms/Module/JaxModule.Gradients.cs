using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Module;

internal static partial class JaxModule
{
    private const string GradSignature = "fun, argnums=0, has_aux=False, holomorphic=False, allow_int=False, reduce_axes=()";

    private static void AddGradients(ModuleBuilder module) => module
        .Function("grad", GradSignature, static (py, a) => Of(py).Grad(a[0], Options(py, a) with { Name = "grad" }))
        .Function("value_and_grad", GradSignature, static (py, a) => Of(py).ValueAndGrad(a[0], Options(py, a) with { Name = "grad" }))
        .Function("vjp", "fun, *primals, has_aux=False, reduce_axes=()", static (py, a) => Of(py).Vjp(a[0], a.Rest(1), py.IsTrue(a[2])))
        .Function("jvp", "fun, primals, tangents, has_aux=False", static (py, a) => Of(py).Jvp(a[0], a[1], a[2], py.IsTrue(a[3])))
        .Function("linearize", "fun, *primals, has_aux=False", static (py, a) => Of(py).Linearize(a[0], a.Rest(1), py.IsTrue(a[2])))
        .Function("jacfwd", "fun, argnums=0, has_aux=False, holomorphic=False", static (py, a) => Of(py).JacFwd(a[0], Options(py, a)))
        .Function("jacrev", GradSignature, static (py, a) => Of(py).JacRev(a[0], Options(py, a)))
        .Function("jacobian", GradSignature, static (py, a) => Of(py).JacRev(a[0], Options(py, a)))
        .Function("hessian", "fun, argnums=0, has_aux=False, holomorphic=False", static (py, a) => Of(py).Hessian(a[0], Options(py, a)))
        .Function("checkpoint", "fun, *, prevent_cse=True, policy=None, static_argnums=()", static (py, a) => Of(py).Checkpoint(a[0], a[3], py.IsTrue(a[1])))
        .Function("remat", "fun, *, prevent_cse=True, policy=None, static_argnums=()", static (py, a) => Of(py).Checkpoint(a[0], a[3], py.IsTrue(a[1])))
        .Function("custom_gradient", "fun", static (py, a) => Of(py).CustomGradient(a[0]))
        .Class(CustomJvpFunction.Class)
        .Class(CustomVjpFunction.Class);

    private static GradOptions Options(Interpreter py, BoundArguments a) => new()
    {
        Argnums = a[1],
        HasAux = py.IsTrue(a[2]),
        Holomorphic = py.IsTrue(a[3]),
        AllowInt = a.Values.Length > 4 && py.IsTrue(a[4]),
    };
}
