using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Optax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Aliases;

/// <summary><c>adafactor</c> (Shazeer and Stern, 2018).</summary>
internal static class Adafactor
{
    public static void Define(ModuleBuilder module) => module.Optax(
        "adafactor",
        "learning_rate=None, min_dim_size_to_factor=128, decay_rate=0.8, decay_offset=0, multiply_by_parameter_scale=True, clipping_threshold=1.0, "
        + "momentum=None, dtype_momentum=float32, weight_decay_rate=None, eps=1e-30, factored=True, weight_decay_mask=None",
        "optax._src.alias", Make);

    private static PyObject Make(OptaxArguments call)
    {
        var cx = call.Context;
        var parts = new List<PyObject> { FactoredRms.Make(cx, new(call.Flag(10), call[2], call[3], call[1], call[9], null)) };
        if (!call[5].IsNone)
        {
            parts.Add(Clipping.ClipByBlockRms(cx, call[5]));
        }

        if (!call[0].IsNone)
        {
            parts.Add(ScaleByLearningRate.Make(cx, call[0], flipSign: false));
        }

        if (call.Flag(4))
        {
            parts.Add(BlockScales.ByRms(cx, cx.Number(0.001)));
        }

        if (!call[6].IsNone)
        {
            var dtype = call.Bound.Optional(7) ?? cx.Numpy.Float32;
            parts.Add(ExponentialAverage.Make(cx, call[6], debias: false, Dtypes.Canonical(cx, dtype)));
        }

        if (!call[8].IsNone)
        {
            parts.Add(AddDecayedWeights.Make(cx, call[8], call[11]));
        }

        parts.Add(Scale.Make(cx, cx.Number(-1)));
        return Chain.Make(cx, [.. parts]);
    }
}
