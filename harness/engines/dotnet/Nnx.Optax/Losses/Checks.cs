using Nnx.Jax.Dtypes;
using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Optax.Losses;

/// <summary>What losses check of their arguments; older releases use chex and raise AssertionErrors in its words.</summary>
/// <param name="cx">The run.</param>
internal readonly struct Checks(OptaxContext cx)
{
    /// <summary>Raises where an array is not of a float dtype.</summary>
    public void Floating(params ReadOnlySpan<Term> arrays) => Subdtype(arrays, static dtype => dtype.IsFloating, "float", "jax.numpy.floating");

    /// <summary>Raises where an array is not of an integer dtype.</summary>
    public void Integer(params ReadOnlySpan<Term> arrays) => Subdtype(arrays, static dtype => dtype.IsInteger, "int", "jax.numpy.integer");

    /// <summary>Raises where two arrays differ in shape.</summary>
    public void SameShape(Term a, Term b)
    {
        PyObject first = Shape(a), second = Shape(b);
        if (!cx.Python.IsEqual(first, second))
        {
            throw cx.Holds(LossRules.ChecksWithoutChex)
                ? PyError.Value($"Shape mismatch: got {cx.Python.Str(first)} and {cx.Python.Str(second)}.")
                : PyError.Assertion($"[Chex] Assertion assert_equal_shape failed: Arrays have different shapes: {cx.Python.Str(Tuple(first, second))}.");
        }
    }

    /// <summary>Raises where an array has another rank.</summary>
    public void Rank(Term array, int rank)
    {
        var found = cx.Python.Length(Shape(array));
        if (found != rank)
        {
            throw cx.Holds(LossRules.ChecksWithoutChex)
                ? PyError.Value($"Expected the input to have rank {rank}, got {found} instead")
                : PyError.Assertion($"[Chex] Assertion assert_rank failed: Error in rank compatibility check: input 0 has rank {found} (shape {cx.Python.Str(Shape(array))}) but expected {rank}.");
        }
    }

    private void Subdtype(ReadOnlySpan<Term> arrays, Func<Dtype, bool> accepts, string chexName, string name)
    {
        var wrong = new List<string>();
        for (var i = 0; i < arrays.Length; i++)
        {
            var dtype = cx.Jax.ToValue(arrays[i]).Dtype;
            if (!accepts(dtype))
            {
                if (cx.Holds(LossRules.ChecksWithoutChex))
                {
                    throw PyError.Type($"Expected the input to have a dtype that is a subdtype of <class '{name}'>, got {dtype.Name} instead");
                }

                wrong.Add($"input {i} has type {dtype.Name} but expected <class '{chexName}'>");
            }
        }

        if (wrong.Count > 0)
        {
            throw PyError.Assertion($"[Chex] Assertion assert_type failed: Error in type compatibility check: {string.Join("; ", wrong)}.");
        }
    }

    private PyObject Shape(Term array) => cx.Python.FindAttribute(array, "shape") ?? cx.Numpy.Call("shape", array);

    private static PyList Tuple(PyObject first, PyObject second) => new([first, second]);
}
