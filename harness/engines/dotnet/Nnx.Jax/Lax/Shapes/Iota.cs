using System.Globalization;
using Nnx.Jax.Arrays;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.Shapes;

/// <summary><c>iota</c>.</summary>
internal sealed class Iota() : Primitive<Iota.Parameters>("iota")
{
    public static Iota Instance { get; } = new();

    protected override Aval AbstractEval(JaxContext cx, Aval[] inputs, Parameters parameters) => new(parameters.Shape, parameters.Dtype);

    protected override NDArray Evaluate(JaxContext cx, NDArray[] inputs, Parameters parameters) =>
        cx.Backend.Iota(parameters.Dtype, parameters.Shape, parameters.Dimension);

    public sealed record Parameters(Dtype Dtype, Shape Shape, int Dimension) : Params
    {
        public override IEnumerable<(string Name, object Value)> Printed =>
        [
            ("dimension", Dimension.ToString(CultureInfo.InvariantCulture)),
            ("dtype", Dtype.Name),
            ("shape", Shape.ToString()),
            ("sharding", "None"),
        ];
    }
}
