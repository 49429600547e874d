using Nnx.Flax.Graph;
using Nnx.Flax.Rngs;
using Nnx.Flax.Variables;
using Nnx.Python.Objects;

namespace Nnx.Flax.Objects;

/// <summary>Adds up the sizes of the Variables beneath each object. What was met before counts only where it was met first.</summary>
internal static class ObjectSizes
{
    /// <summary>What follows the name on the first line of a representation.</summary>
    public static string Comment(SizesByClass sizes)
    {
        if (sizes.Sizes.Count == 0)
        {
            return "";
        }

        var text = " # " + string.Join(", ", sizes.Sizes.Select(entry => $"{entry.Type.Name}: {entry.Size}"));
        return sizes.Sizes.Count == 1
            ? text
            : $"{text}, Total: {sizes.Sizes.Aggregate(default(SizeBytes), static (sum, entry) => sum + entry.Size)}";
    }

    /// <summary>Notes the sizes of a node and of all nodes beneath it.</summary>
    public static void Collect(FlaxContext flax, PyObject node, Dictionary<PyObject, SizesByClass> found)
    {
        flax.Python.CheckStack();
        if (found.ContainsKey(node))
        {
            return;
        }

        var sizes = new SizesByClass();
        found[node] = sizes;
        if (node is FlaxVariable variable)
        {
            var size = SizeBytes.Of(flax, variable.Raw);
            if (size.Size > 0)
            {
                var random = flax.Python.TypeOf(RngClasses.RngState);
                sizes.Add(variable.Type.IsSubclassOf(random) ? random : variable.Type, size);
            }

            return;
        }

        foreach (var (_, child, _) in NodeKinds.Of(flax, node)!.Flatten(flax, node).Children)
        {
            if (!found.ContainsKey(child) && (child is FlaxVariable || NodeKinds.IsNode(flax, child)))
            {
                Collect(flax, child, found);
                foreach (var (type, size) in found[child].Sizes)
                {
                    sizes.Add(type, size);
                }
            }
        }
    }
}
