using Nnx.Flax.Layers.Support;
using Nnx.Python.Calls;
using Nnx.Python.Objects;

namespace Nnx.Flax.Layers.Attention;

/// <summary>The settings of an attention function, in the order of its parameters after the inputs.</summary>
internal sealed record AttentionOptions(
    PyObject Bias,
    PyObject Mask,
    PyObject BroadcastDropout,
    PyObject DropoutRng,
    PyObject DropoutRate,
    PyObject Deterministic,
    PyObject Dtype,
    PyObject Precision,
    PyObject Module,
    PyObject PromoteDtype,
    PyObject IsCausal)
{
    /// <summary>The parameters.</summary>
    public const string Signature = "bias=None, mask=None, broadcast_dropout=True, dropout_rng=None, dropout_rate=0.0, deterministic=False, "
        + "dtype=None, precision=None, module=None, promote_dtype=promote_dtype, is_causal=False";

    /// <summary>Reads them.</summary>
    /// <param name="a">The arguments of the function.</param>
    /// <param name="first">The position of the first.</param>
    public static AttentionOptions From(BoundArguments a, int first) => new(
        a[first], a[first + 1], a[first + 2], a[first + 3], a[first + 4], a[first + 5], a[first + 6], a[first + 7], a[first + 8],
        a.Optional(first + 9) ?? DtypePromotion.Function, a[first + 10]);
}
