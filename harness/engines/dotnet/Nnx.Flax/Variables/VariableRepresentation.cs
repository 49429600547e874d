using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Variables;

/// <summary>What the representation of a Variable lists.</summary>
internal static class VariableRepresentation
{
    public static IEnumerable<ReprAttribute> Attributes(FlaxContext flax, FlaxVariable variable)
    {
        var py = flax.Python;
        yield return new("value", Shown(flax, flax.Holds(VariableRules.ValueDeprecated) ? variable.GetValue(py) : variable.Raw));
        foreach (var (key, value) in variable.Metadata.Entries)
        {
            var name = py.Str(key);
            if (flax.Holds(VariableRules.HooksInTuples) && name.EndsWith("_hooks", StringComparison.Ordinal))
            {
                continue;
            }

            if (RequiredMetadata.IsDefault(flax, name, value))
            {
                continue;
            }

            yield return new(name, flax.Holds(VariableRules.ShowsMetadataTwiceQuoted) ? new PyStr(py.Repr(value)) : value);
        }
    }

    /// <summary>A value as older releases hand it over: already as text.</summary>
    public static PyObject Shown(FlaxContext flax, PyObject value) =>
        flax.Holds(VariableRules.HooksInTuples) ? new PyStr(flax.Python.Repr(value)) : value;
}
