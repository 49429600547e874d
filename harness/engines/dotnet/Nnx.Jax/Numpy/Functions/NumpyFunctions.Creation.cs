using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.HostNumpy;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Numpy.Functions;

public sealed partial class NumpyFunctions
{
    /// <summary><c>asarray</c>: an array of a number, an array, or lists of them.</summary>
    /// <param name="value">What the program gave.</param>
    /// <param name="dtype">The dtype wanted; that of the values in common where null.</param>
    /// <exception cref="PyRaise">ValueError where lists have different lengths, TypeError where no array can be made of the value.</exception>
    public JaxValue AsArray(PyObject value, Dtype? dtype = null)
    {
        var wanted = dtype is null ? null : _cx.Canonical(dtype);
        switch (value)
        {
            case JaxValue array:
                return wanted is null ? array : AsTyped(array, wanted);
            case PyNone:
                CheckNone();
                return Constant(ElementWriter.Scalar(_cx, value, wanted ?? Float));
            case PyInt or PyFloat or PyComplex when value is not IHostArray:
                return wanted is null ? Plain(_cx.ToValue(value)) : Constant(ElementWriter.Scalar(_cx, value, wanted));
            case IHostArray host:
                return Constant(_cx.Backend.Convert(host.Snapshot, wanted ?? _cx.Canonical(host.Snapshot.Dtype)));
            default:
                return _cx.TryToValue(value) is { } converted ? AsArray(converted, dtype) : OfSequence(value, wanted);
        }
    }

    /// <summary><c>zeros</c>.</summary>
    public JaxValue Zeros(Shape shape, Dtype? dtype = null) => Full(shape, 0, dtype ?? Float);

    /// <summary><c>ones</c>.</summary>
    public JaxValue Ones(Shape shape, Dtype? dtype = null) => Full(shape, 1, dtype ?? Float);

    /// <summary><c>full</c> of a number; the dtype is canonical.</summary>
    public JaxValue Full(Shape shape, double fill, Dtype dtype) => Lax.BroadcastTo(Lax.Scalar(fill, dtype), shape, []);

    /// <summary><c>full</c>: the fill is broadcast; without a dtype its weakness stays.</summary>
    public JaxValue Full(Shape shape, JaxValue fill, Dtype? dtype = null)
    {
        var value = dtype is null ? fill : AsType(fill, dtype);
        return value.Rank == 0 ? Lax.BroadcastTo(value, shape, []) : BroadcastTo(value, shape);
    }

    /// <summary><c>eye</c>.</summary>
    public JaxValue Eye(int rows, int? columns = null, int offset = 0, Dtype? dtype = null)
    {
        Shape shape = [rows, columns ?? rows];
        var same = Lax.Eq(Lax.Add(Lax.Iota(Dtype.Int32, shape, 0), Lax.Scalar(offset, Dtype.Int32)), Lax.Iota(Dtype.Int32, shape, 1));
        return Lax.Convert(same, dtype ?? Float);
    }

    /// <summary><c>tri</c>: ones on and below a diagonal.</summary>
    public JaxValue Tri(int rows, int? columns = null, int offset = 0, Dtype? dtype = null)
    {
        Shape shape = [rows, columns ?? rows];
        var below = Lax.Ge(Lax.Add(Lax.Iota(Dtype.Int32, shape, 0), Lax.Scalar(offset, Dtype.Int32)), Lax.Iota(Dtype.Int32, shape, 1));
        return Lax.Convert(below, dtype ?? Float);
    }

    /// <summary><c>arange(n)</c> of the default integer dtype.</summary>
    public JaxValue Arange(int count) => Lax.Iota(Int, [Math.Max(count, 0)], 0);

    /// <summary><c>linspace</c>.</summary>
    /// <param name="start">First values.</param>
    /// <param name="stop">Last values.</param>
    /// <param name="count">How many.</param>
    /// <param name="endpoint">Whether the last values are <paramref name="stop"/>.</param>
    /// <param name="dtype">A canonical dtype; that of the bounds, at least float, where null.</param>
    /// <param name="axis">Where the new dimension stands.</param>
    /// <returns>The values and their distance.</returns>
    public (JaxValue Values, JaxValue Step) Linspace(JaxValue start, JaxValue stop, int count, bool endpoint = true, Dtype? dtype = null, int axis = 0)
    {
        if (count < 0)
        {
            throw PyError.Value($"Number of samples, {count}, must be non-negative.");
        }

        var result = dtype ?? ToInexact(CommonType(start, stop).Dtype);
        var computation = ToInexact(result);
        var shape = BroadcastShapes(start.Shape, stop.Shape);
        var first = BroadcastTo(Lax.Convert(start, computation), shape);
        var last = BroadcastTo(Lax.Convert(stop, computation), shape);
        var steps = endpoint ? count - 1 : count;
        var distance = steps > 0 ? Lax.Div(Lax.Sub(last, first), Lax.FullLike(last, steps)) : Full(shape, double.NaN, computation);
        JaxValue values;
        if (count > 1)
        {
            Shape lead = [steps, .. Enumerable.Repeat(1, shape.Rank)];
            var real = computation.RealPart;
            var position = Lax.Convert(Lax.Div(Lax.Reshape(Lax.Iota(real, [steps], 0), lead), Lax.Scalar(steps, real)), computation);
            var one = Lax.Like(position, 1);
            values = Lax.Add(Lax.Mul(Lax.ExpandDims(first, 0), Lax.Sub(one, position)), Lax.Mul(Lax.ExpandDims(last, 0), position));
            values = endpoint ? Lax.Concatenate(0, values, Lax.ExpandDims(last, 0)) : values;
        }
        else
        {
            values = count == 1 ? Lax.ExpandDims(first, 0) : Full(shape.Insert(0, 0), 0, computation);
        }

        values = MoveAxis(values, 0, axis);
        values = result.IsInteger && !computation.IsInteger ? Lax.Floor(values) : values;
        return (Lax.Convert(values, result), Lax.Convert(distance, result.IsInteger ? computation : result));
    }

    internal JaxValue Constant(NDArray array, bool weak = false) => _cx.Array(array, weak);

    private JaxValue AsTyped(JaxValue array, Dtype dtype) => array.Dtype.IsKey || dtype.IsKey
        ? array.Dtype == dtype ? array : throw PyError.Type($"Cannot interpret '{dtype.Name}' as a data type")
        : AsType(array, dtype);

    // A Python scalar is a literal in jaxprs, an array made of it is a constant.
    private JaxValue Plain(JaxValue literal) => literal is JaxArray array ? _cx.Array(array.Value, array.Aval.WeakType) : literal;

    private JaxValue OfSequence(PyObject value, Dtype? dtype)
    {
        if (HasArrays(value))
        {
            return Stack([.. Elements(value, dtype)], 0);
        }

        var nested = NestedSequence.Read(_cx, value);
        if (dtype is null)
        {
            foreach (var leaf in nested.Leaves)
            {
                if (leaf is PyNone)
                {
                    CheckNone();
                }
            }

            dtype = TypeOf(value, nested.Leaves);
        }

        return Constant(ElementWriter.Write(_cx, nested.Leaves, nested.Shape, dtype));
    }

    private IEnumerable<JaxValue> Elements(PyObject value, Dtype? dtype)
    {
        PyObject[] items = [.. _cx.Python.Iterate(value)];
        if (dtype is null)
        {
            var leaves = new List<JaxValue>();
            CollectArrays(value, leaves);
            dtype = CommonType([.. leaves]).Dtype;
        }

        return items.Select(item => AsArray(item, dtype));
    }

    private void CollectArrays(PyObject value, List<JaxValue> leaves)
    {
        if (_cx.TryToValue(value) is { } leaf)
        {
            leaves.Add(leaf);
        }
        else if (value is PyList or PyTuple)
        {
            foreach (var item in _cx.Python.Iterate(value))
            {
                CollectArrays(item, leaves);
            }
        }
        else if (value is not PyNone)
        {
            throw NotAnArray(value);
        }
    }

    private bool HasArrays(PyObject value) => value switch
    {
        JaxValue => true,
        PyList list => list.Items.Exists(HasArrays),
        PyTuple tuple => tuple.Any(HasArrays),
        _ => _cx.TryToValue(value) is not null && value is not (PyInt or PyFloat or PyComplex or IHostArray),
    };

    private Dtype TypeOf(PyObject whole, IReadOnlyList<PyObject> leaves)
    {
        var operands = new HashSet<TypedOperand>();
        foreach (var leaf in leaves)
        {
            if (leaf is not PyNone)
            {
                operands.Add((_cx.TryToValue(leaf) ?? throw NotAnArray(ReferenceEquals(leaf, leaves[0]) && leaves.Count == 1 ? whole : leaf)).Aval.Operand);
            }
        }

        return operands.Count == 0 ? Float : CommonType(operands.ToArray()).Dtype;
    }

    private PyRaise NotAnArray(PyObject value)
    {
        var dtype = value is PyStr text ? $"<U{Math.Max(1, text.Value.Length)}" : "object";
        return PyError.Type($"Value {_cx.Python.Repr(value)} with dtype {dtype} is not a valid JAX array type. Only arrays of numeric types are supported by JAX.");
    }

    private void CheckNone()
    {
        if (_cx.Holds(Rules.NumpyRules.NoneIsNoArray))
        {
            throw PyError.Value("None is not a valid value for jnp.array");
        }

        _cx.Python.Warn(ExceptionTypes.FutureWarning,
            "None encountered in jnp.array(); this is currently treated as NaN. In the future this will result in an error.");
    }
}
