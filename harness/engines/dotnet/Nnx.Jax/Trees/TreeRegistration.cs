using System.Collections.Immutable;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Trees;

/// <summary>The functions of <c>jax.tree_util</c> by which programs register classes.</summary>
internal static class TreeRegistration
{
    public static void Add(ModuleBuilder module) => module
        .Function("register_pytree_node", "nodetype, flatten_func, unflatten_func, flatten_with_keys_func=None", static (py, a) =>
        {
            TreeModules.Trees(py).Register(Class(a[0]), new PythonNodeHandler(a[1], a[2], a.OrNull(3)));
            return PyNone.Value;
        })
        .Function("register_pytree_with_keys", "nodetype, flatten_with_keys, unflatten_func, flatten_func=None", static (py, a) =>
        {
            TreeModules.Trees(py).Register(Class(a[0]), new PythonNodeHandler(a.OrNull(3), a[2], a[1]));
            return PyNone.Value;
        })
        .Function("register_pytree_node_class", "cls", static (py, a) =>
        {
            var type = Class(a[0]);
            TreeModules.Trees(py).Register(type, new PythonNodeHandler(Method(type, "tree_flatten"), py.GetAttribute(type, "tree_unflatten")));
            return type;
        })
        .Function("register_pytree_with_keys_class", "cls", static (py, a) =>
        {
            var type = Class(a[0]);
            var flatten = type.Lookup("tree_flatten") is null ? null : Method(type, "tree_flatten");
            TreeModules.Trees(py).Register(type, new PythonNodeHandler(
                flatten, py.GetAttribute(type, "tree_unflatten"), Method(type, "tree_flatten_with_keys")));
            return type;
        })
        .Function("register_static", "cls", static (py, a) =>
        {
            TreeModules.Trees(py).Register(Class(a[0]), StaticNodeHandler.Instance);
            return a[0];
        })
        .Function("register_dataclass", "nodetype, data_fields=None, meta_fields=None, drop_fields=()", RegisterDataclass);

    private static PyType Class(PyObject value) => value as PyType
        ?? throw PyError.Type($"register_pytree_node(): incompatible function arguments, got {value.Type.Name}");

    // The class's method itself, so that a subclass's override is not taken for it.
    private static NativeFunction Method(PyType type, string name) =>
        new(name, "jax.tree_util", "self", (py, a) => py.CallMethod(a[0], name)) { BindsAsMethod = false };

    private static PyType RegisterDataclass(Interpreter py, BoundArguments a)
    {
        var type = Class(a[0]);
        var trees = TreeModules.Trees(py);
        var (data, meta) = a.OrNull(1) is { } given
            ? (Names(py, given), a.OrNull(2) is { } others ? Names(py, others) : throw PyError.Type("data_fields and meta_fields must both be specified or both be None"))
            : Marked(py, type);
        trees.Register(type, new FieldNodeHandler(trees, data, meta));
        return type;
    }

    // Fields marked metadata=dict(static=True) are data of the structure, all others children.
    private static (ImmutableArray<string> Data, ImmutableArray<string> Meta) Marked(Interpreter py, PyType type)
    {
        if (py.FindAttribute(type, "__dataclass_fields__") is not PyDict fields)
        {
            throw PyError.Type("register_dataclass: data_fields and meta_fields are required when nodetype is not a dataclass. "
                + $"Got nodetype={py.Repr(type)}.");
        }

        var initialised = fields.Entries.Where(entry => py.IsTrue(py.GetAttribute(entry.Value, "init"))).ToArray();
        return (Where(isStatic: false), Where(isStatic: true));

        ImmutableArray<string> Where(bool isStatic) => [.. initialised
            .Where(entry => IsStatic(py, entry.Value) == isStatic)
            .Select(entry => py.Str(entry.Key))];
    }

    private static bool IsStatic(Interpreter py, PyObject field) =>
        py.IsTrue(py.CallMethod(py.GetAttribute(field, "metadata"), "get", new PyStr("static"), PyBool.False));

    private static ImmutableArray<string> Names(Interpreter py, PyObject names) => [.. py.Iterate(names).Select(py.Str)];
}
