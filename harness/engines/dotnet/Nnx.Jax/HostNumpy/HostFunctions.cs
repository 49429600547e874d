using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Numpy;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.HostNumpy;

/// <summary>NumPy's functions by way of those of <c>jax.numpy</c>: arguments become arrays, results become NumPy's.</summary>
internal static class HostFunctions
{
    // What computes in floats does so in 64 bits where the operand is an integer.
    private static readonly HashSet<string> Averages = ["mean", "var", "std", "median", "average", "quantile", "percentile", "nanmean"];

    /// <summary>Calls a function by name with positional arguments.</summary>
    public static PyObject Call(JaxContext cx, string name, params PyObject[] arguments) => Call(cx, name, new CallArguments(arguments, []));

    /// <summary>Calls a function by name as a method of its first argument.</summary>
    public static PyObject Call(JaxContext cx, string name, PyObject self, PyTuple rest, PyDict keywords)
    {
        var names = keywords.Entries.Select(static entry => ((PyStr)entry.Key).Value).ToArray();
        return Call(cx, name, new CallArguments([self, .. rest, .. keywords.Entries.Select(static entry => entry.Value)], names));
    }

    /// <summary>Calls a function by name.</summary>
    public static PyObject Call(JaxContext cx, string name, CallArguments arguments)
    {
        var function = JaxNumpyModule.Find(cx, name);
        var widened = Averages.Contains(name);
        var given = new CallArguments(Array.ConvertAll(arguments.Values, value => ToJax(cx, value, widened)), arguments.Names);
        return HostOperations.Run(cx, _ => FromJax(cx, cx.Python.Call(function, given)));
    }

    /// <summary>A result as NumPy has it.</summary>
    public static PyObject FromJax(JaxContext cx, PyObject value) => value switch
    {
        JaxArray array => HostScalars.Result(cx, array.Value),
        PyTuple tuple when ReferenceEquals(tuple.Type, BuiltinTypes.Tuple) => new PyTuple([.. tuple.Select(item => FromJax(cx, item))]),
        PyList list => new PyList(list.Items.Select(item => FromJax(cx, item))),
        _ => value,
    };

    private static PyObject ToJax(JaxContext cx, PyObject value, bool widened)
    {
        switch (value)
        {
            case IHostArray host:
                return cx.Array(Widened(cx, host.Snapshot, widened));
            case JaxValue jax:
                return cx.Array(Widened(cx, HostOperations.Read(cx, jax), widened));
            case PyList list when list.Items.Exists(static item => item is HostArray { Rank: > 0 } or JaxValue { Rank: > 0 }):
                return new PyList(list.Items.Select(item => ToJax(cx, item, widened)));
            case PyTuple tuple when tuple.Any(static item => item is HostArray { Rank: > 0 } or JaxValue { Rank: > 0 }):
                return new PyTuple([.. tuple.Select(item => ToJax(cx, item, widened))]);
            case PyList list when IsNumbers(list):
                return cx.Array(Widened(cx, HostOperations.Read(cx, list), widened));
            default:
                return value;
        }
    }

    private static NDArray Widened(JaxContext cx, NDArray array, bool widened) =>
        widened && !array.Dtype.IsInexact ? cx.Backend.Convert(array, Dtype.Float64) : array;

    private static bool IsNumbers(PyList list) => list.Items.Count > 0 && list.Items.TrueForAll(static item =>
        item is PyInt or PyFloat or PyComplex or IHostArray or JaxValue || item is PyList inner && IsNumbers(inner));
}
