using Nnx.Flax.Rules;
using Nnx.Flax.Transforms.Wrapping;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Simple;

/// <summary><c>nnx.vjp</c> and <c>nnx.jvp</c>, which exist without graph updates only.</summary>
internal static class SimpleDerivatives
{
    private const string Module = "flax.nnx.transforms.autodiff";

    private static readonly string[] VjpOptions = ["has_aux", "reduce_axes", "graph", "graph_updates"];
    private static readonly string[] JvpOptions = ["has_aux", "graph", "graph_updates"];

    /// <summary>Writes the names down.</summary>
    public static ModuleBuilder Define(ModuleBuilder module) => module
        .Function("vjp", "f=Missing, *primals, has_aux=False, reduce_axes=(), graph=None, graph_updates=None", Vjp, Module)
        .Function("jvp", "f=Missing, primals=Missing, tangents=Missing, *, has_aux=False, graph=None, graph_updates=None", Jvp, Module);

    private static PyObject Vjp(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        var mode = Simple(flax, "vjp", a.Optional(4), a.Optional(5));
        if (py.IsTrue(a[3]))
        {
            throw PyError.NotImplemented("reduce_axes argument to vjp is deprecated");
        }

        if (!a.Given(0) || a.Rest(1).Count == 0)
        {
            return Defer(py, "vjp", a.Given(0) ? [a[0]] : [], VjpOptions, [a[2], a[3], a[4], a[5]]);
        }

        BoundMethods.Refuse(flax, a[0], "vjp");
        var passage = new SimplePassage(flax, "vjp", mode.IsGraph);
        var hasAux = py.IsTrue(a[2]);
        var pure = (PyTuple)passage.Enter(new CallArguments([.. a.Rest(1)], []))[0];
        var body = SimpleBodies.Of(flax, "vjp", a[0], given =>
        {
            var (result, updates) = passage.Call(a[0], given);
            var changed = ((PyTuple)updates)[0];
            if (!hasAux)
            {
                return new PyTuple(result, changed);
            }

            var (primal, aux) = Unpacking.Pair(py, result);
            return new PyTuple(primal, new PyTuple(changed, aux));
        });
        var three = (PyTuple)flax.Jax.Transforms.Vjp(body, pure, hasAux: true);
        VariableUpdates.Apply(flax, pure, hasAux ? ((PyTuple)three[2])[0] : three[2]);
        var pullback = !mode.IsGraph ? three[1] : new NativeFunction("vjp_fn", Module, "g", (_, call) => passage.Leave(py.Call(three[1], call[0])));
        var answer = passage.Leave(three[0]);
        return hasAux ? new PyTuple(answer, pullback, ((PyTuple)three[2])[1]) : new PyTuple(answer, pullback);
    }

    private static PyObject Jvp(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        var mode = Simple(flax, "jvp", a.Optional(4), a.Optional(5));
        if (!a.Given(0) || !a.Given(1) || !a.Given(2))
        {
            return Defer(py, "jvp", a.Given(0) ? [a[0]] : [], JvpOptions, [a[3], a[4], a[5]]);
        }

        BoundMethods.Refuse(flax, a[0], "jvp");
        var passage = new SimplePassage(flax, "jvp", mode.IsGraph);
        var hasAux = py.IsTrue(a[3]);
        var pure = (PyTuple)passage.Enter(new CallArguments([.. py.Iterate(a[1])], []))[0];
        var tangents = (PyTuple)passage.Enter(new CallArguments([.. py.Iterate(a[2])], []))[0];
        var body = SimpleBodies.Of(flax, "jvp", a[0], given =>
        {
            var (result, updates) = passage.Call(a[0], given);
            var changed = ((PyTuple)updates)[0];
            if (!hasAux)
            {
                return new PyTuple(result, changed);
            }

            var (primal, aux) = Unpacking.Pair(py, result);
            return new PyTuple(new PyTuple(primal, changed), aux);
        });
        var parts = (PyTuple)flax.Jax.Transforms.Jvp(body, pure, tangents, hasAux);
        var (primals, directions) = ((PyTuple)parts[0], (PyTuple)parts[1]);
        var (answer, tangent) = (passage.Leave(primals[0]), passage.Leave(directions[0]));
        VariableUpdates.Apply(flax, pure, primals[1]);
        return hasAux ? new PyTuple(answer, tangent, parts[2]) : new PyTuple(answer, tangent);
    }

    private static TransformMode Simple(FlaxContext flax, string name, PyObject? graph, PyObject? updates)
    {
        var mode = TransformMode.Of(flax, graph, updates);
        return mode.IsSimple ? mode : throw PyError.NotImplemented(flax.Holds(TransformRules.GraphUpdates)
            ? $"graph-mode with graph_updates is not supported for nnx.{name}. Set graph=False or graph_updates=False."
            : $"graph-mode is not supported for nnx.{name}. Set graph=False or use the nnx_graph_mode config.");
    }

    private static PyObject Defer(Interpreter py, string name, PyObject[] given, string[] options, PyObject[] values)
    {
        var visible = ((NativeFunction)py.GetAttribute(py.Import("flax.nnx"), name)).Signature;
        var kept = Enumerable.Range(0, options.Length).Where(i => visible.IndexOfKeyword(options[i]) >= 0).ToArray();
        return py.Call(py.GetAttribute(py.Import("functools"), "partial"), new CallArguments(
            [py.GetAttribute(py.Import("flax.nnx"), name), .. given, .. kept.Select(i => values[i])],
            [.. kept.Select(i => options[i])]));
    }
}
