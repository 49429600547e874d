using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>Lists inside lists as <c>np.array</c> reads them: a shape, and the leaves in row-major order.</summary>
internal sealed class NestedSequence
{
    private const int MostDimensions = 64;
    private readonly JaxContext _cx;
    private readonly List<int> _sizes = [];
    private readonly List<PyObject> _leaves = [];

    private NestedSequence(JaxContext cx) => _cx = cx;

    public Shape Shape => Shape.Of(_sizes);

    /// <summary>Numbers, NumPy scalars and what is no sequence at all.</summary>
    public IReadOnlyList<PyObject> Leaves => _leaves;

    /// <summary>Reads a value.</summary>
    /// <exception cref="PyRaise">ValueError where the lists have different lengths.</exception>
    public static NestedSequence Read(JaxContext cx, PyObject value)
    {
        var result = new NestedSequence(cx);
        for (var first = value; result.Items(first) is { } items && result._sizes.Count < MostDimensions; first = items[0])
        {
            result._sizes.Add(items.Count);
            if (items.Count == 0)
            {
                break;
            }
        }

        result.Collect(value, 0);
        return result;
    }

    private void Collect(PyObject value, int depth)
    {
        var items = Items(value);
        if (depth == _sizes.Count)
        {
            if (items is not null)
            {
                throw Inhomogeneous(depth);
            }

            _leaves.Add(value);
            return;
        }

        if (items is null || items.Count != _sizes[depth])
        {
            throw Inhomogeneous(depth);
        }

        foreach (var item in items)
        {
            Collect(item, depth + 1);
        }
    }

    // Only what has a length counts as a sequence: a generator is a leaf.
    private IReadOnlyList<PyObject>? Items(PyObject value) => value switch
    {
        PyList list => list.Items,
        PyTuple tuple => tuple,
        PyStr or PyDict or PyType => null,
        HostArray { Rank: > 0 } array => array.Items(),
        JaxArray { Rank: > 0 } array => [.. _cx.Numpy.Unstack(array)],
        IHostArray or JaxValue => null,
        _ when value.Type.Lookup(Slot.Len) is not null && value.Type.Lookup(Slot.GetItem) is not null => [.. _cx.Python.Iterate(value)],
        _ => null,
    };

    private PyRaise Inhomogeneous(int depth) => PyError.Value("setting an array element with a sequence. The requested array has an inhomogeneous shape "
        + $"after {depth} dimensions. The detected shape was {Shape.Of(_sizes.Take(depth))} + inhomogeneous part.");
}
