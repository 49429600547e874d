using Nnx.Jax.Core;
using Nnx.Jax.Modules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Numpy;

/// <summary>A function of two arrays with the methods of NumPy's universal functions: <c>jnp.add.reduce</c>, <c>jnp.multiply.outer</c>.</summary>
/// <param name="context">The run.</param>
/// <param name="name">The function's name.</param>
/// <param name="apply">What it does; a null second value for functions of one array.</param>
internal sealed class Ufunc(JaxContext context, string name, Func<JaxContext, JaxValue, JaxValue, JaxValue> apply) : PyCallable
{
    private static readonly Signature Parameters = Signature.Parse("*args, out=None, where=None");

    public static NativeClass Class { get; } = new("ufunc", "jax.numpy") { InstancesHaveAttributes = false, Define = UfuncMembers.Define };

    public override PyType Type => context.Python.TypeOf(Class);

    public string Name => name;

    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        var bound = new BoundArguments(Binder.Bind(name, Parameters, arguments));
        if (bound.OrNull(1) is not null)
        {
            throw PyError.NotImplemented($"out argument of {name}");
        }

        if (bound.OrNull(2) is not null)
        {
            throw PyError.NotImplemented($"where argument of {name}");
        }

        var given = bound.Rest(0);
        return given.Count == 2
            ? Apply(ArrayLike.Of(context, name, given[0], 0), ArrayLike.Of(context, name, given[1], 1))
            : throw PyError.Type($"{name}() takes 2 positional arguments but {given.Count} {(given.Count == 1 ? "was" : "were")} given");
    }

    /// <summary>The function of two arrays.</summary>
    public JaxValue Apply(JaxValue x, JaxValue y) => apply(context, x, y);
}
