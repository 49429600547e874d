using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms.Jit;

/// <summary>Which arguments of a jitted function are picked out by number or by name, each told from the other where the signature is known.</summary>
/// <param name="Numbers">Positions; negative ones count from the end.</param>
/// <param name="Names">Names.</param>
internal sealed record StaticArguments(int[] Numbers, string[] Names)
{
    public static StaticArguments None { get; } = new([], []);

    /// <summary>Reads the options of a transformation.</summary>
    /// <param name="py">The interpreter.</param>
    /// <param name="signature">The function's parameters; null where unknown.</param>
    /// <param name="numbers">An int, ints or None.</param>
    /// <param name="names">A text, texts or None.</param>
    /// <param name="option">The option's stem in errors: <c>static</c> or <c>donate</c>.</param>
    public static StaticArguments Read(Interpreter py, Signature? signature, PyObject numbers, PyObject names, string option)
    {
        int[]? given = numbers switch
        {
            PyNone => null,
            PyInt { IsSmall: true } one => [(int)one.Small],
            _ => [.. py.Iterate(numbers).Select(value => (int)((PyInt)value).Small)],
        };
        string[]? named = names switch
        {
            PyNone => null,
            PyStr one => [one.Value],
            _ => [.. py.Iterate(names).Select(value => ((PyStr)value).Value)],
        };
        if (signature is not null)
        {
            CheckNumbers(signature, given, option);
            CheckNames(signature, named, option);
        }

        var positional = signature?.Parameters.Where(static p => p.Kind is ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword)
            .Select(static p => p.Name).ToArray() ?? [];
        return (given, named) switch
        {
            (null, null) => None,
            ({ } only, null) => new(only, [.. only.Where(n => n >= -positional.Length && n < positional.Length).Select(n => positional[n < 0 ? n + positional.Length : n])]),
            (null, { } only) => new([.. Enumerable.Range(0, positional.Length).Where(i => only.Contains(positional[i]))], only),
            ({ } both, { } others) => new(both, others),
        };
    }

    /// <summary>Whether a positional argument is one of them.</summary>
    public bool HasPosition(int position, int count) => Numbers.Length > 0 && (Numbers.Contains(position) || Numbers.Contains(position - count));

    /// <summary>Whether a named argument is one of them.</summary>
    public bool HasName(string name) => Names.Length > 0 && Names.Contains(name);

    private static void CheckNumbers(Signature signature, int[]? numbers, string option)
    {
        if (numbers is null || signature.VarPositionalIndex >= 0)
        {
            return;
        }

        var count = signature.PositionalCount;
        if (numbers.Any(number => number >= count || number < -count))
        {
            throw PyError.Value($"Jitted function has {option}_argnums={Tuple(numbers)}, but only accepts {count} positional arguments.");
        }
    }

    private static void CheckNames(Signature signature, string[]? names, string option)
    {
        if (names is null || signature.VarKeywordIndex >= 0)
        {
            return;
        }

        string[] unknown = [.. names.Where(name => signature.IndexOfKeyword(name) < 0)];
        if (unknown.Length > 0)
        {
            throw PyError.Value($"Jitted function has invalid argnames {{{string.Join(", ", unknown.Select(static name => $"'{name}'"))}}} in {option}_argnames. "
                + "Function does not take these args.");
        }
    }

    private static string Tuple(int[] numbers) => numbers.Length == 1 ? $"({numbers[0]},)" : $"({string.Join(", ", numbers)})";
}
