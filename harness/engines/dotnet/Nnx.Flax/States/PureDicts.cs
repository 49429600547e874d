using System.Globalization;
using System.Numerics;
using Nnx.Flax.Graph;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.States;

/// <summary>States as plain dicts of values, and back.</summary>
internal static class PureDicts
{
    /// <summary>Nested dicts of the values of all leaves.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="state">The state.</param>
    /// <param name="extract">Gives a leaf's value; null for the usual one.</param>
    public static PyDict ToPure(FlaxContext flax, PyObject state, PyObject? extract) => NestedMappings.Unflatten(
        flax.Python,
        StateFunctions.Flatten(flax, state).Select(leaf => leaf with
        {
            Value = extract is null ? Value(flax, leaf.Value) : flax.Python.Call(extract, leaf.Value),
        }).ToArray());

    /// <summary>Replaces values of a state by those of plain dicts.</summary>
    /// <param name="flax">The run.</param>
    /// <param name="state">The state.</param>
    /// <param name="pure">Values by path; numbers on the path may be texts of digits.</param>
    /// <param name="replace">Gives a leaf with a value; null for the usual one.</param>
    /// <exception cref="PyRaise">ValueError for a path that the state has not.</exception>
    public static void Replace(FlaxContext flax, FlaxState state, PyObject pure, PyObject? replace)
    {
        var py = flax.Python;
        var current = new PyDict();
        foreach (var leaf in StateFunctions.Flatten(flax, state))
        {
            current.Store(py, leaf.Path, leaf.Value);
        }

        foreach (var (given, value) in NestedMappings.Flatten(py, pure))
        {
            var path = flax.Holds(StateRules.PureDictConvertsKeys)
                && !(flax.Holds(StateRules.PureDictTriesExactKeys) && current.Find(py, given) is not null)
                ? Numbers(py, given)
                : given;
            var known = current.Find(py, path) ?? throw PyError.Value($"key in pure_dict not available in state: "
                + py.Repr(flax.Holds(StateRules.PureDictTriesExactKeys) ? given : path));
            current.Store(py, path, replace is null ? Replaced(py, known, value) : py.Call(replace, known, value));
        }

        var nested = NestedMappings.Unflatten(py, current.Entries.Select(static entry => new FlatLeaf((PyTuple)entry.Key, entry.Value)));
        foreach (var (key, value) in nested.Entries)
        {
            state.Set(py, key, value);
        }
    }

    /// <summary>Nested dicts with numbers in place of keys that are texts of digits.</summary>
    public static PyDict RestoreNumbers(Interpreter py, PyObject pure) => NestedMappings.Unflatten(
        py, NestedMappings.Flatten(py, pure).Select(leaf => leaf with { Path = Numbers(py, leaf.Path) }));

    private static PyObject Value(FlaxContext flax, PyObject leaf) => leaf switch
    {
        FlaxVariable variable => variable.GetValue(flax.Python),
        VariableState state => state.Value,
        _ when flax.Holds(VariableRules.ValueDeprecated) => leaf,
        _ => flax.Python.FindAttribute(leaf, "value") ?? leaf,
    };

    private static PyObject Replaced(Interpreter py, PyObject leaf, PyObject value) =>
        py.FindAttribute(leaf, "replace") is { } replace ? py.Call(replace, value) : value;

    private static PyTuple Numbers(Interpreter py, PyTuple path) => new([.. path.Select(key => key switch
    {
        PyStr text => BigInteger.TryParse(text.Value.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? PyInt.Of(number)
            : key,
        PyInt => key,
        _ => py.Call(BuiltinTypes.Int, key),
    })]);
}
