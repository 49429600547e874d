using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>Arguments of calls as a tuple and a dict, and back.</summary>
internal static class Arguments
{
    /// <summary>The arguments of a call from a tuple and a dict.</summary>
    public static CallArguments Of(PyObject positional, PyObject named)
    {
        var entries = ((PyDict)named).Entries.ToArray();
        return new CallArguments(
            [.. (PyTuple)positional, .. entries.Select(static entry => entry.Value)],
            Array.ConvertAll(entries, static entry => ((PyStr)entry.Key).Value));
    }

    /// <summary>The positional arguments.</summary>
    public static PyTuple Positional(CallArguments arguments) => new([.. arguments.Positional]);

    /// <summary>The named arguments.</summary>
    public static PyDict Named(CallArguments arguments)
    {
        var named = new PyDict();
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            named.Store(arguments.Names[i], arguments.Named[i]);
        }

        return named;
    }

    /// <summary>Both, as a pair.</summary>
    public static PyTuple Both(CallArguments arguments) => new(Positional(arguments), Named(arguments));
}
