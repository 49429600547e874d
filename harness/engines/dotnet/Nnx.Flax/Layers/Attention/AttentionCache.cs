using Nnx.Flax.Layers.Support;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Layers.Attention;

/// <summary>Keys and values that an attention keeps while it decodes step by step.</summary>
internal static class AttentionCache
{
    /// <summary>Parameters of <c>set_mode</c> and <c>set_view</c>.</summary>
    public const string ViewSignature = "self, deterministic=None, decode=None, batch_size=None, max_length=None, **kwargs";

    /// <summary>Makes an empty cache.</summary>
    /// <param name="layer">The attention.</param>
    /// <param name="before">Batch sizes and length.</param>
    /// <param name="dtype">Its dtype.</param>
    public static PyObject Initialize(Layer layer, PyObject[] before, PyObject dtype)
    {
        var numpy = layer.Numpy;
        var heads = layer[layer.Holds(LayerRules.AttentionKeyHeads) ? "num_kv_heads" : "num_heads"];
        var shape = new PyTuple([.. before, heads, layer["head_dim"]]);
        var type = layer.Py.TypeOf(VariableClasses.Cache);
        layer.Set(("cached_key", layer.Variable(type, numpy.Call("zeros", shape, dtype))));
        layer.Set(("cached_value", layer.Variable(type, numpy.Call("zeros", shape, dtype))));
        layer.Set(("cache_index", layer.Variable(type, numpy.CallNamed("array", [PyInt.Of(0)], ("dtype", numpy.Get("int32"))))));
        return PyNone.Value;
    }

    /// <summary>Puts the keys and values of one step into the cache.</summary>
    /// <returns>All keys and values, and the mask extended to what is there.</returns>
    /// <exception cref="PyRaise">ValueError where there is no cache or shapes do not fit.</exception>
    public static (PyObject Keys, PyObject Values, PyObject Mask) Step(Layer layer, PyObject queries, PyObject keys, PyObject values, PyObject mask)
    {
        var py = layer.Py;
        var numpy = layer.Numpy;
        if (layer["cached_key"] is PyNone || layer["cached_value"] is PyNone || layer["cache_index"] is PyNone)
        {
            throw PyError.Value("Autoregressive cache not initialized, call ``init_cache`` first.");
        }

        var sizes = Shapes.Of(py, layer.ValueOf("cached_key"));
        var batch = sizes[..^3];
        CheckShape(layer, new PyTuple([.. batch, PyInt.Of(1), .. sizes[^2..]]), queries, keys);
        var index = layer.ValueOf("cache_index");
        var zero = numpy.CallNamed("array", [PyInt.Of(0)], ("dtype", py.GetAttribute(index, "dtype")));
        var start = new PyTuple([.. Enumerable.Repeat(zero, batch.Length), index, zero, zero]);
        keys = layer.Lax.Call("dynamic_update_slice", layer.ValueOf("cached_key"), keys, start);
        values = layer.Lax.Call("dynamic_update_slice", layer.ValueOf("cached_value"), values, start);
        Write(layer, "cached_key", keys);
        Write(layer, "cached_value", values);
        Write(layer, "cache_index", layer.Term(layer.ValueOf("cache_index")).Increase(PyInt.Of(1)));
        var there = py.Compare(CompareOperator.Le, numpy.Call("arange", sizes[^3]), index);
        var reach = numpy.Call("broadcast_to", there, new PyTuple([.. batch, PyInt.Of(1), PyInt.Of(1), sizes[^3]]));
        return (keys, values, AttentionMasks.Combine(py, [mask, reach], null));
    }

    /// <summary><c>set_mode</c> and <c>set_view</c>.</summary>
    /// <exception cref="PyRaise">TypeError where a cache is to be made and its sizes are missing.</exception>
    public static PyObject SetView(LayerCall call)
    {
        var layer = call.Layer;
        if (call.OrNull("deterministic") is { } deterministic)
        {
            layer.Set(("deterministic", deterministic));
        }

        if (call.OrNull("decode") is { } decode)
        {
            layer.Set(("decode", decode));
            EnsureAttributes(call);
        }

        return layer.Holds(LayerRules.ViewsReturnRest) ? call["kwargs"] : PyNone.Value;
    }

    // The attributes exist from the start, so the sizes matter only where a program deleted one.
    private static void EnsureAttributes(LayerCall call)
    {
        var layer = call.Layer;
        var py = layer.Py;
        if (Array.TrueForAll(["cached_key", "cached_value", "cache_index"], name => py.FindAttribute(layer.Self, name) is not null))
        {
            return;
        }

        var batch = call.OrNull("batch_size") ?? throw PyError.Type("'batch_size' must be provided when initializing cache.");
        var length = call.OrNull("max_length") ?? throw PyError.Type("'max_length' must be provided when initializing cache.");
        PyObject[] sizes = batch is PyInt ? [batch] : [.. py.Iterate(batch)];
        Initialize(layer, [.. sizes, length], layer["dtype"]);
    }

    private static void CheckShape(Layer layer, PyTuple expected, PyObject queries, PyObject keys)
    {
        var py = layer.Py;
        var ofKeys = layer.Holds(LayerRules.AttentionKeyHeads);
        var shape = py.GetAttribute(ofKeys ? keys : queries, "shape");
        if (!py.IsEqual(expected, shape))
        {
            throw PyError.Value($"Autoregressive cache shape error, expected {(ofKeys ? "key" : "query")} shape {py.Str(expected)} "
                + $"instead got {py.Str(shape)}.");
        }
    }

    private static void Write(Layer layer, string name, PyObject value)
    {
        if (layer.Holds(LayerRules.WritesByIndex))
        {
            layer.Py.SetItem(layer[name], PyEllipsis.Value, value);
        }
        else
        {
            layer.Py.SetAttribute(layer[name], "value", value);
        }
    }
}
