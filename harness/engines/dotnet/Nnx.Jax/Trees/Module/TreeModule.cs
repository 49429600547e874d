using Nnx.Python.Building;

namespace Nnx.Jax.Trees.Module;

/// <summary>The module <c>jax.tree</c>.</summary>
internal static class TreeModule
{
    public static NativeModule Build() => new ModuleBuilder("jax.tree")
        .Function("all", "tree, *, is_leaf=None", TreeBodies.All)
        .Function("broadcast", "prefix_tree, full_tree, is_leaf=None", TreeBodies.Broadcast)
        .Function("flatten", "tree, is_leaf=None", TreeBodies.Flatten)
        .Function("flatten_with_path", "tree, is_leaf=None, is_leaf_takes_path=False", TreeBodies.FlattenWithPath)
        .Function("leaves", "tree, is_leaf=None", TreeBodies.Leaves)
        .Function("leaves_with_path", "tree, is_leaf=None, is_leaf_takes_path=False", TreeBodies.LeavesWithPath)
        .Function("map", "f, tree, *rest, is_leaf=None", TreeBodies.Map)
        .Function("map_with_path", "f, tree, *rest, is_leaf=None, is_leaf_takes_path=False", TreeBodies.MapWithPath)
        .Function("reduce", "function, tree, initializer=Unspecified, is_leaf=None", TreeBodies.Reduce)
        .Function("structure", "tree, is_leaf=None", TreeBodies.Structure)
        .Function("transpose", "outer_treedef, inner_treedef, pytree_to_transpose", TreeBodies.Transpose)
        .Function("unflatten", "treedef, leaves", TreeBodies.Unflatten)
        .Build();
}
