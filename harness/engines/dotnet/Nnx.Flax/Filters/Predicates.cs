using System.Collections.Immutable;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Filters;

/// <summary>What counts as a filter, and the predicate that it stands for.</summary>
internal static class Predicates
{
    /// <summary>The predicate of a filter as an object, as <c>nnx.filterlib.to_predicate</c> gives it.</summary>
    /// <exception cref="PyRaise">TypeError where the value is no filter.</exception>
    public static PyObject ToObject(Interpreter py, PyObject filter) => filter switch
    {
        PyStr => new WithTagFilter(py.TypeOf(FilterClasses.WithTag), filter),
        PyBool flag => Constant(py, flag.Small != 0),
        PyEllipsis => Constant(py, true),
        PyNone => Constant(py, false),
        PyType type => new OfTypeFilter(py.TypeOf(FilterClasses.OfType), type),
        _ when Interpreter.IsCallable(filter) => filter,
        PyList list => new AnyFilter(py.TypeOf(FilterClasses.Any), [.. list.Items.Select(f => ToObject(py, f))]),
        PyTuple tuple => new AnyFilter(py.TypeOf(FilterClasses.Any), [.. tuple.Select(f => ToObject(py, f))]),
        _ => throw Invalid(py, filter),
    };

    /// <summary>The predicate of a filter.</summary>
    public static FilterPredicate Of(Interpreter py, PyObject filter)
    {
        var predicate = ToObject(py, filter);
        return predicate is FilterObject native ? native.Holds : (run, path, value) => run.IsTrue(run.Call(predicate, path, value));
    }

    /// <summary>The predicates of filters that divide a state: the first that holds takes a leaf.</summary>
    /// <exception cref="PyRaise">ValueError where a filter that takes everything is not last.</exception>
    public static ImmutableArray<FilterPredicate> OfAll(Interpreter py, IReadOnlyList<PyObject> filters)
    {
        for (var i = 0; i < filters.Count - 1; i++)
        {
            if (TakesAll(filters[i]) && !filters.Skip(i + 1).All(TakesAll))
            {
                throw PyError.Value("`...` or `True` can only be used as the last filters, "
                    + $"got {py.Str(filters[i])} it at index {i}.");
            }
        }

        return [.. filters.Select(filter => Of(py, filter))];
    }

    // Upstream formats the value with the specification "!r. ", which most values refuse before the message exists.
    private static PyRaise Invalid(Interpreter py, PyObject filter) =>
        PyError.Type($"Invalid collection filter: {py.Format(filter, "!r. ")}");

    private static bool TakesAll(PyObject filter) =>
        filter is PyEllipsis || filter is PyInt { IsSmall: true, Small: 1 } || filter is PyFloat { Value: 1.0 };

    private static ConstantFilter Constant(Interpreter py, bool everything) =>
        new(py.TypeOf(everything ? FilterClasses.Everything : FilterClasses.Nothing), everything);
}
