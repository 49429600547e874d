using Nnx.Jax.Trees;
using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Trees;

/// <summary>Functions that look into states: <c>tree_get</c>, <c>tree_set</c>, <c>tree_get_all_with_path</c>, <c>tree_map_params</c>.</summary>
internal static class StateFunctions
{
    private const string Module = "optax.tree_utils._state_utils";
    private const string MapParameters = "initable, f, state, /, *rest, transform_non_params=None, is_leaf=None";

    public static void Define(ModuleBuilder module, string prefix) => module
        .Optax($"{prefix}get_all_with_path", "tree, key, filtering=None", Module, static call => new PyList(
            All(call.Context, call[0], call[1], call.OrNull(2)).Select(static found => new PyTuple(found.Path, found.Value))))
        .Optax($"{prefix}get", "tree, key, default=None, filtering=None", Module, static call => Get(call.Context, call[0], call[1], call[2], call.OrNull(3)))
        .Optax($"{prefix}set", "tree, filtering=None, /, **kwargs", Module, static call => Set(call.Context, call[0], call.OrNull(1), call.Bound.Keywords(2)))
        .Optax($"{prefix}map_params", MapParameters, Module, MapParams);

    public static void DefineMain(ModuleBuilder module) => module.Optax("tree_map_params", MapParameters, Module, MapParams);

    /// <summary>The one value of a name.</summary>
    public static PyObject Get(OptaxContext cx, PyObject tree, PyObject key, PyObject otherwise, PyObject? filter = null)
    {
        var found = All(cx, tree, key, filter);
        return found.Count switch
        {
            0 => otherwise,
            1 => found[0].Value,
            _ => throw PyError.Key(new PyStr($"Found multiple values for '{cx.Python.Str(key)}' in {cx.Python.Str(tree)}.")),
        };
    }

    private static List<(PyTuple Path, PyObject Value)> All(OptaxContext cx, PyObject tree, PyObject key, PyObject? filter) =>
        [.. new StatePaths(cx).All(tree, key).Where(found => Passes(cx, filter, found.Path, found.Value))];

    private static bool Passes(OptaxContext cx, PyObject? filter, PyObject path, PyObject value) =>
        filter is null || cx.Python.IsTrue(cx.Python.Call(filter, path, value));

    private static PyObject Set(OptaxContext cx, PyObject tree, PyObject? filter, PyDict changes)
    {
        foreach (var (key, _) in changes.Entries)
        {
            if (All(cx, tree, key, filter).Count == 0)
            {
                throw PyError.Key(new PyStr($"Found no values matching '{cx.Python.Str(key)}' "
                    + (filter is null ? "" : "given the filtering operation ") + $"in {cx.Python.Str(tree)}"));
            }
        }

        return Replaced(cx, new StatePaths(cx), tree, filter, changes, PyTuple.Empty);
    }

    private static PyObject Replaced(OptaxContext cx, StatePaths paths, PyObject tree, PyObject? filter, PyDict changes, PyTuple prefix)
    {
        bool HasAny(PyObject node) => changes.Entries.Any(change => paths.Has(node, change.Key));
        var structure = cx.Pytrees.Flatten(tree, HasAny).Structure;
        return structure.Unflatten([.. paths.Leaves(tree, HasAny).Select(leaf => HasAny(leaf.Value)
            ? Changed(cx, paths, leaf.Value, filter, changes, new PyTuple([.. prefix, .. leaf.Path]))
            : leaf.Value)]);
    }

    private static PyObject Changed(OptaxContext cx, StatePaths paths, PyObject node, PyObject? filter, PyDict changes, PyTuple path)
    {
        var named = paths.IsNamedTuple(node);
        if (named && changes.Find(node.Type.Name) is { } whole && Passes(cx, filter, path, node))
        {
            return whole;
        }

        var children = new PyDict();
        foreach (var (childPath, child) in paths.Children(path, node))
        {
            var key = childPath[^1] switch
            {
                NamedTupleKey step => step.Name,
                KeyEntry { Key: PyStr or PyInt } step => step.Key,
                _ => throw PyError.Key(new PyStr("Hashable keys not supported")),
            };
            children.Store(cx.Python, key, changes.Find(cx.Python, key) is { } change && Passes(cx, filter, childPath, child)
                ? change
                : child is PyDict or PyList or PyTuple ? Inner(child, childPath) : child);
        }

        return named ? cx.Python.Call(cx.Python.GetAttribute(node, "_replace"), NamedArguments.With([], children)) : children;

        // Upstream looks no deeper than nodes that have one of the names.
        PyObject Inner(PyObject child, PyTuple childPath) => changes.Entries.Any(change => paths.Has(child, change.Key))
            ? Changed(cx, paths, child, filter, changes, childPath)
            : child;
    }

    private static PyObject MapParams(OptaxArguments call)
    {
        var (cx, f, other) = (call.Context, call[1], call.OrNull(4));
        PyObject placeholder = ParamsPlaceholder.Make(cx);
        var state = cx.Python.FindAttribute(call[0], "init") is null ? call[0].Call(placeholder) : Transformation.Init(cx, call[0], placeholder);
        var isLeaf = call.OrNull(5);
        PyObject[] rest = [.. call.Bound.Rest(3)];
        var (leaves, structure) = cx.Pytrees.Flatten(state, static node => node is ParamsPlaceholder);
        var values = structure.FlattenUpTo(call[2]);
        return structure.Unflatten([.. leaves.Select((leaf, i) => leaf is ParamsPlaceholder ? Mapped(values[i])
            : other is not null ? cx.Python.Call(other, values[i])
            : values[i])]);

        PyObject Mapped(PyObject value)
        {
            var (parts, shape) = cx.Pytrees.Flatten(value, isLeaf is null ? null : node => cx.Python.IsTrue(cx.Python.Call(isLeaf, node)));
            var columns = Array.ConvertAll(rest, shape.FlattenUpTo);
            return shape.Unflatten([.. parts.Select((part, i) => cx.Python.Call(f, [part, .. columns.Select(column => column[i])]))]);
        }
    }
}
