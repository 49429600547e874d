using System.Globalization;
using Nnx.Flax.Modules;
using Nnx.Flax.Objects;
using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Graph.Nodes;

/// <summary>A graph object; keys are the names of its attributes.</summary>
internal sealed class ObjectNode : NodeKind
{
    public static ObjectNode Instance { get; } = new();

    /// <inheritdoc/>
    public override bool IsGraphNode => true;

    /// <inheritdoc/>
    public override PyType DefinitionType(FlaxContext flax, PyObject node) => node.Type;

    /// <inheritdoc/>
    public override NodeParts Flatten(FlaxContext flax, PyObject node)
    {
        var target = (FlaxObject)node;
        var hidden = flax.Holds(ObjectRules.StateInGraph) ? null : ObjectNames.State(flax);
        var marks = flax.Holds(GraphRules.AttributesAreMarked) && ObjectMarks.IsPytree(flax, node.Type) ? target.Marks(flax) : null;
        var children = new List<Child>();
        foreach (var (key, value) in target.Fields.Entries)
        {
            if (hidden is null || key is not PyStr { Value: var name } || name != hidden)
            {
                children.Add(new(Key(flax, target, key), value, marks is null ? null : ObjectMarks.IsData(flax.Python, marks, key) ?? false));
            }
        }

        PyObject metadata = flax.Holds(ObjectRules.StateInGraph)
            ? node.Type
            : new PyTuple(node.Type, PyBool.Of(target.State(flax)?.Initializing ?? false));
        return new(Sort(flax, children), metadata);
    }

    /// <summary>All attributes of an object in the order of its structure as a pytree.</summary>
    public static IReadOnlyList<Child> Attributes(FlaxContext flax, FlaxObject node) =>
        Sort(flax, [.. node.Fields.Entries.Select(entry => new Child(Key(flax, node, entry.Key), entry.Value))]);

    /// <summary>An object without attributes.</summary>
    public static FlaxObject CreateEmpty(FlaxContext flax, PyType type, PyObject metadata)
    {
        var made = (FlaxObject)type.Allocator!(type);
        if (!flax.Holds(ObjectRules.StateInGraph))
        {
            made.Fields.Store(ObjectNames.State(flax), ObjectState.Current(flax, metadata is PyTuple pair && flax.Python.IsTrue(pair[1])));
        }

        return made;
    }

    /// <summary>Gives an empty object its attributes.</summary>
    public static void Fill(FlaxContext flax, FlaxObject node, IReadOnlyList<Child> children)
    {
        foreach (var child in children)
        {
            if (flax.Holds(GraphRules.InitSetsAttributes))
            {
                Instance.SetKey(flax, node, child.Key, child.Value);
            }
            else
            {
                node.Fields.Store(flax.Python, FieldKey(flax, child.Key), child.Value);
            }
        }
    }

    /// <summary>Takes an object's attributes away.</summary>
    public static void Clear(FlaxContext flax, FlaxObject node)
    {
        var state = flax.Holds(ObjectRules.StateInGraph) ? null : node.State(flax);
        node.Fields.Clear();
        if (state is not null)
        {
            node.Fields.Store(ObjectNames.State(flax), state);
        }
    }

    /// <inheritdoc/>
    public override void SetKey(FlaxContext flax, PyObject node, PyObject key, PyObject value)
    {
        var py = flax.Python;
        if (node is ListObject list && flax.Holds(ModuleRules.ListSetsKeys) && !flax.Holds(ObjectRules.IntegerKeysAreTexts))
        {
            list.SetKey(py, key, value);
            return;
        }

        if (node is ListObject && key is PyInt && flax.Holds(ObjectRules.IntegerKeysAreTexts))
        {
            key = new PyStr(py.Str(key));
        }

        if (key is not PyStr { Value: var name })
        {
            throw PyError.Key(new PyStr($"Invalid key: {py.Repr(key)}"));
        }

        if (value is VariableState or FlaxVariable && py.FindAttribute(node, name) is FlaxVariable variable)
        {
            py.CallMethod(variable, "update_from_state", value);
        }
        else
        {
            py.SetAttribute(node, name, value);
        }
    }

    /// <inheritdoc/>
    public override void PopKey(FlaxContext flax, PyObject node, PyObject key)
    {
        var py = flax.Python;
        if (flax.Holds(ObjectRules.DeletionForgetsMark))
        {
            py.DeleteAttribute(node, py.Str(key));
        }
        else if (key is not PyStr and not PyInt)
        {
            throw PyError.Key(new PyStr($"Invalid key: {py.Repr(key)}"));
        }
        else if (((FlaxObject)node).Fields.Remove(py, key) is null)
        {
            throw PyError.Key(key);
        }
    }

    // Items of nnx.List have numbers for keys in the graph, whatever they are kept under.
    private static PyObject Key(FlaxContext flax, FlaxObject node, PyObject key) =>
        node is ListObject && flax.Holds(ObjectRules.IntegerKeysAreTexts) && key is PyStr { Value: var text }
        && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? PyInt.Of(number)
            : key;

    /// <summary>The key that an attribute is kept under.</summary>
    public static PyObject FieldKey(FlaxContext flax, PyObject key) =>
        key is PyInt && flax.Holds(ObjectRules.IntegerKeysAreTexts) ? new PyStr(flax.Python.Str(key)) : key;

    private static IReadOnlyList<Child> Sort(FlaxContext flax, List<Child> children) => children.Exists(static child => child.Key is PyInt)
        ? [.. children.Where(static child => child.Key is PyInt).OrderBy(static child => ((PyInt)child.Key).Small),
            .. Keys.Sort(flax.Python, [.. children.Where(static child => child.Key is not PyInt)])]
        : Keys.Sort(flax.Python, children);
}
