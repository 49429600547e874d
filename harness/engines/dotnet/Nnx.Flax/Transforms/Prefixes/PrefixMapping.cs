using Nnx.Flax.Extraction;
using Nnx.Flax.Filters;
using Nnx.Flax.Variables;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Prefixes;

/// <summary>A prefix for a graph node that differs by Variable: values by filter (<c>StateAxes</c>, <c>StateSharding</c>).</summary>
/// <param name="type">Its class.</param>
/// <param name="filters">The filters.</param>
/// <param name="values">A value a filter.</param>
internal abstract class PrefixMapping(PyType type, PyTuple filters, PyTuple values) : PyInstance(type), IPrefixMapping
{
    /// <summary>The filters.</summary>
    public PyTuple Filters { get; } = filters;

    /// <summary>A value a filter.</summary>
    public PyTuple Values { get; } = values;

    /// <summary>The base class.</summary>
    public static NativeClass Class { get; } = new("PrefixMapping", "flax.nnx.extract");

    /// <inheritdoc/>
    /// <exception cref="PyRaise">ValueError where no filter holds.</exception>
    public virtual PyObject MapPrefix(FlaxContext flax, PyTuple path, FlaxVariable variable)
    {
        var py = flax.Python;
        for (var i = 0; i < Filters.Count; i++)
        {
            if (Predicates.Of(py, Filters[i])(py, path, variable))
            {
                return Values[i];
            }
        }

        throw PyError.Value($"No axis found for path={py.Repr(path)}, variable={py.Repr(variable)}");
    }

    /// <summary>Members that both classes have.</summary>
    /// <param name="members">The class.</param>
    /// <param name="values">What its values are called.</param>
    public static void Define(ClassBuilder members, string values) => members
        .Property("filters", (_, self) => ((PrefixMapping)self).Filters)
        .Property(values, (_, self) => ((PrefixMapping)self).Values)
        .Method("map_prefix", "self, path, variable", (py, a) =>
            ((PrefixMapping)a[0]).MapPrefix(FlaxContext.Of(py), Paths.ToTuple(py, a[1]), (FlaxVariable)a[2]))
        .Method(Slot.Repr, "self, /", (py, a) => new PyStr(((PrefixMapping)a[0]).Show(py)))
        .Method(Slot.Eq, "self, other, /", (py, a) => PyBool.Of(((PrefixMapping)a[0]).SameAs(py, a[1])))
        .Method(Slot.Hash, "self, /", (py, a) =>
            PyInt.Of(py.Hash(new PyTuple(((PrefixMapping)a[0]).Filters, ((PrefixMapping)a[0]).Values))));

    /// <summary>Filters and values of what the constructors take.</summary>
    /// <param name="py">The run.</param>
    /// <param name="given">A mapping or pairs.</param>
    public static (PyTuple Filters, PyTuple Values) Read(Interpreter py, PyObject given)
    {
        var pairs = py.FindAttribute(given, "items") is { } items ? py.Call(items) : given;
        PyObject[][] entries = [.. py.Iterate(pairs).Select(pair => py.Iterate(pair).ToArray())];
        return (new PyTuple([.. entries.Select(static entry => entry[0])]), new PyTuple([.. entries.Select(static entry => entry[1])]));
    }

    private bool SameAs(Interpreter py, PyObject other) =>
        other is PrefixMapping mapping && ReferenceEquals(mapping.Type, Type)
        && py.IsEqual(Filters, mapping.Filters) && py.IsEqual(Values, mapping.Values);

    private string Show(Interpreter py)
    {
        var shown = new PyDict();
        for (var i = 0; i < Filters.Count; i++)
        {
            shown.Store(py, Filters[i], Values[i]);
        }

        return $"{Type.Name}({py.Str(shown)})";
    }
}
