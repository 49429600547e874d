using Nnx.Jax.Core;
using Nnx.Jax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary>Pytrees of one run: flattening, and the classes that are registered.</summary>
public sealed partial class TreeFunctions
{
    private readonly Dictionary<PyType, ITreeNodeHandler?> _handlers = [];
    private readonly List<Func<PyType, ITreeNodeHandler?>> _resolvers = [];

    internal TreeFunctions(JaxContext context)
    {
        Context = context;
        Python = context.Python;
        var module = context.Holds(TextRules.ExtensionIsJax) ? "jaxlib._jax.pytree" : "jaxlib.xla_extension.pytree";
        TreeDefType = Python.TypeOf(new NativeClass("PyTreeDef", module) { InstancesHaveAttributes = false, Define = TreeDefMembers.Define });
        Leaf = new PyTreeDef(this, TreeKind.Leaf, []);
        None = new PyTreeDef(this, TreeKind.None, []);
    }

    /// <summary>The interpreter.</summary>
    public Interpreter Python { get; }

    /// <summary>The structure of a single leaf.</summary>
    public PyTreeDef Leaf { get; }

    /// <summary>The structure of <c>None</c>.</summary>
    public PyTreeDef None { get; }

    internal JaxContext Context { get; }

    internal PyType TreeDefType { get; }

    /// <summary>Registers a class.</summary>
    /// <exception cref="PyRaise">ValueError where it is registered already.</exception>
    public void Register(PyType type, ITreeNodeHandler handler)
    {
        if (IsBuiltIn(type) || Find(type) is not null)
        {
            throw PyError.Value($"Duplicate custom PyTreeDef type registration for {type}.");
        }

        _handlers[type] = handler;
    }

    /// <summary>Registers classes as they are met, so that a library need not register each of many.</summary>
    /// <param name="resolver">Gives the handler of a class; null where the class is none of its own.</param>
    public void AddResolver(Func<PyType, ITreeNodeHandler?> resolver) => _resolvers.Add(resolver);

    /// <summary>Whether instances of a class are nodes.</summary>
    public bool IsRegistered(PyType type) => IsBuiltIn(type) || Find(type) is not null;

    /// <summary>Leaves and structure of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="isLeaf">Says of a node that it counts as a leaf; null for none.</param>
    public (PyObject[] Leaves, PyTreeDef Structure) Flatten(PyObject tree, Func<PyObject, bool>? isLeaf = null)
    {
        var leaves = new List<PyObject>();
        var structure = Flatten(tree, isLeaf, leaves, null, null);
        return ([.. leaves], structure);
    }

    /// <summary>Leaves, the key path of each, and the structure of a tree.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="isLeaf">Says of a node that it counts as a leaf; null for none.</param>
    public (PyObject[] Leaves, PyTuple[] Paths, PyTreeDef Structure) FlattenWithPaths(PyObject tree, Func<PyObject, bool>? isLeaf = null)
    {
        var leaves = new List<PyObject>();
        var paths = new List<PyTuple>();
        var structure = Flatten(tree, isLeaf, leaves, paths, []);
        return ([.. leaves], [.. paths], structure);
    }

    /// <summary>The leaves of a tree.</summary>
    public PyObject[] Leaves(PyObject tree, Func<PyObject, bool>? isLeaf = null) => Flatten(tree, isLeaf).Leaves;

    /// <summary>A function's results for the leaves of trees, as a tree like the first.</summary>
    /// <param name="function">Called with one leaf of each tree.</param>
    /// <param name="tree">The tree that gives the structure.</param>
    /// <param name="rest">Trees that the first is a prefix of.</param>
    public PyObject Map(Func<PyObject[], PyObject> function, PyObject tree, params PyObject[] rest)
    {
        var (leaves, structure) = Flatten(tree);
        var columns = Array.ConvertAll(rest, structure.FlattenUpTo);
        return structure.Unflatten([.. leaves.Select((leaf, i) => function([leaf, .. columns.Select(column => column[i])]))]);
    }

    /// <summary>A function's results for the leaves of a tree, as a tree like it.</summary>
    public PyObject Map(Func<PyObject, PyObject> function, PyObject tree)
    {
        var (leaves, structure) = Flatten(tree);
        return structure.Unflatten(Array.ConvertAll(leaves, leaf => function(leaf)));
    }

    /// <summary>The structure of a tuple.</summary>
    public PyTreeDef TupleOf(params PyTreeDef[] children) => new(this, TreeKind.Tuple, children);

    internal static bool IsExactTuple(PyObject value) => ReferenceEquals(value.Type, BuiltinTypes.Tuple);

    internal static bool IsExactList(PyObject value) => ReferenceEquals(value.Type, BuiltinTypes.List);

    internal static bool IsExactDict(PyObject value) => ReferenceEquals(value.Type, BuiltinTypes.Dict);

    /// <summary>The keys of a dict, sorted as Python sorts.</summary>
    internal PyObject[] SortedKeys(PyDict dict)
    {
        PyObject[] keys = [.. dict.Entries.Select(static entry => entry.Key)];
        if (Array.TrueForAll(keys, static key => key.GetType() == typeof(PyStr)))
        {
            return [.. keys.OrderBy(static key => ((PyStr)key).Value, StringComparer.Ordinal)];
        }

        try
        {
            return [.. keys.Order(Comparer<PyObject>.Create(Compare))];
        }
        catch (InvalidOperationException error) when (error.InnerException is PyRaise raised)
        {
            throw Unsortable(raised);
        }
        catch (PyRaise raised)
        {
            throw Unsortable(raised);
        }

        int Compare(PyObject left, PyObject right) =>
            Python.IsTrue(Python.Compare(CompareOperator.Lt, left, right)) ? -1
            : Python.IsTrue(Python.Compare(CompareOperator.Lt, right, left)) ? 1 : 0;
    }

    private static PyRaise Unsortable(PyRaise cause)
    {
        var raised = PyError.Value("Comparator raised exception while sorting pytree dictionary keys.");
        raised.Value.Cause = cause.Value;
        return raised;
    }

    private static bool IsBuiltIn(PyType type) => ReferenceEquals(type, BuiltinTypes.Tuple) || ReferenceEquals(type, BuiltinTypes.List)
        || ReferenceEquals(type, BuiltinTypes.Dict) || ReferenceEquals(type, BuiltinTypes.NoneType);

    private ITreeNodeHandler? Find(PyType type)
    {
        if (!_handlers.TryGetValue(type, out var handler))
        {
            handler = type.FullName switch
            {
                "collections.OrderedDict" => new OrderedDictHandler(this),
                "collections.defaultdict" => new DefaultDictHandler(this),
                _ => Resolve(type),
            };
            _handlers[type] = handler;
        }

        return handler;
    }

    private ITreeNodeHandler? Resolve(PyType type)
    {
        foreach (var resolver in _resolvers)
        {
            if (resolver(type) is { } handler)
            {
                return handler;
            }
        }

        return null;
    }

    private PyTreeDef Flatten(PyObject value, Func<PyObject, bool>? isLeaf, List<PyObject> leaves, List<PyTuple>? paths, PyObject[]? prefix)
    {
        Python.CheckStack();
        if (isLeaf is null || !isLeaf(value))
        {
            switch (value)
            {
                case PyNone:
                    return None;
                case PyTuple when IsExactTuple(value):
                    return Node(TreeKind.Tuple, new([.. (PyTuple)value], null, paths is null ? null : Indices(((PyTuple)value).Count)));
                case PyList when IsExactList(value):
                    var items = ((PyList)value).Items;
                    return Node(TreeKind.List, new([.. items], null, paths is null ? null : Indices(items.Count)));
                case PyDict when IsExactDict(value):
                    var keys = SortedKeys((PyDict)value);
                    return Node(TreeKind.Dict, new(
                        Array.ConvertAll(keys, key => ((PyDict)value).Find(Python, key)!),
                        new PyList(keys),
                        paths is null ? null : Array.ConvertAll(keys, PyObject (key) => KeyEntry.Dict(this, key))));
            }

            if (Find(value.Type) is { } handler)
            {
                return Node(TreeKind.Custom, handler.Flatten(Python, value, paths is not null), value.Type, handler);
            }

            if (value is PyTuple tuple && Python.FindAttribute(tuple, "_fields") is { } fields)
            {
                return Node(TreeKind.NamedTuple, new(
                    [.. tuple], value.Type, paths is null ? null : [.. Python.Iterate(fields).Select(field => KeyEntry.Attribute(this, field))]), value.Type);
            }
        }

        leaves.Add(value);
        paths?.Add(new PyTuple(prefix!));
        return Leaf;

        PyTreeDef Node(TreeKind kind, TreeParts parts, PyType? type = null, ITreeNodeHandler? handler = null)
        {
            var children = new PyTreeDef[parts.Children.Length];
            for (var i = 0; i < children.Length; i++)
            {
                PyObject[]? path = paths is null ? null : [.. prefix!, parts.Keys?[i] ?? KeyEntry.Flattened(this, i)];
                children[i] = Flatten(parts.Children[i], isLeaf, leaves, paths, path);
            }

            return new PyTreeDef(this, kind, children, parts.Data, type, handler);
        }
    }

    private PyObject[] Indices(int count) => [.. Enumerable.Range(0, count).Select(i => KeyEntry.Sequence(this, i))];
}
