using Nnx.Flax.Filters;
using Nnx.Flax.Graph;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Modules;

/// <summary>Members of <c>nnx.Module</c>.</summary>
internal static class ModuleMembers
{
    public static void Define(ClassBuilder members) => members
        .Method("sow", "self, variable_type, name, value, reduce_fn=<lambda>, init_fn=<lambda>", (py, a) => Sowing.Sow(
            py, (FlaxObject)a[0], a[1], py.Str(a[2]), a[3], a.Optional(4), a.Optional(5)))
        .Method("perturb", "self, name, value, variable_type=Perturbation", (py, a) =>
            Sowing.Perturb(py, (FlaxObject)a[0], py.Str(a[1]), a[2], a.Optional(3)))
        .Method("iter_modules", "self", (py, a) =>
        {
            Deprecated(py, "iter_modules");
            return Pairs(ModuleFunctions.IterModules(FlaxContext.Of(py), a[0]).Select(static leaf => ((PyObject)leaf.Path, leaf.Value)));
        })
        .Method("iter_children", "self", (py, a) =>
        {
            Deprecated(py, "iter_children");
            return Pairs(ModuleFunctions.IterChildren(FlaxContext.Of(py), a[0]));
        })
        .Method("set_attributes", "self, *filters, raise_if_not_found=True, graph=None, **attributes", SetAttributes)
        .Method("train", "self, **attributes", (py, a) => SetMode(py, a, deterministic: false))
        .Method("eval", "self, **attributes", (py, a) => SetMode(py, a, deterministic: true));

    /// <summary>An iterator over pairs.</summary>
    public static PyObject Pairs(IEnumerable<(PyObject Key, PyObject Value)> pairs) =>
        new PyEnumerationIterator(pairs.Select(static pair => new PyTuple(pair.Key, pair.Value)));

    private static void Deprecated(Interpreter py, string name)
    {
        if (FlaxContext.Of(py).Holds(ModuleRules.IterationMethodsWarn))
        {
            py.Warn(ExceptionTypes.DeprecationWarning, $"The 'm.{name}()' method is deprecated; use the 'nnx.{name}(m)' function instead.");
        }
    }

    private static PyObject SetMode(Interpreter py, BoundArguments a, bool deterministic)
    {
        var entries = a.Keywords(1).Entries.ToArray();
        return py.Call(py.GetAttribute(a[0], "set_attributes"), new CallArguments(
            [PyBool.Of(deterministic), PyBool.Of(deterministic), .. entries.Select(static entry => entry.Value), PyBool.False],
            ["deterministic", "use_running_average", .. entries.Select(static entry => ((PyStr)entry.Key).Value), "raise_if_not_found"]));
    }

    private static PyNone SetAttributes(Interpreter py, BoundArguments a)
    {
        var flax = FlaxContext.Of(py);
        var attributes = a.Keywords(4).Entries.Select(static entry => (Name: ((PyStr)entry.Key).Value, entry.Value)).ToArray();
        var remaining = attributes.Select(static attribute => attribute.Name).ToList();
        FilterPredicate[] predicates = a.Rest(1).Count == 0 ? [static (_, _, _) => true] : [.. a.Rest(1).Select(filter => Predicates.Of(py, filter))];
        foreach (var (path, module) in ModuleFunctions.IterModules(flax, a[0]))
        {
            if (!Array.Exists(predicates, predicate => predicate(py, path, module)))
            {
                continue;
            }

            foreach (var (name, value) in attributes)
            {
                if (py.FindAttribute(module, name) is not null)
                {
                    remaining.Remove(name);
                    py.SetAttribute(module, name, value);
                }
            }
        }

        return remaining.Count == 0 || !py.IsTrue(a[2])
            ? PyNone.Value
            : throw PyError.Value(ModuleFunctions.NotFound(flax, remaining));
    }
}
