using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>Transforms called without a function: <c>@nnx.jit(static_argnums=1)</c>.</summary>
internal static class Decorators
{
    /// <summary>The transform with its options bound, as <c>functools.partial</c> makes it.</summary>
    /// <param name="py">The run.</param>
    /// <param name="transform">The name of the transform in <c>flax.nnx</c>.</param>
    /// <param name="names">The names of its options, one a parameter from the second on.</param>
    /// <param name="arguments">Its arguments.</param>
    public static PyObject Defer(Interpreter py, string transform, IReadOnlyList<string> names, BoundArguments arguments)
    {
        var given = Enumerable.Range(0, names.Count).Where(i => arguments.Given(i + 1) && !IsModeLeftOpen(names[i], arguments[i + 1])).ToArray();
        var partial = py.GetAttribute(py.Import("functools"), "partial");
        return py.Call(partial, new CallArguments(
            [py.GetAttribute(py.Import("flax.nnx"), transform), .. given.Select(i => arguments[i + 1])],
            [.. given.Select(i => names[i])]));
    }

    // Releases without tree mode do not know its options; left open they say nothing on the others either.
    private static bool IsModeLeftOpen(string name, PyObject value) => name is "graph" or "graph_updates" && value is PyNone;
}
