using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Dtypes;
using Nnx.Jax.Lax;

namespace Nnx.Jax.Numpy.Functions;

/// <summary>Contracts operands two by two from the left; as upstream, a pair is one <c>dot_general</c>.</summary>
internal sealed class Einsum(LaxFunctions lax, Dtype accumulation)
{
    private readonly record struct Term(JaxValue Value, string Labels);

    public JaxValue Run(JaxValue[] operands, EinsumSpec spec)
    {
        var terms = operands.Select((value, i) => new Term(value, spec.Inputs[i])).ToList();
        while (terms.Count > 1)
        {
            var rest = spec.Output + string.Concat(terms.Skip(2).Select(static term => term.Labels));
            var joined = Pair(terms[1], terms[0], rest, terms.Count == 2 ? spec.Output : null);
            terms.RemoveRange(0, 2);
            terms.Insert(0, joined);
        }

        var last = operands.Length == 1 ? Single(terms[0], spec.Output, spec.Output) : terms[0];
        return Arrange(last, spec.Output);
    }

    private Term Pair(Term left, Term right, string rest, string? wanted)
    {
        left = WithoutSingletons(left, right);
        right = WithoutSingletons(right, left);
        left = Single(left, rest + right.Labels, rest);
        right = Single(right, rest + left.Labels, rest);
        var common = left.Labels.Where(label => right.Labels.Contains(label, StringComparison.Ordinal)).ToList();
        var batch = string.Concat((wanted ?? rest).Distinct().Where(common.Contains));
        var contracted = string.Concat(common.Where(label => !batch.Contains(label, StringComparison.Ordinal)).Order());
        var gone = batch + contracted;
        var (keptLeft, keptRight) = (Without(left.Labels, gone), Without(right.Labels, gone));
        return batch + keptRight + keptLeft == wanted
            ? Contract(right, left, batch, contracted, batch + keptRight + keptLeft)
            : Contract(left, right, batch, contracted, batch + keptLeft + keptRight);
    }

    private Term Contract(Term left, Term right, string batch, string contracted, string labels)
    {
        var numbers = new DotDimensionNumbers(
            Places(left, contracted), Places(right, contracted), Places(left, batch), Places(right, batch));
        return new(lax.DotGeneral(left.Value, right.Value, numbers, accumulation), labels);
    }

    // Sums labels that nothing else asks for, and takes diagonals of repeated ones.
    private Term Single(Term term, string kept, string rest)
    {
        var lone = term.Labels.Where(label => Count(term, label) == 1 && !kept.Contains(label, StringComparison.Ordinal)).ToHashSet();
        if (lone.Count > 0)
        {
            int[] axes = [.. Enumerable.Range(0, term.Labels.Length).Where(axis => lone.Contains(term.Labels[axis]))];
            term = new(Sum(term.Value, axes), Without(term.Labels, string.Concat(lone)));
        }

        foreach (var label in term.Labels.Distinct().Where(label => Count(term, label) > 1).ToList())
        {
            int[] axes = [.. Enumerable.Range(0, term.Labels.Length).Where(axis => term.Labels[axis] == label)];
            var diagonal = lax.Select(Diagonal(term.Value.Shape, axes), term.Value, lax.FullLike(term.Value, 0));
            var stays = kept.Contains(label, StringComparison.Ordinal) || rest.Contains(label, StringComparison.Ordinal);
            var summed = stays ? axes[..^1] : axes;
            term = new(Sum(diagonal, summed), string.Concat(term.Labels.Where((_, axis) => !summed.Contains(axis))));
        }

        return term;
    }

    private JaxValue Diagonal(Shape shape, int[] axes)
    {
        var first = lax.Iota(Dtype.Int32, shape, axes[0]);
        var result = lax.Eq(first, lax.Iota(Dtype.Int32, shape, axes[1]));
        foreach (var axis in axes.Skip(2))
        {
            result = lax.And(result, lax.Eq(first, lax.Iota(Dtype.Int32, shape, axis)));
        }

        return result;
    }

    private JaxValue Sum(JaxValue value, int[] axes)
    {
        value = lax.Convert(value, accumulation);
        return value.Dtype == Dtype.Bool ? lax.ReduceOr(value, axes) : lax.ReduceSum(value, axes);
    }

    private Term WithoutSingletons(Term term, Term other)
    {
        int[] dropped =
        [
            .. Enumerable.Range(0, term.Labels.Length).Where(axis => term.Value.Shape[axis] == 1
                && other.Labels.IndexOf(term.Labels[axis], StringComparison.Ordinal) is var at and >= 0 && other.Value.Shape[at] != 1),
        ];
        return new(lax.Squeeze(term.Value, dropped), string.Concat(term.Labels.Where((_, axis) => !dropped.Contains(axis))));
    }

    private JaxValue Arrange(Term term, string output) =>
        lax.Transpose(term.Value, Shape.Of(output.Select(label => term.Labels.IndexOf(label, StringComparison.Ordinal))));

    private static int Count(Term term, char label) => term.Labels.Count(other => other == label);

    private static string Without(string labels, string gone) => string.Concat(labels.Where(label => !gone.Contains(label, StringComparison.Ordinal)));

    private static Shape Places(Term term, string labels) => Shape.Of(labels.Select(label => term.Labels.IndexOf(label, StringComparison.Ordinal)));
}
