using Nnx.Flax.Transforms.Wrapping;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Simple;

/// <summary><c>nnx.while_loop</c> and <c>nnx.fori_loop</c> without graph updates.</summary>
internal static class SimpleLoops
{
    /// <summary><c>nnx.while_loop</c>.</summary>
    public static PyObject While(FlaxContext flax, PyObject condition, PyObject body, PyObject start, bool isGraph)
    {
        var passage = new SimplePassage(flax, "while_loop", isGraph);
        var pure = passage.ToTree(start);
        var end = flax.Jax.Transforms.WhileLoop(
            SimpleBodies.Of(flax, "while_loop", condition, given => flax.Python.Call(condition, passage.FromTree(given.Values[0]))),
            SimpleBodies.Of(flax, "while_loop", body, given => Step(flax, passage, "while_loop", given.Values[0], carry => flax.Python.Call(body, carry))),
            pure);
        return passage.Leave(Update(flax, pure, end));
    }

    /// <summary><c>nnx.fori_loop</c>.</summary>
    public static PyObject For(FlaxContext flax, PyObject lower, PyObject upper, PyObject body, PyObject start, PyObject unroll, bool isGraph)
    {
        var passage = new SimplePassage(flax, "fori_loop", isGraph);
        var pure = passage.ToTree(start);
        var step = SimpleBodies.Of(flax, "fori_loop", body, given =>
            Step(flax, passage, "fori_loop", given.Values[1], carry => flax.Python.Call(body, given.Values[0], carry)));
        var end = flax.Jax.Transforms.ForiLoop(lower, upper, step, pure, unroll);
        return passage.Leave(Update(flax, pure, end));
    }

    /// <summary>Refuses a carry whose Variables are not those that came in.</summary>
    /// <exception cref="PyRaise">ValueError.</exception>
    public static void CheckSame(FlaxContext flax, string name, PyObject before, PyObject after)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(before, static value => value is FlaxVariable);
        var others = structure.FlattenUpTo(after);
        if (leaves.Where((leaf, i) => leaf is FlaxVariable && !ReferenceEquals(leaf, others[i])).Any())
        {
            throw PyError.Value($"{name} Variable identity must be preserved across iterations.");
        }
    }

    /// <summary>The carry after a loop, with its Variables' values written into the Variables that went in.</summary>
    public static PyObject Update(FlaxContext flax, PyObject start, PyObject end)
    {
        var (leaves, structure) = flax.Jax.Trees.Flatten(start, static value => value is FlaxVariable);
        var others = structure.FlattenUpTo(end);
        for (var i = 0; i < leaves.Length; i++)
        {
            if (leaves[i] is FlaxVariable variable)
            {
                VariableCopies.UpdateFromState(flax.Python, variable, others[i]);
                others[i] = variable;
            }
        }

        return structure.Unflatten(others);
    }

    private static PyObject Step(FlaxContext flax, SimplePassage passage, string name, PyObject given, Func<PyObject, PyObject> call)
    {
        var carry = flax.Jax.Trees.Map(static leaf => leaf, given);
        var result = passage.ToTree(call(passage.FromTree(carry)));
        CheckSame(flax, name, carry, result);
        return result;
    }
}
