using Nnx.Jax.Core;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Jax.Trees.Module;

/// <summary>The module <c>jax.tree_util</c>.</summary>
internal static class TreeUtilModule
{
    public static NativeModule Build() => new ModuleBuilder("jax.tree_util")
        .Function("tree_all", "tree, *, is_leaf=None", TreeBodies.All)
        .Function("tree_broadcast", "prefix_tree, full_tree, is_leaf=None", TreeBodies.Broadcast)
        .Function("tree_flatten", "tree, is_leaf=None", TreeBodies.Flatten)
        .Function("tree_flatten_with_path", "tree, is_leaf=None, is_leaf_takes_path=False", TreeBodies.FlattenWithPath)
        .Function("tree_leaves", "tree, is_leaf=None", TreeBodies.Leaves)
        .Function("tree_leaves_with_path", "tree, is_leaf=None, is_leaf_takes_path=False", TreeBodies.LeavesWithPath)
        .Function("tree_map", "f, tree, *rest, is_leaf=None", TreeBodies.Map)
        .Function("tree_map_with_path", "f, tree, *rest, is_leaf=None, is_leaf_takes_path=False", TreeBodies.MapWithPath)
        .Function("tree_reduce", "function, tree, initializer=Unspecified, is_leaf=None", TreeBodies.Reduce)
        .Function("tree_structure", "tree, is_leaf=None", TreeBodies.Structure)
        .Function("tree_transpose", "outer_treedef, inner_treedef, pytree_to_transpose", TreeBodies.Transpose)
        .Function("tree_unflatten", "treedef, leaves", TreeBodies.Unflatten)
        .Function("treedef_is_leaf", "treedef", static (_, a) => PyBool.Of(((PyTreeDef)a[0]).NodeCount == 1))
        .Function("treedef_children", "treedef", static (_, a) => new PyList(((PyTreeDef)a[0]).Children))
        .Function("treedef_tuple", "treedefs", static (py, a) =>
            JaxContext.Of(py).Trees.TupleOf([.. py.Iterate(a[0]).Cast<PyTreeDef>()]))
        .Function("all_leaves", "iterable, is_leaf=None", TreeBodies.AllLeaves)
        .Function("keystr", "keys, *, simple=False, separator=''", TreeBodies.KeyText)
        .Function("register_pytree_node", "nodetype, flatten_func, unflatten_func, flatten_with_keys_func=None", Registration.Node)
        .Function("register_pytree_with_keys", "nodetype, flatten_with_keys, unflatten_func, flatten_func=None", Registration.WithKeys)
        .Function("register_pytree_node_class", "cls", Registration.NodeClass)
        .Function("register_pytree_with_keys_class", "cls", Registration.WithKeysClass)
        .Function("register_dataclass", "nodetype, data_fields=None, meta_fields=None, drop_fields=()", Registration.Dataclass)
        .Function("register_static", "cls", Registration.Static)
        .Class(KeyEntry.DictKey)
        .Class(KeyEntry.SequenceKey)
        .Class(KeyEntry.GetAttrKey)
        .Class(KeyEntry.FlattenedIndexKey)
        .Class(PartialObject.Class)
        .Value("PyTreeDef", static py => JaxContext.Of(py).Trees.TreeDefType)
        .Build();
}
