using System.Numerics;
using Nnx.Python.Objects;

namespace Nnx.Python.Modules.Enums;

/// <summary>What an enum class knows of its members.</summary>
/// <param name="memberType">The data type mixed in; <c>object</c> where there is none.</param>
internal sealed class EnumData(PyType memberType)
{
    /// <summary>The data type mixed in; <c>object</c> where there is none.</summary>
    public PyType MemberType { get; } = memberType;

    /// <summary>Names of the members that are no aliases, in order of definition.</summary>
    public List<string> Names { get; } = [];

    /// <summary>Members by name, aliases too.</summary>
    public PyDict ByName { get; } = new();

    /// <summary>Members by value, as far as values can be hashed.</summary>
    public PyDict ByValue { get; } = new();

    /// <summary>Makes a member.</summary>
    public required PyObject NewMember { get; init; }

    /// <summary>Whether the value is passed to <see cref="NewMember"/>.</summary>
    public bool UseArguments { get; init; }

    /// <summary>Shows a value; null for <c>repr</c>.</summary>
    public PyObject? ValueRepr { get; init; }

    /// <summary>What a flag does with bits that no member has.</summary>
    public FlagBoundary Boundary { get; init; }

    /// <summary>All bits of all flags.</summary>
    public BigInteger FlagMask { get; set; }

    /// <summary>The bits of flags of one bit.</summary>
    public BigInteger SinglesMask { get; set; }

    /// <summary>As many ones as the highest flag needs.</summary>
    public BigInteger AllBits { get; set; }
}
