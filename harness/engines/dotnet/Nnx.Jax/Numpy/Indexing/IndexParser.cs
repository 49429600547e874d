using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Errors;
using Nnx.Jax.Modules;
using Nnx.Jax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sequences;

namespace Nnx.Jax.Numpy.Indexing;

/// <summary>Reads what stands between square brackets behind an array.</summary>
/// <param name="cx">The run.</param>
/// <param name="shape">The array's shape.</param>
internal sealed class IndexParser(JaxContext cx, Shape shape)
{
    private readonly List<IndexItem> _items = [];
    private int _axis;

    /// <summary>The items, one an axis and one a new dimension; <see cref="HasGap"/> says whether advanced ones stand apart.</summary>
    public IndexItem[] Items => [.. _items];

    /// <summary>Whether items with arrays are separated by others, so that their dimensions go to the front.</summary>
    public bool HasGap { get; private set; }

    /// <summary>Reads an index.</summary>
    /// <exception cref="PyRaise">IndexError or TypeError in JAX's words, where it does not fit.</exception>
    public static IndexParser Parse(JaxContext cx, Shape shape, PyObject index)
    {
        var parser = new IndexParser(cx, shape);
        parser.Read([.. Parts(index).Select(parser.Prepared)]);
        return parser;
    }

    private static IEnumerable<PyObject> Parts(PyObject index) => index switch
    {
        PyTuple tuple => tuple,
        PyList list => throw ListIndex(list),
        _ => [index],
    };

    private static PyRaise ListIndex(PyList list)
    {
        var unpacks = list.Items.Exists(static item => item is PyList or PyTuple or PySlice or PyEllipsis or PyNone or JaxValue { Rank: > 0 } or PyStr);
        return PyError.Type("Using a non-tuple sequence for multidimensional indexing is not allowed; "
            + $"use `arr[{(unpacks ? "tuple" : "array")}(seq)]` instead of `arr[seq]`. See https://github.com/jax-ml/jax/issues/4564 for more information.");
    }

    // Numbers and arrays become values; slices, None and Ellipsis stay.
    private PyObject Prepared(PyObject item)
    {
        switch (item)
        {
            case PySlice or PyNone or PyEllipsis:
                return item;
            case PyBool flag:
                return cx.Literal(NDArray.Scalar(flag.Small != 0), weak: false);
            case PyInt { IsSmall: true } number:
                return number;
            case PyStr:
                throw PyError.Type($"JAX does not support string indexing; got idx=({cx.Python.Repr(item)},)");
        }

        return cx.TryToValue(item) ?? (item is PyList or PyTuple ? cx.Numpy.AsArray(Filled(item)) : throw PyError.Index(
            $"Indexing mode not yet supported. Got unsupported indexer at position 0: {cx.Python.Repr(item)}"));
    }

    // An empty list indexes nothing, it is no array of floats.
    private PyObject Filled(PyObject list) => cx.Python.Length(list) == 0 ? cx.Array(NDArray.Create<int>([], [0])) : list;

    private void Read(PyObject[] parts)
    {
        var dots = Array.FindAll(parts, static part => part is PyEllipsis).Length;
        var used = parts.Sum(Consumes);
        if (used > shape.Rank)
        {
            throw TooMany(used);
        }

        if (dots > 1)
        {
            throw PyError.Index(cx.Holds(NumpyRules.IndexErrorsNameArray)
                ? "an index can only have a single ellipsis ('...')"
                : $"Multiple ellipses (...) not supported: [{string.Join(", ", parts.Select(static part => part.Type))}].");
        }

        FindGap(parts);
        for (var position = 0; position < parts.Length; position++)
        {
            if (parts[position] is PyEllipsis)
            {
                Whole(shape.Rank - used);
            }
            else
            {
                Add(parts[position], position);
            }
        }

        Whole(shape.Rank - _axis);
    }

    private void FindGap(PyObject[] parts)
    {
        int[] arrays = [.. Enumerable.Range(0, parts.Length).Where(i => parts[i] is PyInt or JaxValue)];
        HasGap = arrays.Length > 1 && arrays[^1] - arrays[0] != arrays.Length - 1;
    }

    private static int Consumes(PyObject part) => part switch
    {
        PyNone or PyEllipsis => 0,
        JaxValue value when value.Dtype == Dtype.Bool => value.Rank,
        _ => 1,
    };

    private void Whole(int count)
    {
        for (var i = 0; i < count; i++, _axis++)
        {
            _items.Add(new IndexItem(IndexKind.Slice, _axis) { Count = shape[_axis] });
        }
    }

    private void Add(PyObject part, int position)
    {
        switch (part)
        {
            case PyNone:
                _items.Add(new IndexItem(IndexKind.NewAxis, -1));
                break;
            case PySlice slice:
                CheckStatic(slice, position);
                var (start, step, count) = SliceBounds.Of(cx, slice, shape[_axis]);
                _items.Add(new IndexItem(IndexKind.Slice, _axis++) { Start = start, Step = step, Count = count });
                break;
            case PyInt number:
                AddScalar(number.Small);
                break;
            default:
                AddValue((JaxValue)part, position);
                break;
        }
    }

    private void AddScalar(long index)
    {
        var size = shape[_axis];
        if (size == 0)
        {
            throw PyError.Index($"index is out of bounds for axis {_axis} with size 0");
        }

        var wrapped = index < 0 ? index + size : index;
        _items.Add(new IndexItem(IndexKind.Scalar, _axis++) { Start = (int)Math.Clamp(wrapped, -1, (long)size) });
    }

    private void AddValue(JaxValue value, int position)
    {
        if (value.Dtype == Dtype.Bool)
        {
            AddMask(value, position);
            return;
        }

        if (!value.Dtype.IsInteger)
        {
            throw PyError.Type($"Indexer must have integer or boolean type, got indexer with type {value.Dtype.Name} at position {position}, "
                + $"indexer value {cx.Python.Str(value)}");
        }

        if (value is JaxArray { Rank: 0 } known)
        {
            AddScalar(known.Value.Int64At(0));
            return;
        }

        if (value.Rank == 0 && shape[_axis] == 0)
        {
            throw PyError.Index($"index is out of bounds for axis {_axis} with size 0");
        }

        _items.Add(new IndexItem(IndexKind.Array, _axis++) { Array = value });
    }

    private void AddMask(JaxValue mask, int position)
    {
        if (mask.Concrete is not { } known)
        {
            throw TracerErrors.BooleanIndex(mask);
        }

        if (mask.Rank == 0)
        {
            _items.Add(new IndexItem(IndexKind.Flag, -1) { Count = known.Value.BoolAt(0) ? 1 : 0 });
            return;
        }

        var expected = shape.AsSpan().Slice(_axis, mask.Rank).ToArray();
        if (!Enumerable.Range(0, mask.Rank).All(i => mask.Shape[i] == expected[i] || mask.Shape[i] == 0))
        {
            throw PyError.Index("boolean index did not match shape of indexed array in index "
                + $"{position}: got {mask.Shape}, expected [{string.Join(", ", expected)}]");
        }

        foreach (var places in Masks.Nonzero(known.Value))
        {
            _items.Add(new IndexItem(IndexKind.Array, _axis++) { Array = cx.Array(places) });
        }
    }

    private void CheckStatic(PySlice slice, int position)
    {
        if (slice.Start is not Tracer && slice.Stop is not Tracer && slice.Step is not Tracer)
        {
            return;
        }

        var py = cx.Python;
        throw PyError.Index(cx.Holds(NumpyRules.IndexErrorsNameArray)
            ? $"Slice entries must be static integers. Got {py.Repr(slice)} at position {position}"
            : "Array slice indices must have static start/stop/step to be used with NumPy indexing syntax. "
                + $"Found slice({py.Str(slice.Start)}, {py.Str(slice.Stop)}, {py.Str(slice.Step)}). To index a statically sized array at a dynamic position, try "
                + "lax.dynamic_slice/dynamic_update_slice (JAX does not support dynamically sized arrays within JIT compiled functions).");
    }

    private PyRaise TooMany(BigInteger used) => PyError.Index(cx.Holds(NumpyRules.IndexErrorsNameArray)
        ? $"Too many indices: array is {shape.Rank}-dimensional, but {used} were indexed"
        : $"Too many indices: {shape.Rank}-dimensional array indexed with {used} regular {(used == 1 ? "index" : "indices")}.");
}
