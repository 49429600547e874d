using Nnx.Flax.Graph;
using Nnx.Flax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Objects;

/// <summary>Setting an attribute of an object, and what releases with strict attributes check.</summary>
internal static class AttributeChecks
{
    /// <summary><c>__setattr__</c> of objects.</summary>
    /// <exception cref="PyRaise">TraceContextError, and ValueError where data are not allowed.</exception>
    public static void Set(Interpreter py, FlaxObject target, PyObject key, PyObject value)
    {
        target.CheckContext(py, () => $"Cannot mutate '{target.Type.Name}' from different trace level");
        var flax = FlaxContext.Of(py);
        if (flax.Holds(ObjectRules.StrictAttributes))
        {
            value = MarkStrictly(flax, target, key, value);
        }
        else if (flax.Holds(ObjectRules.IsPytree))
        {
            value = MarkFreely(flax, target, key, value);
        }

        if (key is PyStr name)
        {
            py.SetGenericAttribute(target, name.Value, value);
        }
        else
        {
            target.Fields.Store(py, key, value);
        }
    }

    /// <summary>Whether a value is or contains data.</summary>
    public static bool HoldsData(FlaxContext flax, PyObject value) =>
        Array.Exists(flax.Jax.Trees.Leaves(value, inner => DataMarks.IsData(flax, inner)), leaf => DataMarks.IsData(flax, leaf));

    /// <summary>Marks all attributes of a new object and checks them.</summary>
    /// <exception cref="PyRaise">ValueError where data are not allowed.</exception>
    public static void Complete(FlaxContext flax, FlaxObject made)
    {
        if (!ObjectMarks.IsPytree(flax, made.Type))
        {
            return;
        }

        var entries = made.Fields.Entries.ToArray();
        var marks = (HashableMapping)made.Marks(flax);
        var missing = new PyDict();
        foreach (var (key, value) in entries)
        {
            if (marks.Entries.Find(flax.Python, key) is null)
            {
                missing.Store(flax.Python, key, PyBool.Of(DataMarks.IsData(flax, value)));
            }
        }

        if (missing.Count > 0)
        {
            made.Fields.Store(ObjectNames.Nodes(flax), marks.With(flax.Python, missing));
        }

        CheckAll(flax, made);
    }

    /// <summary>Checks all attributes of an object.</summary>
    /// <exception cref="PyRaise">ValueError where data are not allowed.</exception>
    public static void CheckAll(FlaxContext flax, FlaxObject target)
    {
        foreach (var (key, value) in target.Fields.Entries.ToArray())
        {
            Check(flax, target, key, value, null);
        }
    }

    /// <summary>The data inside a value.</summary>
    public static IEnumerable<PyObject> Data(FlaxContext flax, PyObject value) => Leaves(flax, value).Where(leaf => DataMarks.IsData(flax, leaf));

    /// <summary>Marks an attribute by the value that it is set to, in releases without strict attributes.</summary>
    private static PyObject MarkFreely(FlaxContext flax, FlaxObject target, PyObject key, PyObject value)
    {
        var marks = target.Marks(flax);
        var isData = false;
        if (DataMarks.Unwrap(flax.Python, value) is { IsData: true } marked)
        {
            (value, isData) = (marked.Value, true);
        }
        else if (ObjectMarks.IsData(flax.Python, marks, key) is null)
        {
            isData = HoldsData(flax, value);
        }

        if (isData && ObjectMarks.IsData(flax.Python, marks, key) is null)
        {
            target.Fields.Store(ObjectNames.Nodes(flax), ObjectMarks.With(flax, marks, key, isData: true));
        }

        return value;
    }

    private static PyObject MarkStrictly(FlaxContext flax, FlaxObject target, PyObject key, PyObject value)
    {
        var isPytree = ObjectMarks.IsPytree(flax, target.Type);
        var marked = DataMarks.Unwrap(flax.Python, value);
        value = marked?.Value ?? value;
        if (!isPytree)
        {
            return value;
        }

        var status = new AttributeStatus(marked?.IsData ?? DataMarks.IsData(flax, value), marked is not null);
        Check(flax, target, key, value, status);
        var marks = target.Marks(flax);
        var known = ObjectMarks.IsData(flax.Python, marks, key);
        if (known is null || (status.IsExplicit && known != status.IsData))
        {
            target.Fields.Store(ObjectNames.Nodes(flax), ObjectMarks.With(flax, marks, key, status.IsData));
        }

        return value;
    }

    private static void Check(FlaxContext flax, FlaxObject target, PyObject key, PyObject value, AttributeStatus? status)
    {
        var py = flax.Python;
        var isData = ObjectMarks.IsData(py, target.Marks(flax), key) ?? false;
        var exists = target.Fields.Find(py, key) is not null;
        var name = py.Str(key);
        if (status is { IsExplicit: false, IsData: true } && exists && !isData)
        {
            throw PyError.Value(AttributeErrors.DataToStatic(target, name, value));
        }

        var leaves = Leaves(flax, value);
        var data = leaves.Where(leaf => flax.Holds(ObjectRules.ChecksAllData) ? DataMarks.IsData(flax, leaf) : NodeKinds.IsArray(leaf)).ToArray();
        if (data.Length > 0)
        {
            Refuse(flax, target, name, value, status, isData, exists, data);
        }

        var tags = leaves.Select(leaf => DataMarks.Unwrap(py, leaf)).OfType<(PyObject Value, bool IsData)>()
            .Select(static tag => tag.IsData ? "'data'" : "'static'").Distinct().ToArray();
        if (tags.Length > 0)
        {
            throw PyError.Value(AttributeErrors.MisplacedTags(target, name, value, tags));
        }
    }

    private static void Refuse(
        FlaxContext flax, FlaxObject target, string name, PyObject value, AttributeStatus? status, bool isData, bool exists, PyObject[] data)
    {
        if (status is null)
        {
            if (!isData)
            {
                throw PyError.Value(AttributeErrors.UnexpectedData(flax, target, name, value));
            }

            return;
        }

        if (status is { IsData: false, IsExplicit: true })
        {
            throw PyError.Value(AttributeErrors.DataMarkedStatic(flax, target, name, value));
        }

        var refused = flax.Holds(ObjectRules.ChecksContainersOnSet) ? !status.IsData : !status.IsExplicit && exists;
        if (refused && !isData)
        {
            throw PyError.Value(AttributeErrors.DataInContainer(flax, target, name, value, data));
        }
    }

    // What was met before counts as a leaf, so that cycles end.
    private static PyObject[] Leaves(FlaxContext flax, PyObject value)
    {
        var visited = new HashSet<PyObject>(ReferenceEqualityComparer.Instance);
        var stopsAtData = flax.Holds(ObjectRules.ChecksContainersOnSet);
        return flax.Jax.Trees.Leaves(value, inner => !visited.Add(inner) || (stopsAtData && DataMarks.IsData(flax, inner)));
    }
}
