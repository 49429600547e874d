using Nnx.Python.Calls;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Transforms;

/// <summary>Puts what <c>self, *args, **kwargs</c> took apart together again.</summary>
internal static class Spreading
{
    /// <summary>The arguments without the first.</summary>
    public static CallArguments Arguments(BoundArguments bound)
    {
        var named = bound.Keywords(2).Entries.ToArray();
        return new([.. bound.Rest(1), .. named.Select(static entry => entry.Value)], Array.ConvertAll(named, static entry => ((PyStr)entry.Key).Value));
    }
}
