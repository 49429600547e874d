using Nnx.Flax.Filters;
using Nnx.Flax.Graph;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Modules;

/// <summary>Functions of <c>flax.nnx.module</c>.</summary>
internal static class ModuleFunctions
{
    /// <summary>All modules of a graph with their paths, those inside before those around them.</summary>
    public static IEnumerable<FlatLeaf> IterModules(FlaxContext flax, PyObject node)
    {
        var module = flax.Python.TypeOf(ModuleClasses.Module);
        return GraphIteration.All(flax, node).Where(leaf => leaf.Value.Type.IsSubclassOf(module));
    }

    /// <summary>The modules directly inside a node, in later releases all graph nodes.</summary>
    /// <exception cref="PyRaise">ValueError where the value is no node.</exception>
    public static IEnumerable<(PyObject Key, PyObject Value)> IterChildren(FlaxContext flax, PyObject node)
    {
        var kind = NodeKinds.Of(flax, node) ?? throw PyError.Value(
            $"Expected a graph node, got {node.Type.Name}. If this is a regular pytree, use graph=False.");
        var module = flax.Python.TypeOf(ModuleClasses.Module);
        foreach (var (key, value, _) in kind.Flatten(flax, node).Children)
        {
            if (flax.Holds(ModuleRules.IterChildrenKnowsVariables)
                ? NodeKinds.IsGraphNode(flax, value)
                : value.Type.IsSubclassOf(module))
            {
                yield return (key, value);
            }
        }
    }

    /// <summary>The graph nodes directly inside a node that are no Variables.</summary>
    public static IEnumerable<(PyObject Key, PyObject Value)> IterModuleChildren(FlaxContext flax, PyObject node) =>
        IterChildren(flax, node).Where(static child => child.Value is FlaxObject);

    /// <summary>What is said where attributes were not found.</summary>
    public static string NotFound(FlaxContext flax, IReadOnlyList<string> names)
    {
        var sorted = flax.Holds(ModuleRules.SortsUnknownAttributes);
        var list = string.Join(", ", (sorted ? names.Order(StringComparer.Ordinal) : names.AsEnumerable()).Select(static name => $"'{name}'"));
        return $"Could not find at least one instance of the following attributes: {(sorted ? $"[{list}]" : $"{{{list}}}")}";
    }

    /// <summary><c>nnx.set_mode</c>, later <c>nnx.view</c>: a copy of a graph whose modules were told of settings; Variables are shared.</summary>
    /// <exception cref="PyRaise">ValueError where no module takes one of the settings.</exception>
    public static PyObject SetMode(
        FlaxContext flax, PyObject node, PyObject only, PyDict settings, bool raiseIfNotFound, bool isView)
    {
        var py = flax.Python;
        var predicate = Predicates.Of(py, only);
        var unused = new ModeUsage(py, settings);
        var method = isView ? "set_view" : "set_mode";
        var changed = RecursiveMap.Apply(flax, node, (path, inner) =>
        {
            if (py.FindAttribute(inner, method) is { } set && predicate(py, path, inner))
            {
                unused.Call(set, flax.Holds(ModuleRules.ViewAsksSignatures));
            }

            return inner;
        });
        if (raiseIfNotFound && unused.Remaining(flax.Holds(ModuleRules.ViewAsksSignatures)) is { Count: > 0 } names)
        {
            throw PyError.Value($"Unused keys found in {(isView ? "nnx.view" : "set_mode")}: {py.Repr(new PyList(names.Select(static name => new PyStr(name))))}");
        }

        return changed;
    }

    /// <summary><c>nnx.with_attributes</c>: a copy of a graph whose modules have other attributes; Variables are shared.</summary>
    /// <exception cref="PyRaise">ValueError where no module has one of them.</exception>
    public static PyObject WithAttributes(FlaxContext flax, PyObject node, PyObject only, PyDict attributes, bool raiseIfNotFound)
    {
        var py = flax.Python;
        var predicate = Predicates.Of(py, only);
        var module = py.TypeOf(ModuleClasses.Module);
        var remaining = attributes.Entries.Select(static entry => ((PyStr)entry.Key).Value).ToList();
        var changed = RecursiveMap.Apply(flax, node, (path, inner) =>
        {
            if (inner.Type.IsSubclassOf(module) && predicate(py, path, inner))
            {
                foreach (var (key, value) in attributes.Entries)
                {
                    var name = ((PyStr)key).Value;
                    if (py.FindAttribute(inner, name) is not null)
                    {
                        py.SetAttribute(inner, name, value);
                        remaining.Remove(name);
                    }
                }
            }

            return inner;
        });
        return remaining.Count == 0 || !raiseIfNotFound ? changed : throw PyError.Value(NotFound(flax, remaining));
    }
}
