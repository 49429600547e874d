using Nnx.Flax.Graph.Nodes;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Jax.Trees;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Trees;

/// <summary>A graph object: attributes that are data are children, the others are part of the structure.</summary>
internal sealed class ObjectHandler(FlaxContext flax) : ITreeNodeHandler
{
    /// <inheritdoc/>
    public TreeParts Flatten(Interpreter py, PyObject node, bool withKeys)
    {
        var target = (FlaxObject)node;
        var marks = target.Marks(flax);
        var data = new List<Child>();
        var fixedValues = new List<Child>();
        foreach (var child in ObjectNode.Attributes(flax, target))
        {
            var name = child.Key is PyInt && flax.Holds(ObjectRules.IntegerKeysAreTexts) ? new PyStr(py.Str(child.Key)) : child.Key;
            (ObjectMarks.IsData(py, marks, name) == true ? data : fixedValues).Add(child);
        }

        var keys = new PyTuple([.. data.Select(static child => child.Key)]);
        return new(
            [.. data.Select(static child => child.Value)],
            flax.Holds(ObjectRules.StaticAttributesInPairs)
                ? new PyTuple(keys, new PyTuple([.. fixedValues.Select(static child => new PyTuple(child.Key, child.Value))]))
                : new PyTuple(
                    keys,
                    new PyTuple([.. fixedValues.Select(static child => child.Key)]),
                    new PyTuple([.. fixedValues.Select(static child => child.Value)])),
            withKeys ? [.. data.Select(PyObject (child) => Key(child.Key))] : null);
    }

    /// <inheritdoc/>
    public PyObject Unflatten(Interpreter py, PyType type, PyObject? data, PyObject[] children)
    {
        var parts = (PyTuple)data!;
        var made = (FlaxObject)type.Allocator!(type);
        Store((PyTuple)parts[0], children);
        if (parts.Count == 3)
        {
            Store((PyTuple)parts[1], [.. (PyTuple)parts[2]]);
        }
        else
        {
            var pairs = ((PyTuple)parts[1]).Cast<PyTuple>().ToArray();
            Store(new PyTuple(Array.ConvertAll(pairs, static pair => pair[0])), Array.ConvertAll(pairs, static pair => pair[1]));
        }

        return made;

        void Store(PyTuple keys, PyObject[] values)
        {
            for (var i = 0; i < values.Length; i++)
            {
                made.Fields.Store(py, ObjectNode.FieldKey(flax, keys[i]), values[i]);
            }
        }
    }

    private KeyEntry Key(PyObject key) => key is PyInt { IsSmall: true } index
        ? KeyEntry.Sequence(flax.Jax.Trees, (int)index.Small)
        : KeyEntry.Attribute(flax.Jax.Trees, key);
}
