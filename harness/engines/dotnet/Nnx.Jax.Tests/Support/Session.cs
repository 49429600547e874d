using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Managed;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Rules;
using Nnx.Python.Runtime;
using Nnx.Releases;
using Nnx.Releases.Rules;

namespace Nnx.Jax.Tests.Support;

/// <summary>A run of JAX for a test.</summary>
internal static class Session
{
    public static JaxContext Start(string jax = "0.5.3", bool x64 = true)
    {
        var pins = new Dictionary<string, ReleaseVersion> { ["jax"] = ReleaseVersion.Parse(jax), ["jaxlib"] = ReleaseVersion.Parse(jax) };
        var release = new Release(ReleaseVersion.Parse("0.10.5"), pins);
        return JaxContext.Install(new Interpreter(), new JaxOptions(RuleSet.For(JaxRules.All, release), new ManagedBackend()) { X64 = x64 });
    }

    /// <summary>Numbers that repeat from run to run, between two bounds, no two alike.</summary>
    public static JaxArray Numbers(this JaxContext cx, Shape shape, int seed = 0, double low = -1.5, double high = 1.5, Dtype? dtype = null)
    {
        var random = new System.Random(seed + 7);
        var values = new double[shape.Size];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = low + ((high - low) * random.NextDouble());
        }

        var array = NDArray.Create<double>(values, shape);
        return cx.Array(dtype is null ? array : cx.Backend.Convert(array, dtype));
    }

    public static double[] Doubles(this JaxValue value)
    {
        var array = ((JaxArray)value).Value;
        return [.. Enumerable.Range(0, array.Size).Select(array.DoubleAt)];
    }
}
