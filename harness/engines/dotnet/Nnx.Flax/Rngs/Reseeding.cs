using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Jax.Core;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Rngs;

/// <summary><c>nnx.reseed</c>.</summary>
internal static class Reseeding
{
    /// <summary>Gives streams new keys, by their tag.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="node">The node with the streams.</param>
    /// <param name="policy">What becomes of streams with several keys; null for the usual refusal.</param>
    /// <param name="seeds">Seeds or keys by tag.</param>
    /// <exception cref="PyRaise">ValueError where a stream has several keys.</exception>
    public static void Reseed(FlaxContext flax, PyObject node, PyObject? policy, PyDict seeds)
    {
        if (flax.Holds(RngRules.ReseedDerives))
        {
            Derive(flax, node, Policy(flax.Python, policy), seeds);
        }
        else
        {
            Replace(flax, node, seeds);
        }
    }

    private static void Replace(FlaxContext flax, PyObject node, PyDict seeds)
    {
        var py = flax.Python;
        foreach (var (_, stream) in RngFunctions.Streams(flax, node))
        {
            var key = RngStreams.Variable(py, stream, "key");
            var tag = py.GetAttribute(key, "tag");
            if (seeds.Find(py, tag) is not { } seed)
            {
                continue;
            }

            if (RandomKeys.Shape(key.Raw) is { Count: > 0 } shape)
            {
                throw PyError.Value(
                    $"Cannot reseed stream {py.Repr(tag)} with a non-scalar key,  found key with shape {py.Str(shape)}.");
            }

            RngStreams.Set(py, key, seed is PyInt ? RandomKeys.Key(py, seed) : seed);
            RngStreams.Set(py, RngStreams.Variable(py, stream, "count"), RandomKeys.Zeros(py, PyTuple.Empty));
        }
    }

    private static void Derive(FlaxContext flax, PyObject node, Func<PyTuple, PyObject, PyTuple, PyObject> policy, PyDict seeds)
    {
        var py = flax.Python;
        var entries = seeds.Entries.ToArray();
        var rngs = (FlaxObject)py.Call(py.TypeOf(RngClasses.Rngs), new CallArguments(
            [.. entries.Select(static entry => entry.Value)], [.. entries.Select(static entry => ((PyStr)entry.Key).Value)]));
        foreach (var (path, stream) in RngFunctions.Streams(flax, node))
        {
            var key = RngStreams.Variable(py, stream, "key");
            var tag = py.GetAttribute(key, "tag");
            if (seeds.Find(py, tag) is null)
            {
                continue;
            }

            var made = policy(path, py.Call(py.GetItem(rngs, tag)), RandomKeys.Shape(key.Raw));
            RngStreams.Set(py, key, made);
            RngStreams.Set(py, RngStreams.Variable(py, stream, "count"), RandomKeys.Zeros(py, RandomKeys.Shape((JaxValue)made)));
        }
    }

    private static Func<PyTuple, PyObject, PyTuple, PyObject> Policy(Interpreter py, PyObject? policy) => policy switch
    {
        null or PyStr { Value: "scalars_only" } => (path, key, shape) => shape.Count == 0 ? key : throw PyError.Value(
            $"Cannot reseed stream at path {py.Repr(path)} becuase it has a non-scalar key, found key with shape {py.Str(shape)}. "
            + "If all your multi-dimensional keys have unique values on all dimensions, set policy=\"match_shape\", "
            + "else provide a custom reseed policy."),
        PyStr { Value: "match_shape" } => (_, key, shape) => shape.Count == 0 ? key : RandomKeys.Split(py, key, shape),
        _ when Interpreter.IsCallable(policy) => (path, key, shape) => py.Call(policy, path, key, shape),
        _ => throw PyError.Value($"policy must be \"scalars_only\", \"match_shape\" or a callable, got {py.Repr(policy)}"),
    };
}
