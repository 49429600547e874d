using Nnx.Jax.Core;
using Nnx.Jax.Core.Printing;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Trees;
using Nnx.Python.Calls;
using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms;

public sealed partial class Transformations
{
    /// <summary><c>jax.eval_shape</c>: types of the results, as a tree of <c>ShapeDtypeStruct</c>s.</summary>
    /// <param name="function">The function.</param>
    /// <param name="arguments">Arrays, numbers, or anything with a shape and a dtype.</param>
    public PyObject EvalShape(PyObject function, CallArguments arguments)
    {
        var (closed, structure) = StageOut(function, arguments, "eval_shape");
        return structure.Unflatten(Array.ConvertAll(closed.OutAvals, PyObject (aval) => new ShapeDtypeStruct(_cx, aval)));
    }

    /// <summary><c>jax.make_jaxpr</c>.</summary>
    public PyObject MakeJaxpr(PyObject function)
    {
        CheckCallable(function);
        return Wrap(function, (_, arguments) =>
        {
            var shown = _cx.IsShown;
            _cx.IsShown = true;
            try
            {
                return new JaxprObject(_cx, StageOut(function, arguments, "make_jaxpr").Jaxpr);
            }
            finally
            {
                _cx.IsShown = shown;
            }
        });
    }

    /// <summary>Traces a callable for the types of its arguments.</summary>
    internal (ClosedJaxpr Jaxpr, PyTreeDef OutStructure) StageOut(PyObject function, CallArguments arguments, string transformation)
    {
        CheckCallable(function);
        var (leaves, structure) = _cx.Trees.Flatten(Pair(new PyTuple([.. arguments.Positional]), Keywords(arguments)));
        var avals = Array.ConvertAll(leaves, leaf => leaf is ShapeDtypeStruct type ? type.Aval : CheckArgument(leaf).Aval);
        var flat = new FlatFunction(_cx, function, structure, hasKeywords: true);
        var debug = CallableInfo.Describe(Py, function, transformation, CallableInfo.LeafPaths(_cx.Trees, function, arguments));
        var closed = Staging.Trace(_cx, flat.Values, avals, debug);
        return (closed, flat.OutStructure);
    }
}
