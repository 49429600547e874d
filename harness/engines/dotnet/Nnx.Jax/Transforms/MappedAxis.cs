using System.Text;
using Nnx.Jax.Core;
using Nnx.Jax.Rules;
using Nnx.Jax.Trees;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Jax.Transforms;

/// <summary>Finds the size of the axis that <c>vmap</c> maps, and complains as JAX does.</summary>
internal static class MappedAxis
{
    public static int Size(JaxContext cx, VmapOptions options, PyObject function, CallArguments arguments, PyObject[] leaves, int?[] axes)
    {
        var late = cx.Holds(TextRules.VmapMentionsAxisSize);
        if (options.AxisSize is { } given && (!late || leaves.Length == 0))
        {
            return given;
        }

        if (leaves.Length == 0)
        {
            throw PyError.Value($"{options.Name} wrapped function must be passed at least one argument containing an array{(late ? " or axis_size must be specified" : "")}, "
                + $"got empty *args={cx.Python.Str(new PyTuple([.. arguments.Positional]))} and **kwargs={cx.Python.Str(Keywords(arguments))}");
        }

        int?[] sizes = [.. leaves.Select((leaf, i) => axes[i] is { } axis ? SizeOf(cx, options.Name, leaf, axis) : (int?)null)];
        int[] distinct = [.. sizes.OfType<int>().Concat(options.AxisSize is { } more ? [more] : []).Distinct()];
        return distinct.Length switch
        {
            1 => distinct[0],
            0 => throw PyError.Value($"{options.Name} must have at least one non-None value in in_axes{(late ? " or axis_size must be specified" : "")}"),
            _ => throw Inconsistent(cx, options, function, arguments, leaves, axes, sizes),
        };
    }

    private static int SizeOf(JaxContext cx, string name, PyObject leaf, int axis)
    {
        var shape = cx.AvalOf(leaf)?.Shape ?? [];
        if (axis >= -shape.Rank && axis < shape.Rank)
        {
            return shape[axis < 0 ? axis + shape.Rank : axis];
        }

        throw PyError.Value($"{name} was requested to map its argument along axis {axis}, which implies that its rank should be at least "
            + $"{(axis >= 0 ? axis + 1 : -axis)}, but is only {shape.Rank} (its shape is {shape})");
    }

    private static PyRaise Inconsistent(JaxContext cx, VmapOptions options, PyObject function, CallArguments arguments, PyObject[] leaves, int?[] axes, int?[] sizes)
    {
        var paths = Paths(cx.Trees, function, arguments);
        var counts = sizes.OfType<int>().GroupBy(static size => size).Select(static group => (Size: group.Key, Count: group.Count()))
            .OrderByDescending(static entry => entry.Count).ToArray();
        var message = new StringBuilder($"{options.Name} got inconsistent sizes for array axes to be mapped:\n");
        if (options.AxisSize is { } given)
        {
            message.Append(System.Globalization.CultureInfo.InvariantCulture, $"  * the `axis_size` argument was {given};\n");
        }

        for (var i = 0; i < counts.Length; i++)
        {
            var (size, count) = counts[i];
            var at = Array.IndexOf(sizes, size);
            var example = $"axis {axes[at]} of {paths[at]} of type {cx.AvalOf(leaves[at])?.Short ?? "unknown"}";
            message.Append(count == 1
                ? $"  * one axis had size {size}: {example};\n"
                : $"  * {(i == 0 ? "most" : "some")} axes ({count} of them) had size {size}, e.g. {example};\n");
        }

        return PyError.Value(message.ToString()[..^2]);
    }

    private static IReadOnlyList<string> Paths(TreeFunctions trees, PyObject function, CallArguments arguments)
    {
        if (CallableInfo.LeafPaths(trees, function, arguments) is { } named)
        {
            return [.. named.Select(static path => $"argument {path}")];
        }

        return
        [
            .. CallableInfo.PathsOf(trees, "args", new PyTuple([.. arguments.Positional])),
            .. CallableInfo.PathsOf(trees, "kwargs", Keywords(arguments)),
        ];
    }

    private static PyDict Keywords(CallArguments arguments)
    {
        var keywords = new PyDict();
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            keywords.Store(arguments.Names[i], arguments.Named[i]);
        }

        return keywords;
    }
}
