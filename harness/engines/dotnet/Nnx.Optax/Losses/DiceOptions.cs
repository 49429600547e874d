using Nnx.Optax.Calls;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary>The options of <c>dice_loss</c>.</summary>
/// <param name="Weights">One weight a class; None for none.</param>
/// <param name="Smooth">Keeps quotients of empty masks finite.</param>
/// <param name="Alpha">The weight of what was predicted wrongly.</param>
/// <param name="Beta">The weight of what was missed.</param>
/// <param name="ApplySoftmax">Whether predictions are logits.</param>
/// <param name="Reduction">What is done along classes: <c>mean</c>, <c>sum</c> or <c>none</c>.</param>
/// <param name="IgnoreBackground">Whether the first class does not count.</param>
/// <param name="Axis">The axes of the masks; None for all between batch and classes.</param>
internal sealed record DiceOptions(
    Term Weights, Term Smooth, Term Alpha, Term Beta, bool ApplySoftmax, string Reduction, bool IgnoreBackground, Term Axis)
{
    /// <summary>The defaults.</summary>
    public static DiceOptions Default(OptaxContext cx) => new(
        cx.Term(PyNone.Value), cx.Number(1.0), cx.Number(0.5), cx.Number(0.5), true, "mean", false, cx.Term(PyNone.Value));
}
