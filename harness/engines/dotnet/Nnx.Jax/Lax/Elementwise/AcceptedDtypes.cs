using Nnx.Jax.Dtypes;

namespace Nnx.Jax.Lax.Elementwise;

/// <summary>Families of dtypes that an elementwise primitive takes.</summary>
[Flags]
internal enum AcceptedDtypes
{
    Integer = 1,
    Float = 2,
    Complex = 4,
    Bool = 8,
    Key = 16,
    Inexact = Float | Complex,
    Number = Integer | Float | Complex,
    IntegerOrBool = Integer | Bool,
    Any = Number | Bool,
    All = Any | Key,
}
