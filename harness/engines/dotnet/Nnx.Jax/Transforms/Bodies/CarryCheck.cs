using Nnx.Jax.Core;
using Nnx.Jax.Rules;
using Nnx.Jax.Trees;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms.Bodies;

/// <summary>Whether what a loop's body returns may be its next carry.</summary>
internal static class CarryCheck
{
    /// <summary>Raises where structures or types differ.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="name">What errors call the body: <c>scan body</c>.</param>
    /// <param name="body">The body, for the name of its first parameter.</param>
    /// <param name="carry">The initial carry.</param>
    /// <param name="structure">The structure of the new one.</param>
    /// <param name="avals">Its types.</param>
    public static void Apply(JaxContext cx, string name, PyObject body, PyObject carry, PyTreeDef structure, Aval[] avals)
    {
        var component = Component(cx, body);
        var (leaves, paths, expected) = cx.Trees.FlattenWithPaths(carry);
        if (!expected.SameAs(cx.Python, structure))
        {
            string[] differences = [.. TreeDifferences.Between(cx.Trees, expected, structure, cx.Holds(ControlFlowRules.CarryLeavesAreAvals) ? null : leaves)
                .Select(difference => $"{component(difference.Path)} is a {difference.First} but the corresponding component of the carry output is a {difference.Second}, "
                    + $"so {difference.Explanation}")];
            if (differences.Length == 0)
            {
                return;
            }

            throw PyError.Type($"{name} function carry input and carry output must have the same pytree structure, but they differ:\n\n"
                + $"{List(differences)}\nRevise the function so that the carry output has the same pytree structure as the carry input.");
        }

        Aval[] types = [.. leaves.Select(leaf => cx.ToValue(leaf).Aval)];
        string[] mismatches = [.. types.Select((type, i) => (Given: type, Made: avals[i], Path: paths[i])).Where(static entry => !Match(entry.Given, entry.Made))
            .Select(entry => $"{component(entry.Path)} has type {entry.Given.Short} but the corresponding output carry component has type {entry.Made.Short}"
                + Extra(entry.Given, entry.Made))];
        if (mismatches.Length == 0)
        {
            return;
        }

        var brief = cx.Holds(ControlFlowRules.CarryTypesUnexplained);
        throw PyError.Type($"{name} function carry input and carry output must have equal types{(brief ? "" : " (e.g. shapes and dtypes of arrays)")}, but they differ:\n\n"
            + $"{List(mismatches)}\nRevise the function so that all output types{(brief ? "" : " (e.g. shapes and dtypes)")} match the corresponding input types.");
    }

    /// <summary>Equal but for weakness.</summary>
    public static bool Match(Aval left, Aval right) => left.Strong == right.Strong;

    /// <summary>What differs, in words.</summary>
    public static string Extra(Aval left, Aval right) => (left.Dtype == right.Dtype, left.Shape == right.Shape) switch
    {
        (false, true) => ", so the dtypes do not match",
        (true, false) => ", so the shapes do not match",
        (false, false) => ", so the shapes and dtypes do not match",
        _ => "",
    };

    /// <summary>One difference as a sentence, several as a list.</summary>
    public static string List(string[] differences) => differences.Length == 1
        ? $"{char.ToUpperInvariant(differences[0][0])}{differences[0][1..]}.\n"
        : string.Concat(differences[..^1].Select(static difference => $"  * {difference};\n\n")) + $"  * {differences[^1]}.\n";

    private static Func<PyTuple, string> Component(JaxContext cx, PyObject body)
    {
        var first = CallableInfo.SignatureOf(cx.Python, body)?.Parameters.FirstOrDefault();
        return path =>
        {
            var place = string.Concat(path.Select(cx.Python.Str));
            return first is not null
                ? place.Length == 0 ? $"the input carry {first.Name}" : $"the input carry component {first.Name}{place}"
                : place.Length == 0 ? "the input carry" : $"the input carry at path {place}";
        };
    }
}
