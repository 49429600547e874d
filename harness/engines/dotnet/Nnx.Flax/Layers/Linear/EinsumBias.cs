using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Layers.Linear;

/// <summary>How the bias of an <c>nnx.Einsum</c> lies along its result.</summary>
internal static class EinsumBias
{
    private const string Ellipsis = "...";

    /// <summary>A size for each dimension of the result: the kernel's where the kernel has the label, 1 elsewhere.</summary>
    /// <param name="equation">The equation, without spaces.</param>
    /// <param name="leftRank">Dimensions of the input.</param>
    /// <param name="rightRank">Dimensions of the kernel.</param>
    /// <param name="kernelShape">Sizes of the kernel.</param>
    /// <exception cref="PyRaise">AssertionError where a label of the kernel repeats.</exception>
    public static PyObject[] Shape(string equation, int leftRank, int rightRank, PyObject[] kernelShape)
    {
        var sides = equation.Split("->");
        var operands = sides[0].Split(',');
        var hidden = Math.Max(Hidden(operands[0], leftRank), Hidden(operands[1], rightRank));
        var labels = Labels(operands[1], Hidden(operands[1], rightRank), hidden);
        var position = new Dictionary<char, int>();
        for (var i = 0; i < labels.Length; i++)
        {
            position[labels[i]] = i;
        }

        if (position.Count != kernelShape.Length)
        {
            throw new PyRaise(new PyBaseException(ExceptionTypes.AssertionError));
        }

        return [.. Labels(sides[1], hidden, hidden).Select(label =>
            position.TryGetValue(label, out var i) ? kernelShape[i] : PyInt.Of(1))];
    }

    // How many dimensions stand behind an ellipsis.
    private static int Hidden(string labels, int rank) =>
        labels.Contains(Ellipsis, StringComparison.Ordinal) ? rank - (labels.Length - Ellipsis.Length) : 0;

    // Dimensions behind ellipses are matched from the last one; control characters name them.
    private static string Labels(string labels, int own, int longest) => labels.Replace(
        Ellipsis,
        new string([.. Enumerable.Range(longest - own, own).Select(static i => (char)(i + 1))]),
        StringComparison.Ordinal);
}
