using Nnx.Flax.Extraction;
using Nnx.Jax.Transforms;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>The two halves of the plain transforms: split outside, merge inside (<c>split_inputs</c>, <c>merge_inputs</c>).</summary>
internal static class InputPairs
{
    /// <summary>Splits the arguments, calls, and updates the modules among them.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="tag">The tag of the update context.</param>
    /// <param name="arguments">The arguments, a tuple.</param>
    /// <param name="call">Takes states, gives a pair of changed arguments and result.</param>
    public static PyObject Split(FlaxContext flax, PyStr tag, PyTuple arguments, Func<PyTuple, PyObject> call)
    {
        var passage = new Passage(flax, tag);
        using var update = passage.Enter();
        return ((PyTuple)passage.MergeOutside(call((PyTuple)passage.Split(arguments))))[1];
    }

    /// <summary>A callable that takes and gives states, made of one that takes and gives modules.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="tag">The tag of the update context.</param>
    /// <param name="function">The program's callable.</param>
    public static TransformedFunction Merge(FlaxContext flax, PyStr tag, PyObject function) => new(flax.Python, function, (py, pure) =>
    {
        var passage = new Passage(flax, tag);
        var arguments = (PyTuple)passage.MergeInside(Arguments.Positional(pure));
        var result = py.Call(function, new CallArguments([.. arguments], []));
        return passage.Split(new PyTuple(TreeExtraction.ClearOthers(flax, arguments), result));
    });
}
