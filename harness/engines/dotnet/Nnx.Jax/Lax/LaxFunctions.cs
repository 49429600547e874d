using System.Numerics;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax;

/// <summary>
/// The functions of <c>jax.lax</c> over values of one run. Operands must have equal dtypes, as in lax; shapes may differ only by scalars and sizes of 1.
/// </summary>
public sealed partial class LaxFunctions
{
    private readonly JaxContext _cx;

    internal LaxFunctions(JaxContext context) => _cx = context;

    /// <summary>A scalar constant.</summary>
    public JaxValue Scalar(double value, Dtype dtype) => _cx.Literal(NDArray.ScalarOf(value, dtype), weak: false);

    /// <summary>A scalar constant.</summary>
    public JaxValue Scalar(long value, Dtype dtype) => _cx.Literal(NDArray.ScalarOf(new BigInteger(value), dtype), weak: false);

    /// <summary>A scalar constant with the dtype and weakness of a value.</summary>
    public JaxValue Like(JaxValue value, double scalar) => _cx.Literal(NDArray.ScalarOf(scalar, value.Dtype), value.Aval.WeakType);

    /// <summary>A constant array with the shape, dtype and weakness of a value, <c>full_like</c>.</summary>
    public JaxValue FullLike(JaxValue value, double fill) => BroadcastTo(Like(value, fill), value.Shape, []);

    /// <summary>Zeros of a type.</summary>
    public JaxValue Zeros(Aval aval) => aval.Dtype == Dtype.Float0
        ? _cx.Array(_cx.Backend.Full(NDArray.Scalar(default(Float0)), aval.Shape))
        : BroadcastTo(_cx.Literal(NDArray.ScalarOf(0.0, aval.Dtype), aval.WeakType), aval.Shape, []);

    /// <summary>Zeros with the shape, dtype and weakness of a value.</summary>
    public JaxValue ZerosLike(JaxValue value) => Zeros(value.Aval);

    /// <summary>A constant array, <c>full</c>.</summary>
    public JaxValue Full(Shape shape, double fill, Dtype dtype) => BroadcastTo(Scalar(fill, dtype), shape, []);

    private JaxValue One(Primitive primitive, params JaxValue[] inputs) => _cx.Bind(primitive, Params.None, inputs)[0];

    private JaxValue One(Primitive primitive, Params parameters, params JaxValue[] inputs) => _cx.Bind(primitive, parameters, inputs)[0];
}
