using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Errors;
using Nnx.Jax.HostNumpy;
using Nnx.Jax.Numpy.Functions;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Modules;

/// <summary>The arguments of a call as functions of JAX read them.</summary>
/// <param name="Context">The run.</param>
/// <param name="Function">The function's name, for errors.</param>
/// <param name="Bound">The arguments.</param>
internal readonly record struct Arguments(JaxContext Context, string Function, BoundArguments Bound)
{
    /// <summary>The typed functions of <c>jax.numpy</c>.</summary>
    public NumpyFunctions Numpy => Context.Numpy;

    /// <summary>An argument as the program gave it.</summary>
    public PyObject this[int index] => Bound[index];

    /// <summary>An argument, null where it is None or was not given.</summary>
    public PyObject? OrNull(int index) => Bound.OrNull(index);

    /// <summary>An argument that has to be an array or a number.</summary>
    /// <param name="index">Which parameter.</param>
    /// <param name="position">The position that errors tell; that of the parameter where null.</param>
    public JaxValue Array(int index, int? position = null) => ArrayLike.Of(Context, Function, Bound[index], position ?? index);

    /// <summary>An array or a number; null where the argument is None.</summary>
    public JaxValue? ArrayOrNull(int index, int? position = null) =>
        Bound.OrNull(index) is { } value ? ArrayLike.Of(Context, Function, value, position ?? index) : null;

    /// <summary>The arrays of a <c>*args</c> parameter.</summary>
    public JaxValue[] Arrays(int index)
    {
        var self = this;
        return [.. Bound.Rest(index).Select((value, i) => ArrayLike.Of(self.Context, self.Function, value, i))];
    }

    /// <summary>An integer that the program must know.</summary>
    public int Int(int index) => Integers.Small(Context, Bound[index]);

    /// <summary>An integer of any size that the program must know.</summary>
    public BigInteger Integer(int index) => Integers.Of(Context, Bound[index]);

    /// <summary>An integer; null where the argument is None.</summary>
    public int? IntOrNull(int index) => Bound.OrNull(index) is { } value ? Integers.Small(Context, value) : null;

    /// <summary>A number of the program.</summary>
    public double Number(int index) => Scalars.Number(Context, Bound[index]);

    /// <summary>Whether an argument is true.</summary>
    public bool Flag(int index) => Context.Python.IsTrue(Bound[index]);

    /// <summary>A text.</summary>
    public string Text(int index) => Bound[index] is PyStr text
        ? text.Value
        : throw PyError.Type($"{Function}: expected str, got {Bound[index].Type.Name}");

    /// <summary>A dtype as given, not yet canonical; null where the argument is None.</summary>
    public Dtype? Dtype(int index) => Bound.OrNull(index) is { } value ? DtypeReader.Requested(Context, value, Function) : null;

    /// <summary>A shape: an integer or a sequence of them.</summary>
    public Shape Shape(int index) => ShapeReader.Of(Context, Bound[index]);

    /// <summary>A shape; null where the argument is None.</summary>
    public Shape? ShapeOrNull(int index) => Bound.OrNull(index) is { } value ? ShapeReader.Of(Context, value) : null;

    /// <summary>Axes as given; null for all of them.</summary>
    public int[]? Axes(int index) => Bound.OrNull(index) is { } value ? AxisReader.Many(Context, value) : null;

    /// <summary>Values of a sequence as arrays; the position that errors tell is that inside the sequence.</summary>
    public JaxValue[] Sequence(int index)
    {
        var self = this;
        return [.. Context.Python.Iterate(Bound[index]).Select((value, i) => ArrayLike.Of(self.Context, self.Function, value, i))];
    }

    /// <summary>Raises where the program asks for an output array.</summary>
    public void RefuseOut(int index)
    {
        if (Bound.OrNull(index) is not null)
        {
            throw PyError.NotImplemented($"The 'out' argument to jnp.{Function} is not supported.");
        }
    }

    /// <summary>A tuple of values.</summary>
    public static PyTuple Tuple(params PyObject[] values) => new(values);

    /// <summary>A shape as programs see it.</summary>
    public static PyTuple Tuple(Shape shape) => new([.. shape.Select(PyObject (size) => PyInt.Of(size))]);
}
