using Nnx.Jax.Interpreters;
using Nnx.Jax.Interpreters.Calls;
using Nnx.Jax.Transforms.Jit;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms;

public sealed partial class Transformations
{
    /// <summary><c>jax.checkpoint</c>: differentiation computes the function again instead of keeping what it needs.</summary>
    /// <param name="function">The function.</param>
    /// <param name="staticArgnums">Positional arguments that are not traced; an int or a sequence of ints.</param>
    /// <param name="preventCse">Whether the compiler may merge what is computed again.</param>
    public PyObject Checkpoint(PyObject function, PyObject staticArgnums, bool preventCse = true)
    {
        CheckCallable(function);
        var statics = StaticArguments.Read(Py, null, staticArgnums, Python.Objects.Primitives.PyNone.Value, "static");
        return Wrap(function, (_, given) =>
        {
            var arguments = JitArguments.Split(_cx, given, statics);
            var values = Array.ConvertAll(arguments.Leaves, CheckArgument);
            var flat = new FlatFunction(_cx, function, arguments.Structure, hasKeywords: true) { Complete = arguments.Complete };
            var shown = given with { Values = [.. given.Values.Select((value, i) => arguments.IsStatic[i] ? Python.Objects.Primitives.PyNone.Value : value)] };
            var debug = CallableInfo.Describe(Py, function, "checkpoint / remat", CallableInfo.LeafPaths(_cx.Trees, function, shown));
            var closed = Interpreters.Staging.Trace(_cx, flat.Values, values, debug);
            var (jaxpr, constants) = Interpreters.Staging.HoistConstants(closed);
            var results = _cx.Bind(Remat.Instance, new Remat.Parameters(jaxpr, preventCse), [.. constants, .. values]);
            return flat.OutStructure.Unflatten(results);
        });
    }

    /// <summary>The function with arguments that are not traced put back, for <c>jax.custom_gradient</c> and its like.</summary>
    /// <param name="function">Returns a value and a function from its cotangent to cotangents of the arguments.</param>
    public PyObject CustomGradient(PyObject function)
    {
        CheckCallable(function);
        var value = new TransformedFunction(Py, function, (py, arguments) => ((PyTuple)py.Call(function, arguments))[0]);
        var custom = new CustomVjpFunction(_cx, value, []);
        custom.Define(
            new NativeFunction("fwd", "jax", "*args", (py, arguments) =>
            {
                // The pullback may close over tracers, so it is run again from the arguments.
                var pair = (PyTuple)py.Call(function, new CallArguments([.. arguments.Rest(0)], []));
                return Pair(pair[0], arguments.Rest(0));
            }),
            new NativeFunction("bwd", "jax", "res, cts", (py, arguments) =>
            {
                var pair = (PyTuple)py.Call(function, new CallArguments([.. (PyTuple)arguments[0]], []));
                var result = py.Call(pair[1], arguments[1]);
                return result is PyTuple ? result : new PyTuple(result);
            }));
        return custom;
    }
}
