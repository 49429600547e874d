using System.Text.Json.Nodes;
using Nnx.Jax.Arrays;
using Nnx.Jax.Dtypes;

namespace Nnx.Engine.Observations;

/// <summary>Writes arrays: dtype, shape, and the elements row by row; halves are widened, complex numbers are pairs.</summary>
internal static class ArrayWriter
{
    public static JsonNode Write(NDArray array) => array.Dtype.Kind == DtypeKind.Key
        ? new JsonObject { ["key"] = array.Dtype.Name, ["data"] = Plain(KeyData(array)) }
        : Plain(array);

    private static JsonObject Plain(NDArray array) => new()
    {
        ["dtype"] = array.Dtype.Name,
        ["shape"] = new JsonArray([.. array.Shape.Select(size => (JsonNode)JsonValue.Create(size))]),
        ["values"] = new JsonArray([.. Enumerable.Range(0, array.Size).Select(i => Element(array, i))]),
    };

    private static JsonNode Element(NDArray array, int index) => array.Dtype.Kind switch
    {
        DtypeKind.Bool => JsonValue.Create(array.BoolAt(index)),
        DtypeKind.Float => ValueWriter.Number(array.DoubleAt(index)),
        DtypeKind.Complex => Pair(array.ComplexAt(index)),
        _ when array.Dtype == Dtype.UInt64 => JsonValue.Create((ulong)array.IntegerAt(index)),
        _ => JsonValue.Create(array.Int64At(index)),
    };

    private static JsonArray Pair(System.Numerics.Complex value) => [ValueWriter.Number(value.Real), ValueWriter.Number(value.Imaginary)];

    private static NDArray KeyData(NDArray keys) => keys.Bitcast(Dtype.UInt32);
}
