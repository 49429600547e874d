using Nnx.Jax.Arrays;
using Nnx.Jax.Backend.Operations;
using Nnx.Jax.Core;
using Nnx.Jax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Lax.Contractions;

/// <summary>Reads what programs write for convolutions: letters for dimensions, words for padding.</summary>
public static class ConvolutionSpecs
{
    /// <summary>Dimension numbers from letters such as <c>NHWC</c>, <c>HWIO</c>, <c>NHWC</c>.</summary>
    /// <param name="lhs">The input's: N, C and one letter a spatial direction.</param>
    /// <param name="rhs">The kernel's: O, I and the same letters.</param>
    /// <param name="result">The output's: N, C and the same letters.</param>
    public static ConvolutionDimensionNumbers Letters(string lhs, string rhs, string result)
    {
        int[] spatial = [.. Enumerable.Range(0, rhs.Length).Where(i => rhs[i] is not ('O' or 'I'))];
        return new(Spec(lhs, 'N', 'C'), [rhs.IndexOf('O', StringComparison.Ordinal), rhs.IndexOf('I', StringComparison.Ordinal), .. spatial], Spec(result, 'N', 'C'));

        Shape Spec(string letters, char first, char second) =>
        [
            letters.IndexOf(first, StringComparison.Ordinal),
            letters.IndexOf(second, StringComparison.Ordinal),
            .. spatial.Select(i => letters.IndexOf(rhs[i], StringComparison.Ordinal)),
        ];
    }

    /// <summary>The numbers where none are given: batch, features, then the spatial directions, everywhere.</summary>
    public static ConvolutionDimensionNumbers Default(int rank)
    {
        Shape all = [.. Enumerable.Range(0, rank)];
        return new(all, all, all);
    }

    /// <summary>Dimension numbers from what a program gives: None, a triple of letters, or <c>ConvDimensionNumbers</c>.</summary>
    public static ConvolutionDimensionNumbers Read(JaxContext cx, PyObject? given, int rank)
    {
        if (given is null or PyNone)
        {
            return Default(rank);
        }

        if (given is ConvolutionNumbersObject numbers)
        {
            return numbers.Numbers;
        }

        PyObject[] parts = [.. cx.Python.Iterate(given)];
        if (parts.Length != 3)
        {
            throw PyError.Type($"convolution dimension_numbers list/tuple must be length 3, got {parts.Length}.");
        }

        string[] letters = [.. parts.Select(part => part is PyStr text
            ? text.Value
            : throw PyError.Type($"convolution dimension_numbers elements must be strings, got {part.Type}."))];
        foreach (var part in letters)
        {
            if (part.Length != rank)
            {
                throw PyError.Type($"convolution dimension_numbers[{Array.IndexOf(letters, part)}] must have len equal to the ndim of lhs and rhs, got {part.Length} for lhs and rhs ndim {rank}");
            }
        }

        return Letters(letters[0], letters[1], letters[2]);
    }

    /// <summary>Padding before and after each dimension.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="given"><c>SAME</c>, <c>SAME_LOWER</c>, <c>VALID</c>, or a pair a dimension.</param>
    /// <param name="sizes">Sizes of the array, holes included.</param>
    /// <param name="window">Sizes of the window, holes included.</param>
    /// <param name="strides">Its steps.</param>
    public static (Shape Low, Shape High) Padding(JaxContext cx, PyObject given, Shape sizes, Shape window, Shape strides)
    {
        if (given is PyStr word)
        {
            return Padding(cx, word.Value, sizes, window, strides);
        }

        PyObject[][] pairs = [.. cx.Python.Iterate(given).Select(pair => cx.Python.Iterate(pair).ToArray())];
        return ([.. pairs.Select(pair => Integer(pair[0]))], [.. pairs.Select(pair => Integer(pair[1]))]);

        int Integer(PyObject value) => value is PyInt { IsSmall: true } number
            ? (int)number.Small
            : (int)cx.ToValue(value).Concrete!.Value.Int64At(0);
    }

    /// <summary>Padding before and after each dimension, from a word.</summary>
    public static (Shape Low, Shape High) Padding(JaxContext cx, string word, Shape sizes, Shape window, Shape strides)
    {
        var kind = word.ToUpperInvariant();
        switch (kind)
        {
            case "VALID":
                Shape none = [.. sizes.Select(static _ => 0)];
                return (none, none);
            case "SAME" or "SAME_LOWER":
                int[] totals = [.. sizes.Select((size, i) =>
                {
                    var places = strides[i] == 0 ? 0 : (size + strides[i] - 1) / strides[i];
                    return Math.Max(((places - 1) * strides[i]) + window[i] - size, 0);
                })];
                Shape less = [.. totals.Select(static total => total / 2)];
                Shape more = [.. totals.Select(static total => total - (total / 2))];
                return kind == "SAME" ? (less, more) : (more, less);
            default:
                var known = cx.Holds(TextRules.PaddingErrorNamesSameLower) ? "'VALID', 'SAME', or 'SAME_LOWER'" : "'VALID' or 'SAME'";
                throw PyError.Runtime($"Unrecognized padding type: expected {known}, got {word}.");
        }
    }
}
