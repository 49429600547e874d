using Nnx.Flax.Errors;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Rngs;

/// <summary>Streams of random keys: making them, drawing from them, deriving others.</summary>
internal static class RngStreams
{
    /// <summary>A new stream of a class.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="type">The class.</param>
    /// <param name="key">A key or, in releases that take one, a seed.</param>
    /// <param name="tag">The stream's name.</param>
    public static FlaxObject Create(FlaxContext flax, PyType type, PyObject key, PyObject tag)
    {
        var py = flax.Python;
        if (!flax.Holds(RngRules.StreamsTakeSeeds))
        {
            return (FlaxObject)py.Call(type, tag, key, RandomKeys.Zeros(py, RandomKeys.Shape(key)));
        }

        return (FlaxObject)(flax.Holds(RngRules.StreamsNamedFirst)
            ? py.Call(type, tag, key)
            : py.Call(type, new CallArguments([key, tag], ["tag"])));
    }

    /// <summary><c>RngStream.__init__</c>.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="stream">The new stream.</param>
    /// <param name="key">A key or, in releases that take one, a seed.</param>
    /// <param name="count">The counter; null where the release makes it.</param>
    /// <param name="tag">The stream's name.</param>
    /// <exception cref="PyRaise">ValueError or TypeError where the key is none.</exception>
    public static void Initialize(FlaxContext flax, FlaxObject stream, PyObject key, PyObject? count, PyObject tag)
    {
        var py = flax.Python;
        if (flax.Holds(RngRules.StreamsTakeSeeds))
        {
            key = key is PyInt ? RandomKeys.Key(py, key) : RandomKeys.IsData(key) ? RandomKeys.Wrap(py, key) : key;
            RefuseOthers(flax, key);
            count = RandomKeys.Zeros(py, RandomKeys.Shape(key));
            py.SetAttribute(stream, "tag", tag);
        }
        else if (key is not JaxValue && !flax.Holds(RngRules.IsMapping))
        {
            throw PyError.Type($"key must be a jax.Array, got {key.Type}");
        }

        py.SetAttribute(stream, "key", py.Call(py.TypeOf(RngClasses.RngKey), new CallArguments([key, tag], ["tag"])));
        py.SetAttribute(stream, "count", py.Call(py.TypeOf(RngClasses.RngCount), new CallArguments([count!, tag], ["tag"])));
    }

    /// <summary>The next key of a stream.</summary>
    /// <exception cref="PyRaise">TraceContextError from another trace level.</exception>
    public static PyObject Draw(Interpreter py, FlaxObject stream)
    {
        var flax = FlaxContext.Of(py);
        var (key, count) = (Variable(py, stream, "key"), Variable(py, stream, "count"));
        if (flax.Holds(RngRules.StreamsCheckObject))
        {
            stream.CheckContext(py, () => "Cannot call RngStream from a different trace level");
        }
        else if (flax.Holds(RngRules.StreamsCheckVariable))
        {
            count.CheckCanUpdate(py);
        }
        else if (!count.CanUpdate(flax))
        {
            throw FlaxErrors.TraceContext(py, $"Cannot mutate {stream.Type.Name} from a different trace level");
        }

        var number = count.GetValue(py);
        var drawn = RandomKeys.FoldIn(py, key.GetValue(py), number);
        var next = py.Binary(BinaryOperator.Add, number, PyInt.Of(1));
        if (flax.Holds(VariableRules.IndexedWrites))
        {
            py.SetItem(count, PyEllipsis.Value, next);
        }
        else
        {
            py.SetAttribute(count, "value", next);
        }

        return drawn;
    }

    /// <summary>A stream of keys derived from the next key of another.</summary>
    /// <param name="py">The run.</param>
    /// <param name="stream">The other stream.</param>
    /// <param name="shape">How many keys it holds side by side: a number or a tuple; null for one.</param>
    public static FlaxObject Fork(Interpreter py, FlaxObject stream, PyObject? shape)
    {
        var key = Draw(py, stream);
        return Create(FlaxContext.Of(py), stream.Type, shape is null ? key : RandomKeys.Split(py, key, shape), py.GetAttribute(stream, "tag"));
    }

    /// <summary>A stream that holds the next key of another several times side by side.</summary>
    public static FlaxObject Broadcast(Interpreter py, FlaxObject stream, PyObject shape)
    {
        var key = Draw(py, stream);
        PyObject[] sizes = [.. shape is PyTuple several ? several : new PyTuple(shape), .. RandomKeys.Shape(key)];
        var replicated = py.Call(py.GetAttribute(py.Import("jax.numpy"), "broadcast_to"), key, new PyTuple(sizes));
        return Create(FlaxContext.Of(py), stream.Type, replicated, py.GetAttribute(stream, "tag"));
    }

    /// <summary>A Variable of a stream.</summary>
    public static FlaxVariable Variable(Interpreter py, PyObject stream, string name) => (FlaxVariable)py.GetAttribute(stream, name);

    /// <summary>Sets a Variable of a stream.</summary>
    public static void Set(Interpreter py, FlaxVariable variable, PyObject value)
    {
        if (FlaxContext.Of(py).Holds(VariableRules.ValueDeprecated))
        {
            py.CallMethod(variable, "set_value", value);
        }
        else
        {
            py.SetAttribute(variable, "value", value);
        }
    }

    private static void RefuseOthers(FlaxContext flax, PyObject key)
    {
        var onlyDefault = flax.Holds(RngRules.OnlyDefaultKeys);
        if (!RandomKeys.IsKey(key) || (onlyDefault && ((JaxValue)key).Dtype != Dtype.FryKey))
        {
            throw PyError.Value($"Invalid rng value: {flax.Python.Str(key)}, expected a jax.Array of "
                + (onlyDefault ? "dtype key<fry>" : "jax.dtypes.prng_key sub-dtype"));
        }
    }
}
