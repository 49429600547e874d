using Nnx.Jax.Transforms;
using Nnx.Python.Calls;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Compilation;

/// <summary>Which positions of a call are static, told by number or, where only names are given, by name.</summary>
internal static class StaticPositions
{
    /// <summary>The positions in rising order.</summary>
    public static IReadOnlyList<int> Of(Interpreter py, PyObject function, JitSettings settings)
    {
        if (settings.StaticArgnums is not PyNone)
        {
            return [.. Items(py, settings.StaticArgnums).Select(static number => (int)((PyInt)number).Small).Order()];
        }

        if (settings.StaticArgnames is PyNone || CallableInfo.SignatureOf(py, function) is not { } signature)
        {
            return [];
        }

        var names = Items(py, settings.StaticArgnames).Select(py.Str).ToHashSet();
        return [.. Enumerable.Range(0, signature.Parameters.Length).Where(i =>
            signature.Parameters[i].Kind == ParameterKind.PositionalOrKeyword && names.Contains(signature.Parameters[i].Name))];
    }

    private static IEnumerable<PyObject> Items(Interpreter py, PyObject given) => given is PyInt or PyStr ? [given] : py.Iterate(given);
}
