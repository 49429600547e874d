using Nnx.Python.Runtime;

namespace Nnx.Flax.Representation;

/// <summary>An object that NNX shows in its own form (<c>reprlib.Representable</c>).</summary>
internal interface IRepresentable
{
    /// <summary>The header and the attributes, which are asked for one after the other.</summary>
    (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Represent(Interpreter py);
}
