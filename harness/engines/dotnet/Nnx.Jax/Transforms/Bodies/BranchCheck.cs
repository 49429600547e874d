using Nnx.Jax.Core;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Rules;
using Nnx.Jax.Trees;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms.Bodies;

/// <summary>Whether two branches return the same types, in the words of each release.</summary>
internal static class BranchCheck
{
    /// <summary>Raises where structures or types differ.</summary>
    /// <param name="cx">The run.</param>
    /// <param name="function">The function's name: <c>cond</c> or <c>switch</c>.</param>
    /// <param name="names">What errors call the two branches; the last is what they were called together.</param>
    /// <param name="functions">The branches.</param>
    /// <param name="bodies">Their traces.</param>
    public static void Apply(
        JaxContext cx,
        string function,
        (string First, string Second, string Both) names,
        (PyObject First, PyObject Second) functions,
        (StagedBody First, StagedBody Second) bodies)
    {
        if (cx.Holds(ControlFlowRules.BranchesDescribed))
        {
            Described(cx, function, names, functions, bodies);
            return;
        }

        var listed = cx.Holds(ControlFlowRules.BranchDifferencesListed);
        var (first, second) = (bodies.First.OutStructure, bodies.Second.OutStructure);
        if (!first.SameAs(cx.Python, second))
        {
            throw PyError.Type(listed
                ? $"{names.First} output must have same type structure as {names.Second} output, but there are differences: \n"
                    + string.Join('\n', TreeDifferences.Between(cx.Trees, first, second, null).Select(difference =>
                        $"    * at output{Place(cx, difference.Path)}, {names.First} output has {difference.First} and {names.Second} output has {difference.Second}, "
                        + $"so {difference.Explanation}"))
                : $"{names.Both} must have same type structure, got {first} and {second}.");
        }

        var (left, right) = (bodies.First.Jaxpr.OutAvals, bodies.Second.Jaxpr.OutAvals);
        if (!left.Zip(right, CarryCheck.Match).All(static match => match))
        {
            var shown = first.Unflatten([.. left.Select((aval, i) => (PyObject)new AvalText(cx.Python, CarryCheck.Match(aval, right[i])
                ? aval.Long : $"DIFFERENT {aval.Long} vs. {right[i].Long}"))]);
            throw PyError.Type($"{(listed ? $"{names.First} output and {names.Second} output" : names.Both)} must have identical types, got\n{cx.Python.Str(shown)}.");
        }
    }

    private static void Described(
        JaxContext cx,
        string function,
        (string First, string Second, string Both) names,
        (PyObject First, PyObject Second) functions,
        (StagedBody First, StagedBody Second) bodies)
    {
        var py = cx.Python;
        var who = $"{names.First} is {CallableInfo.Describe(py, functions.First, function).Source}\n{names.Second} is {CallableInfo.Describe(py, functions.Second, function).Source}\n\n";
        var (first, second) = (bodies.First.OutStructure, bodies.Second.OutStructure);
        if (!first.SameAs(py, second))
        {
            string[] differences = [.. TreeDifferences.Between(cx.Trees, first, second, null).Select(difference =>
            {
                var place = difference.Path.Count == 0 ? "" : $" at path {Place(cx, difference.Path)}";
                return $"{names.First} output{place} is a {difference.First} but {names.Second} output{place} is a {difference.Second}, so {difference.Explanation}";
            })];
            if (differences.Length > 0)
            {
                var text = differences.Length == 1 ? $"{differences[0]}.\n" : CarryCheck.List(differences);
                throw PyError.Type($"{function} branch outputs must have the same pytree structure, but they differ:\n\n{who}{text}\n"
                    + $"Revise {names.First} and/or {names.Second} so that they have the same pytree structure.");
            }

            return;
        }

        var (left, right) = (bodies.First.Jaxpr.OutAvals, bodies.Second.Jaxpr.OutAvals);
        var paths = cx.Trees.FlattenWithPaths(first.Unflatten([.. left.Select(aval => (PyObject)new AvalText(cx.Python, aval.Short))])).Paths;
        string[] mismatches = [.. Enumerable.Range(0, left.Length).Where(i => !CarryCheck.Match(left[i], right[i])).Select(i =>
        {
            var place = paths[i].Count == 0 ? "" : $" at path {Place(cx, paths[i])}";
            return $"the output of {names.First}{place} has type {left[i].Short} but the corresponding output of {names.Second} has type {right[i].Short}"
                + CarryCheck.Extra(left[i], right[i]);
        })];
        if (mismatches.Length > 0)
        {
            throw PyError.Type($"{function} branches must have equal output types but they differ.\n\n{who}{CarryCheck.List(mismatches)}\n"
                + $"Revise {names.First} and/or {names.Second} so that all output types match.");
        }
    }

    private static string Place(JaxContext cx, PyTuple path) => string.Concat(path.Select(cx.Python.Str));
}
