using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary>What happens when a class of graph objects is called.</summary>
internal static class ObjectCreation
{
    public static void DefineMeta(ClassBuilder members) => members
        .Method(Slot.Call, "cls, /, *args, **kwargs", (py, a) => Create(py, (PyType)a[0], Arguments(a)))
        .Method("_object_meta_construct", "cls, self, /, *args, **kwargs", (py, a) =>
        {
            py.Call(py.GetAttribute(a[1], "__init__"), Arguments(a, 2));
            return PyNone.Value;
        });

    /// <summary>Makes an instance: <c>__new__</c>, the object's own state, <c>__init__</c>, and what a release checks afterwards.</summary>
    public static PyObject Create(Interpreter py, PyType type, CallArguments arguments)
    {
        var flax = FlaxContext.Of(py);
        if (py.Call(py.GetAttribute(type, "__new__"), arguments.Prepend(type)) is not FlaxObject made)
        {
            throw Python.Errors.PyError.Type("vars() argument must have __dict__ attribute");
        }

        made.Fields.Store(ObjectNames.State(flax), ObjectState.Current(flax));
        if (flax.Holds(ObjectRules.IsPytree))
        {
            made.Fields.Store(ObjectNames.Nodes(flax), ObjectMarks.OfClass(flax, type));
        }

        py.Call(py.GetAttribute(made, "__init__"), arguments);
        if (flax.Holds(ObjectRules.StrictAttributes))
        {
            AttributeChecks.Complete(flax, made);
        }
        else if (flax.Holds(ObjectRules.IsPytree))
        {
            MarkData(flax, made);
        }

        return made;
    }

    // Attributes that were not set through __setattr__ have no mark yet.
    private static void MarkData(FlaxContext flax, FlaxObject made)
    {
        foreach (var (key, value) in made.Fields.Entries.ToArray())
        {
            var marks = made.Marks(flax);
            if (ObjectMarks.IsData(flax.Python, marks, key) is null && AttributeChecks.HoldsData(flax, value))
            {
                made.Fields.Store(ObjectNames.Nodes(flax), ObjectMarks.With(flax, marks, key, isData: true));
            }
        }
    }

    private static CallArguments Arguments(BoundArguments a, int rest = 1)
    {
        var keywords = a.Keywords(rest + 1);
        if (keywords.Count == 0)
        {
            return CallArguments.Of([.. a.Rest(rest)]);
        }

        var entries = keywords.Entries.ToArray();
        return new([.. a.Rest(rest), .. entries.Select(static entry => entry.Value)], [.. entries.Select(static entry => ((PyStr)entry.Key).Value)]);
    }
}
