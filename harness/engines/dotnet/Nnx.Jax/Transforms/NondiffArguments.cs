using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

/// <summary>Which arguments a function with a rule of its own hands to the rule as they are.</summary>
internal static class NondiffArguments
{
    public static int[] Read(Interpreter py, PyObject function, PyObject numbers, PyObject names)
    {
        var signature = CallableInfo.SignatureOf(py, function);
        int[] given = [.. py.Iterate(numbers).Select(value => (int)((PyInt)value).Small)];
        string[] named = [.. py.Iterate(names).Select(value => ((PyStr)value).Value)];
        var count = signature?.PositionalCount ?? 0;
        IEnumerable<int> byName = signature is null ? [] : Enumerable.Range(0, count).Where(i => named.Contains(signature.Parameters[i].Name));
        return [.. given.Select(number => number < 0 ? number + count : number).Union(byName).Order()];
    }
}
