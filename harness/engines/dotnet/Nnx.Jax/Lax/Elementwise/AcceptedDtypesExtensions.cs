using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>What families say about dtypes.</summary>
internal static class AcceptedDtypesExtensions
{
    public static bool Takes(this AcceptedDtypes accepted, Dtype dtype) => accepted.HasFlag(dtype.Kind switch
    {
        DtypeKind.Bool => AcceptedDtypes.Bool,
        DtypeKind.SignedInteger or DtypeKind.UnsignedInteger => AcceptedDtypes.Integer,
        DtypeKind.Float => AcceptedDtypes.Float,
        DtypeKind.Complex => AcceptedDtypes.Complex,
        _ => AcceptedDtypes.Key,
    });

    /// <summary>NumPy's names of the families, as errors list them.</summary>
    public static string Names(this AcceptedDtypes accepted) => string.Join(", ", new (AcceptedDtypes Family, string Name)[]
    {
        (AcceptedDtypes.Integer, "integer"),
        (AcceptedDtypes.Float, "floating"),
        (AcceptedDtypes.Complex, "complexfloating"),
        (AcceptedDtypes.Bool, "bool"),
    }.Where(entry => accepted.HasFlag(entry.Family)).Select(static entry => entry.Name));
}
