using Nnx.Flax.Graph;
using Nnx.Flax.Representation;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Jax.Core;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Objects;

/// <summary>The representation of objects: each once, arrays by shape and dtype, with the sizes of all Variables beneath.</summary>
internal static class ObjectRepresentation
{
    public static (ReprHeader Header, IEnumerable<ReprAttribute> Attributes) Of(FlaxContext flax, FlaxObject value)
    {
        var context = flax.Shown;
        var outermost = context.Enter(flax, value);
        if (!context.Seen.Add(value))
        {
            context.Leave(outermost);
            return (new ReprHeader(value.Type.Name) { Empty = "..." }, []);
        }

        var comment = flax.Holds(RepresentationRules.ShowsSizes) ? ObjectSizes.Comment(context.Sizes[value]) : "";
        return (new ReprHeader(value.Type.Name) { Comment = comment }, Attributes());

        IEnumerable<ReprAttribute> Attributes()
        {
            try
            {
                foreach (var (key, field) in value.Fields.Entries.ToArray())
                {
                    var name = flax.Python.Str(key);
                    if (IsShown(flax, value, name))
                    {
                        yield return new(name, Shown(flax, field));
                    }
                }
            }
            finally
            {
                context.Leave(outermost);
            }
        }
    }

    private static bool IsShown(FlaxContext flax, FlaxObject value, string name)
    {
        if (!name.StartsWith('_'))
        {
            return true;
        }

        return flax.Holds(ObjectRules.ShowsPrivateData) && !name.StartsWith("_pytree__", StringComparison.Ordinal)
            && ObjectMarks.IsData(flax.Python, value.Marks(flax), new PyStr(name)) == true;
    }

    private static PyObject Shown(FlaxContext flax, PyObject value)
    {
        var summary = Summarise(flax, value);
        return flax.Holds(ObjectRules.ShowsRepresentedAttributes)
            ? new PyStr(Representer.ShowValue(flax.Python, summary))
            : summary;
    }

    private static PyObject Summarise(FlaxContext flax, PyObject value)
    {
        switch (value)
        {
            case FlaxVariable variable:
                return new FlaxVariable(flax, variable.Type, Summarise(flax, variable.Raw), variable.Metadata);
            case FlaxObject:
                return value;
            case JaxValue { Shape.Size: > 1 }:
            case IHostArray when NodeKinds.IsArray(value) && ((IHostArray)value).Snapshot.Shape.Size > 1:
                return new ArraySummary(flax.Python.GetAttribute(value, "shape"), flax.Python.GetAttribute(value, "dtype"));
            default:
                var (leaves, structure) = flax.Jax.Trees.Flatten(value, static node => node is FlaxVariable or FlaxObject);
                return leaves.Length == 1 && ReferenceEquals(leaves[0], value)
                    ? value
                    : structure.Unflatten(Array.ConvertAll(leaves, leaf => Summarise(flax, leaf)));
        }
    }
}
