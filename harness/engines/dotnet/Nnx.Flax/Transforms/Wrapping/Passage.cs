using Nnx.Flax.Extraction;
using Nnx.Flax.Graph.Contexts;
using Nnx.Python.Objects;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>Takes arguments and results through a transform of JAX: modules become states on one side and modules again on the other.</summary>
/// <param name="Flax">The run.</param>
/// <param name="Tag">The tag of the update context that tells which module is which; null for none.</param>
internal readonly record struct Passage(FlaxContext Flax, PyObject? Tag)
{
    private UpdateContext? Update => Tag is null ? null : Flax.Graph.Current(Flax.Python, Tag);

    /// <summary>Begins an update context; it ends when it is disposed of.</summary>
    public UpdateContext Enter() => Flax.Graph.Enter(Flax, Tag!);

    /// <summary>A tree with states in place of modules.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="prefix">A prefix that says how each leaf is treated; null for none.</param>
    /// <param name="split">Makes what stands for a leaf; null for all of its state.</param>
    /// <param name="mapsAll">Whether leaves that are no modules are mapped, too.</param>
    /// <param name="checks">Whether modules of other trace levels and aliases are refused.</param>
    public PyObject Split(
        PyObject tree, PyObject? prefix = null, TreeExtraction.SplitFunction? split = null, bool mapsAll = false, bool checks = true) =>
        TreeExtraction.ToTree(Flax, tree, prefix, split, mapsAll, Update, checks);

    /// <summary>A tree with modules in place of states, inside the transform.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="merge">Makes a module; null for all of its states.</param>
    public PyObject MergeInside(PyObject tree, TreeExtraction.MergeFunction? merge = null) =>
        TreeExtraction.FromTree(Flax, tree, merge: merge, update: Update, isInner: true);

    /// <summary>A tree with modules in place of states, outside: modules that went in are changed in place.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="merge">Makes a module; null for all of its states.</param>
    public PyObject MergeOutside(PyObject tree, TreeExtraction.MergeFunction? merge = null) =>
        TreeExtraction.FromTree(Flax, tree, merge: merge, update: Update, isInner: false);

    /// <summary>A tree in which each leaf is made by its prefix.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="prefix">The prefix.</param>
    /// <param name="merge">Makes a leaf.</param>
    /// <param name="isLeaf">What counts as a leaf.</param>
    /// <param name="isInner">Whether inside the transform.</param>
    public PyObject Merge(PyObject tree, PyObject prefix, TreeExtraction.MergeFunction merge, Func<PyObject, bool> isLeaf, bool isInner) =>
        TreeExtraction.FromTree(Flax, tree, prefix, merge, isLeaf: isLeaf, mapsAll: true, update: Update, isInner: isInner);
}
