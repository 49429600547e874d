using Nnx.Jax.Trees;
using Nnx.Optax.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Trees;

/// <summary><c>jax.tree.map</c> with formulas: the first tree gives the structure, which the others must have as a prefix.</summary>
internal sealed class TreeMaps(OptaxContext context)
{
    private TreeFunctions Trees => context.Pytrees;

    /// <summary>A formula of the leaves of one tree.</summary>
    public PyObject Map(PyObject tree, Func<Term, Term> formula) => Trees.Map(leaf => formula(context.Term(leaf)).Value, tree);

    /// <summary>A formula of the leaves of two trees.</summary>
    public PyObject Map(PyObject first, PyObject second, Func<Term, Term, Term> formula) =>
        Trees.Map(leaves => formula(context.Term(leaves[0]), context.Term(leaves[1])).Value, first, second);

    /// <summary>A formula of the leaves of three trees.</summary>
    public PyObject Map(PyObject first, PyObject second, PyObject third, Func<Term, Term, Term, Term> formula) => Trees.Map(
        leaves => formula(context.Term(leaves[0]), context.Term(leaves[1]), context.Term(leaves[2])).Value, first, second, third);

    /// <summary>A formula of the leaves of four trees.</summary>
    public PyObject Map(PyObject first, PyObject second, PyObject third, PyObject fourth, Func<Term, Term, Term, Term, Term> formula) => Trees.Map(
        leaves => formula(context.Term(leaves[0]), context.Term(leaves[1]), context.Term(leaves[2]), context.Term(leaves[3])).Value,
        first, second, third, fourth);

    /// <summary>A formula of the leaves of two trees; where the first has None the result has None, whatever the second has.</summary>
    public PyObject MapKeepingNone(PyObject first, PyObject second, Func<Term, Term, Term> formula)
    {
        var (leaves, structure) = Trees.Flatten(first, static node => node is PyNone);
        var others = structure.FlattenUpTo(second);
        return structure.Unflatten([.. leaves.Select((leaf, i) => leaf is PyNone
            ? leaf
            : formula(context.Term(leaf), context.Term(others[i])).Value)]);
    }

    /// <summary>The leaves of a tree.</summary>
    public IEnumerable<Term> Leaves(PyObject tree) => Trees.Leaves(tree).Select(context.Term);

    /// <summary>Whether two trees have one structure.</summary>
    public bool HaveSameStructure(PyObject first, PyObject second) =>
        Trees.Flatten(first).Structure.SameAs(context.Python, Trees.Flatten(second).Structure);
}
