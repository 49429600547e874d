using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Python.Builtins.Callables;

/// <summary>Passes <c>*args</c> and <c>**kwargs</c> on.</summary>
internal static class CallForwarding
{
    public static CallArguments Arguments(PyTuple positional, PyDict named) => Arguments([], positional, named);

    public static CallArguments Arguments(ReadOnlySpan<PyObject> first, PyTuple positional, PyDict named)
    {
        var values = new PyObject[first.Length + positional.Count + named.Count];
        first.CopyTo(values);
        positional.Items.CopyTo(values.AsSpan(first.Length));
        if (named.Count == 0)
        {
            return new CallArguments(values, []);
        }

        var names = new string[named.Count];
        var (position, i) = (0, 0);
        while (named.TryNext(ref position, out var key, out var value))
        {
            names[i] = ((PyStr)key).Value;
            values[first.Length + positional.Count + i++] = value;
        }

        return new CallArguments(values, names);
    }
}
