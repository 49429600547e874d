using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Errors;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Lax.Module;

/// <summary>The arguments of a call as functions of <c>jax.lax</c> read them.</summary>
/// <param name="Context">The run.</param>
/// <param name="Bound">The arguments.</param>
internal readonly record struct LaxArguments(JaxContext Context, BoundArguments Bound)
{
    public LaxFunctions Lax => Context.Lax;

    public Transforms.Transformations Transforms => Context.Transforms;

    public Interpreter Python => Context.Python;

    public PyObject this[int index] => Bound[index];

    /// <summary>An array or a number.</summary>
    public JaxValue Value(int index) => Context.ToValue(Bound[index]);

    /// <summary>Several arrays or numbers.</summary>
    public JaxValue[] Values(int index) => [.. Context.Python.Iterate(Bound[index]).Select(Context.ToValue)];

    public bool Flag(int index) => Context.Python.IsTrue(Bound[index]);

    /// <summary>An integer that the program must know.</summary>
    public int Int(int index) => IntOf(Bound[index]);

    /// <summary>An axis counted from the front.</summary>
    public int Axis(int index, int rank) => Nnx.Jax.Transforms.AxisSpecs.Canonical(Int(index), rank);

    /// <summary>A sequence of integers that the program must know; a single one counts as one of length 1.</summary>
    public Shape Ints(int index) => IntsOf(Bound[index]);

    /// <summary>A sequence of integers; null for None.</summary>
    public Shape? IntsOrNull(int index) => Bound.OrNull(index) is { } given ? IntsOf(given) : null;

    public Shape IntsOf(PyObject given)
    {
        var self = this;
        return given is PyInt ? [IntOf(given)] : [.. Context.Python.Iterate(given).Select(item => self.IntOf(item))];
    }

    public int IntOf(PyObject given)
    {
        if (given is PyInt { IsSmall: true } number)
        {
            return checked((int)number.Small);
        }

        if (Context.TryToValue(given) is { } value)
        {
            return value.Dtype.IsInteger
                ? (int)(value.Concrete ?? throw TracerErrors.Integer(value)).Value.Int64At(0)
                : throw PyError.Type($"'{given.Type.Name}' object cannot be interpreted as an integer");
        }

        return Context.Python.CallSlot(given, Slot.Index) is PyInt { IsSmall: true } index
            ? (int)index.Small
            : throw PyError.Type($"'{given.Type.Name}' object cannot be interpreted as an integer");
    }
}
