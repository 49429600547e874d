using Nnx.Jax.Arrays;
using Nnx.Python.Errors;

namespace Nnx.Jax.Numpy.Functions;

/// <summary>The subscripts of an <c>einsum</c>: a label a dimension; those of an ellipsis are labels of their own.</summary>
/// <param name="Inputs">The labels of each operand.</param>
/// <param name="Output">The labels of the result.</param>
internal sealed record EinsumSpec(string[] Inputs, string Output)
{
    private const string Ellipsis = "...";
    private const char FirstHidden = '\uE000';

    /// <summary>Reads subscripts such as <c>ij,jk-&gt;ik</c> for operands of given shapes.</summary>
    /// <exception cref="PyRaise">ValueError, in opt_einsum's words, where they do not fit.</exception>
    public static EinsumSpec Parse(string subscripts, Shape[] shapes)
    {
        var text = subscripts.Replace(" ", "", StringComparison.Ordinal);
        var arrow = text.IndexOf("->", StringComparison.Ordinal);
        var left = arrow < 0 ? text : text[..arrow];
        var parts = left.Split(',');
        CheckCharacters(text.Replace("->", "", StringComparison.Ordinal));
        if (parts.Length != shapes.Length)
        {
            throw PyError.Value($"Number of einsum subscripts, {parts.Length}, must be equal to the number of operands, {shapes.Length}.");
        }

        var widest = parts.Select((part, i) => HiddenRank(part, shapes[i])).Append(0).Max();
        string[] inputs = [.. parts.Select((part, i) => Expand(part, HiddenRank(part, shapes[i]), widest))];
        var output = arrow < 0 ? Implied(left, widest) : Expand(text[(arrow + 2)..], widest, widest);
        var spec = new EinsumSpec(inputs, output);
        spec.Check(shapes);
        return spec;
    }

    /// <summary>The size of a label among operands; a size of 1 gives way.</summary>
    private void Check(Shape[] shapes)
    {
        foreach (var label in Output)
        {
            if (Output.IndexOf(label, StringComparison.Ordinal) != Output.LastIndexOf(label))
            {
                throw PyError.Value($"Output character '{label}' appeared more than once in the output.");
            }

            if (!Array.Exists(Inputs, input => input.Contains(label, StringComparison.Ordinal)))
            {
                throw PyError.Value($"Output character '{label}' did not appear in the input");
            }
        }

        var sizes = new Dictionary<char, int>();
        for (var operand = 0; operand < Inputs.Length; operand++)
        {
            if (Inputs[operand].Length != shapes[operand].Rank)
            {
                throw PyError.Value($"Einstein sum subscript '{Inputs[operand]}' does not contain the correct number of indices for operand {operand}.");
            }

            for (var axis = 0; axis < shapes[operand].Rank; axis++)
            {
                var (label, size) = (Inputs[operand][axis], shapes[operand][axis]);
                if (!sizes.TryGetValue(label, out var known) || known == 1)
                {
                    sizes[label] = size;
                }
                else if (size != 1 && size != known)
                {
                    throw PyError.Value($"Size of label '{label}' for operand {operand} ({known}) does not match previous terms ({size}).");
                }
            }
        }
    }

    private static int HiddenRank(string part, Shape shape) => part.Contains(Ellipsis, StringComparison.Ordinal)
        ? Math.Max(0, shape.Rank - (part.Length - Ellipsis.Length))
        : 0;

    // Dimensions of an ellipsis are aligned at their ends.
    private static string Expand(string part, int rank, int widest) =>
        part.Replace(Ellipsis, string.Concat(Enumerable.Range(widest - rank, rank).Select(static i => (char)(FirstHidden + i))), StringComparison.Ordinal);

    private static string Implied(string inputs, int widest)
    {
        var labels = inputs.Where(char.IsLetter).GroupBy(static label => label).Where(static group => group.Count() == 1).Select(static group => group.Key);
        return Expand(widest > 0 ? Ellipsis : "", widest, widest) + string.Concat(labels.Order());
    }

    private static void CheckCharacters(string text)
    {
        foreach (var character in text.Replace(Ellipsis, "", StringComparison.Ordinal))
        {
            if (character != ',' && !char.IsLetter(character))
            {
                throw PyError.Value($"Character '{character}' is not a valid symbol.");
            }
        }
    }
}
