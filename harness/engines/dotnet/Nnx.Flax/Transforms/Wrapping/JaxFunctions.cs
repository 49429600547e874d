using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>Functions of <c>jax</c> that transforms call as a program would.</summary>
internal static class JaxFunctions
{
    /// <summary>Calls a function.</summary>
    /// <param name="py">The run.</param>
    /// <param name="path">Its dotted name below <c>jax</c>.</param>
    /// <param name="arguments">Positional arguments.</param>
    /// <param name="named">Named arguments.</param>
    public static PyObject Call(Interpreter py, string path, PyObject[] arguments, params IReadOnlyList<(string Name, PyObject Value)> named) =>
        py.Call(Find(py, path), new CallArguments(
            [.. arguments, .. named.Select(static argument => argument.Value)],
            [.. named.Select(static argument => argument.Name)]));

    private static PyObject Find(Interpreter py, string path)
    {
        var parts = path.Split('.');
        var module = string.Join('.', parts[..^1].Prepend("jax"));
        return py.GetAttribute(py.Import(module), parts[^1]);
    }
}
