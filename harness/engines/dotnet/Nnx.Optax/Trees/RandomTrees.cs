using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Trees;

/// <summary>Trees of random keys and values.</summary>
internal static class RandomTrees
{
    /// <summary><c>tree_split_key_like</c>: one key a leaf.</summary>
    public static PyObject Keys(OptaxContext cx, PyObject key, PyObject tree)
    {
        var structure = cx.Pytrees.Flatten(tree).Structure;
        var keys = cx.Functions.Call("jax.random", "split", key, PyInt.Of(structure.LeafCount));
        return structure.Unflatten([.. cx.Python.Iterate(keys)]);
    }

    /// <summary><c>tree_random_like</c>: random values of the shapes of leaves.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="key">The key.</param>
    /// <param name="tree">The tree.</param>
    /// <param name="sampler">Called with a key, a shape and a dtype.</param>
    /// <param name="dtype">The dtype; None for those of the leaves.</param>
    public static PyObject Like(OptaxContext cx, PyObject key, PyObject tree, PyObject sampler, PyObject? dtype = null) =>
        cx.Trees.Map(tree, Keys(cx, key, tree), (leaf, one) => cx.Holds(NoiseRules.SamplesKeepDtype)
            ? cx.Term(sampler).Call(one, leaf.Attribute("shape"), dtype is null or PyNone ? leaf.Dtype : dtype)
            : cx.Term(sampler).Call(one, leaf.Attribute("shape")));
}
