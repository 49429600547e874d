using Nnx.Flax.Transforms.Wrapping;
using Nnx.Jax.Transforms;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Simple;

/// <summary>Transforms without graph updates that call a function once: <c>remat</c>, <c>cond</c>, <c>switch</c>, <c>eval_shape</c>, <c>make_jaxpr</c>.</summary>
internal static class SimpleCalls
{
    /// <summary><c>nnx.remat</c>.</summary>
    public static TransformedFunction Remat(FlaxContext flax, PyObject function, bool isGraph, PyObject staticArgnums, bool preventCse)
    {
        var passage = new SimplePassage(flax, "remat", isGraph);
        var checkpointed = flax.Jax.Transforms.Checkpoint(SimpleBodies.WithUpdates(flax, "remat", function, passage), staticArgnums, preventCse);
        return new TransformedFunction(flax.Python, function, (py, given) =>
        {
            var pure = passage.Enter(given);
            return Finish(flax, passage, pure, py.Call(checkpointed, Arguments.Of(pure[0], pure[1])));
        });
    }

    /// <summary><c>nnx.cond</c> and <c>nnx.switch</c>.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="name">Which.</param>
    /// <param name="choice">What decides.</param>
    /// <param name="branches">The functions.</param>
    /// <param name="operands">Their arguments.</param>
    /// <param name="isGraph">Whether modules may share Variables.</param>
    public static PyObject Branch(FlaxContext flax, string name, PyObject choice, IEnumerable<PyObject> branches, PyTuple operands, bool isGraph)
    {
        var passage = new SimplePassage(flax, name, isGraph);
        PyObject[] bodies = [.. branches.Select(branch => SimpleBodies.Of(flax, name, branch, given =>
        {
            // All branches give all Variables back, changed or not, since their results have to look the same.
            var copies = (PyTuple)flax.Jax.Trees.Map(static leaf => leaf, Arguments.Positional(given));
            var updates = new VariableUpdates(flax, copies).Current;
            var result = passage.ToTree(flax.Python.Call(branch, new CallArguments([.. (PyTuple)passage.FromTree(copies)], [])));
            passage.Duplicates().Check(("args", updates), ("result", result));
            return new PyTuple(result, updates);
        }))];
        var pure = passage.Enter(new CallArguments([.. operands], []));
        PyObject[] inputs = [.. (PyTuple)pure[0]];
        var pair = (PyTuple)(name == "cond"
            ? flax.Jax.Transforms.Cond(choice, bodies[0], bodies[1], inputs)
            : flax.Jax.Transforms.Switch(choice, bodies, inputs));
        var answer = passage.Leave(pair[0]);
        VariableUpdates.Apply(flax, pure[0], pair[1]);
        return answer;
    }

    /// <summary><c>nnx.eval_shape</c>.</summary>
    public static PyObject EvalShape(FlaxContext flax, PyObject function, CallArguments given, bool isGraph)
    {
        var passage = new SimplePassage(flax, "eval_shape", isGraph);
        var pure = passage.Enter(given);
        var shapes = flax.Jax.Transforms.EvalShape(SimpleBodies.WithUpdates(flax, "eval_shape", function, passage), Arguments.Of(pure[0], pure[1]));
        return passage.Leave(((PyTuple)shapes)[0]);
    }

    /// <summary><c>nnx.make_jaxpr</c>.</summary>
    public static TransformedFunction MakeJaxpr(FlaxContext flax, PyObject function, PyObject staticArgnums, bool isGraph)
    {
        var passage = new SimplePassage(flax, "make_jaxpr", isGraph);
        var body = SimpleBodies.Of(flax, "make_jaxpr", function, given => passage.Call(function, given).Result);
        var maker = staticArgnums is PyTuple { Count: 0 }
            ? flax.Jax.Transforms.MakeJaxpr(body)
            : throw new UnsupportedConstructException("nnx.make_jaxpr with static_argnums");
        return new TransformedFunction(flax.Python, function, (py, given) =>
        {
            var pure = passage.Enter(given);
            return py.Call(maker, Arguments.Of(pure[0], pure[1]));
        });
    }

    private static PyObject Finish(FlaxContext flax, SimplePassage passage, PyTuple pure, PyObject pair)
    {
        VariableUpdates.Apply(flax, pure, ((PyTuple)pair)[1]);
        return passage.Leave(((PyTuple)pair)[0]);
    }
}
