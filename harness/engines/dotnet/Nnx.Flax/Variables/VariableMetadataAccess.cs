using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Variables;

/// <summary>Reading and changing a Variable's metadata.</summary>
internal static class VariableMetadataAccess
{
    public static void Define(ClassBuilder members) => members
        .Method("get_metadata", "self, name=None, default=MISSING, *, exclude_required=None", Get)
        .Method("set_metadata", "self, *args, **kwargs", Set)
        .Method("has_metadata", "self, name", (py, a) => PyBool.Of(VariableMembers.Variable(a[0]).Metadata.Find(py, a[1]) is not null))
        .Method("del_metadata", "self, name", (py, a) =>
        {
            var variable = VariableMembers.Variable(a[0]);
            variable.CheckCanUpdate(py);
            if (IsFixed(FlaxContext.Of(py), py.Str(a[1])))
            {
                throw PyError.Value($"Cannot delete `{py.Str(a[1])}` metadata");
            }

            return variable.Metadata.Remove(py, a[1]) is null ? throw PyError.Key(a[1]) : PyNone.Value;
        });

    private static PyObject Get(Interpreter py, BoundArguments a)
    {
        var metadata = VariableMembers.Variable(a[0]).Metadata;
        if (a.OrNull(1) is { } name)
        {
            if (a.OrNull(3) is not null)
            {
                throw PyError.Type("Cannot specify both 'name' and 'exclude_required' arguments.");
            }

            return metadata.Find(py, name) ?? a.Optional(2) ?? throw PyError.Key(name);
        }

        if (a.Optional(2) is { } surplus)
        {
            throw PyError.Type($"Cannot provide a default value when 'name' is not provided. Got default={py.Str(surplus)}");
        }

        var flax = FlaxContext.Of(py);
        if (!flax.Holds(VariableRules.Slotted) && !flax.Holds(VariableRules.AttributesInDictionary))
        {
            return metadata;
        }

        var copy = metadata.Copy();
        if (a.OrNull(3) is { } exclude && py.IsTrue(exclude))
        {
            foreach (var (required, _) in RequiredMetadata.Of(flax))
            {
                copy.Remove(required);
            }
        }

        return copy;
    }

    private static PyNone Set(Interpreter py, BoundArguments a)
    {
        var variable = VariableMembers.Variable(a[0]);
        variable.CheckCanUpdate(py);
        var flax = FlaxContext.Of(py);
        var positional = a.Rest(1);
        var keywords = a.Keywords(2);
        if (flax.Holds(VariableRules.Slotted) ? positional.Count > 0 && keywords.Count > 0 : positional.Count > 0 == keywords.Count > 0)
        {
            throw PyError.Type(flax.Holds(VariableRules.Slotted)
                ? "Cannot mix positional and keyword arguments in set_metadata"
                : "set_metadata takes either a single dict argument or keyword arguments");
        }

        switch (positional.Count)
        {
            case 0 when keywords.Count > 0:
                foreach (var (key, value) in keywords.Entries)
                {
                    Put(flax, variable, key, value);
                }

                break;
            case 1 when positional[0] is PyDict all:
                variable.Metadata = Complete(flax, variable, all);
                break;
            case 2 when flax.Holds(VariableRules.Slotted):
                Put(flax, variable, positional[0], positional[1]);
                break;
            default:
                throw PyError.Type("set_metadata takes either 1 "
                    + (flax.Holds(VariableRules.Slotted) ? "or 2 arguments, or at least 1 keyword argument, " : "argument or 1 or more keyword arguments, ")
                    + $"got args={py.Repr(positional)}, kwargs={py.Repr(keywords)}");
        }

        return PyNone.Value;
    }

    private static void Put(FlaxContext flax, FlaxVariable variable, PyObject key, PyObject value)
    {
        var name = flax.Python.Str(key);
        if (IsFixed(flax, name))
        {
            CheckUnchanged(flax, name, variable.Metadata.Find(name) ?? PyNone.Value, value);
        }

        variable.Metadata.Store(flax.Python, key, value);
    }

    private static PyDict Complete(FlaxContext flax, FlaxVariable variable, PyDict replacement)
    {
        var complete = replacement.Copy();
        foreach (var (name, _) in RequiredMetadata.Of(flax))
        {
            var current = variable.Metadata.Find(name) ?? PyNone.Value;
            if (complete.Find(name) is { } wanted)
            {
                CheckUnchanged(flax, name, current, wanted);
            }
            else
            {
                complete.Store(name, current);
            }
        }

        return complete;
    }

    private static void CheckUnchanged(FlaxContext flax, string name, PyObject current, PyObject wanted)
    {
        if (!flax.Python.IsEqual(current, wanted))
        {
            throw PyError.Value(
                $"Cannot change `{name}` metadata, expected {flax.Python.Str(current)}, got {flax.Python.Str(wanted)}");
        }
    }

    private static bool IsFixed(FlaxContext flax, string name) =>
        name != "eager_sharding" && RequiredMetadata.Of(flax).Any(entry => entry.Name == name);
}
