using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Trees;

/// <summary>Arithmetic on trees, the functions of <c>optax.tree_utils</c>.</summary>
internal sealed class TreeMath(OptaxContext context)
{
    private TreeMaps Trees => context.Trees;

    private NumpyCalls Numpy => context.Numpy;

    /// <summary><c>tree_add</c>.</summary>
    public PyObject Add(PyObject x, PyObject y) => Trees.Map(x, y, static (a, b) => 0 + a + b);

    /// <summary><c>tree_sub</c>.</summary>
    public PyObject Sub(PyObject x, PyObject y) => Trees.Map(x, y, static (a, b) => a - b);

    /// <summary><c>tree_mul</c>.</summary>
    public PyObject Mul(PyObject x, PyObject y) => Trees.Map(x, y, static (a, b) => a * b);

    /// <summary><c>tree_div</c>.</summary>
    public PyObject Div(PyObject x, PyObject y) => Trees.Map(x, y, static (a, b) => a / b);

    /// <summary><c>tree_scale</c>, in older releases <c>tree_scalar_mul</c>.</summary>
    public PyObject Scale(Term scalar, PyObject tree) => Trees.Map(tree, leaf => scalar * leaf);

    /// <summary><c>tree_add_scale</c>, in older releases <c>tree_add_scalar_mul</c>.</summary>
    public PyObject AddScale(PyObject x, Term scalar, PyObject y)
    {
        var factor = Numpy.AsArray(scalar);
        var casts = context.Holds(TreeRules.AddScaleCasts);
        Term Formula(Term a, Term b) => a + (casts ? factor.AsType(a.Dtype) : factor) * b;
        return context.Holds(TreeRules.NoneUpdatesStay) ? Trees.MapKeepingNone(x, y, Formula) : Trees.Map(x, y, Formula);
    }

    /// <summary><c>tree_zeros_like</c>.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="dtype">The dtype of all leaves; None for their own.</param>
    public PyObject ZerosLike(PyObject tree, PyObject? dtype = null) => Trees.Map(tree, leaf => Numpy.ZerosLike(leaf, dtype ?? PyNone.Value));

    /// <summary><c>tree_ones_like</c>.</summary>
    public PyObject OnesLike(PyObject tree, PyObject? dtype = null) => Trees.Map(tree, leaf => Numpy.OnesLike(leaf, dtype ?? PyNone.Value));

    /// <summary><c>tree_full_like</c>.</summary>
    public PyObject FullLike(PyObject tree, PyObject fill, PyObject? dtype = null) =>
        Trees.Map(tree, leaf => Numpy.FullLike(leaf, fill, dtype ?? PyNone.Value));

    /// <summary><c>tree_clip</c>.</summary>
    public PyObject Clip(PyObject tree, PyObject low, PyObject high) =>
        Trees.Map(tree, leaf => Numpy.Clip(leaf, context.Term(low), context.Term(high)));

    /// <summary><c>tree_where</c>.</summary>
    public PyObject Where(Term condition, PyObject x, PyObject y) => Trees.Map(x, y, (a, b) => Numpy.Where(condition, a, b));

    /// <summary><c>tree_cast</c>; the tree itself where the dtype is None.</summary>
    public PyObject Cast(PyObject tree, PyObject dtype) => dtype is PyNone ? tree : Trees.Map(tree, leaf => leaf.AsType(dtype));

    /// <summary><c>tree_cast_like</c>.</summary>
    public PyObject CastLike(PyObject tree, PyObject other) => Trees.Map(tree, other, (leaf, like) =>
        context.Python.FindAttribute(like.Value, "dtype") is { } dtype ? leaf.AsType(dtype) : leaf);

    /// <summary><c>tree_sum</c>.</summary>
    public Term Sum(PyObject tree)
    {
        Term[] sums = [.. Trees.Leaves(tree).Select(Numpy.Sum)];
        return context.Holds(TreeRules.EmptySumsAreZero) ? sums.Aggregate(context.Number(0), Plus) : sums.Length > 0 ? sums.Aggregate(Plus) : throw Empty();
    }

    /// <summary><c>tree_vdot</c>.</summary>
    public Term Vdot(PyObject x, PyObject y)
    {
        var products = Trees.Map(x, y, (a, b) => Numpy.Vdot(Numpy.AsArray(a), Numpy.AsArray(b)));
        Term[] leaves = [.. Trees.Leaves(products)];
        return context.Holds(TreeRules.EmptySumsAreZero) ? leaves.Aggregate(context.Number(0), Plus) : leaves.Length > 0 ? leaves.Aggregate(Plus) : throw Empty();
    }

    /// <summary><c>tree_max</c>.</summary>
    public Term Max(PyObject tree) => Extreme(tree, double.NegativeInfinity, Numpy.Max, Numpy.Maximum);

    /// <summary><c>tree_min</c>.</summary>
    public Term Min(PyObject tree) => Extreme(tree, double.PositiveInfinity, Numpy.Min, Numpy.Minimum);

    /// <summary>The Euclidean norm of all leaves together.</summary>
    public Term Norm(PyObject tree, bool squared = false)
    {
        var sum = Sum(Trees.Map(tree, Squared));
        var norm = squared ? sum : Numpy.Sqrt(sum);
        return context.Holds(TreeRules.NormsAreArrays) ? Numpy.Array(norm) : norm;
    }

    /// <summary>The Euclidean norm as <c>global_norm</c> and the transformations take it.</summary>
    public Term GlobalNorm(PyObject tree)
    {
        if (context.Holds(NameRules.GlobalNormWarns))
        {
            return Norm(tree);
        }

        return Numpy.Sqrt(Trees.Leaves(tree).Select(x => Numpy.Sum(SafeNumerics.AbsSquared(context, x))).Aggregate(context.Number(0), Plus));
    }

    /// <summary>The squares of a leaf's real and imaginary parts, added.</summary>
    public Term Squared(Term leaf) => Numpy.Square(leaf.Attribute("real")) + Numpy.Square(leaf.Attribute("imag"));

    /// <summary><c>tree_update_moment</c>.</summary>
    public PyObject UpdateMoment(PyObject updates, PyObject moments, Term decay, int order) =>
        Trees.MapKeepingNone(updates, moments, (g, t) => (1 - decay) * g.Power(order) + decay * t);

    /// <summary><c>tree_update_moment_per_elem_norm</c>.</summary>
    public PyObject UpdateMomentPerElementNorm(PyObject updates, PyObject moments, Term decay, int order) =>
        Trees.MapKeepingNone(updates, moments, (g, t) => (1 - decay) * PowerOfNorm(g, order) + decay * t);

    /// <summary><c>tree_update_infinity_moment</c>.</summary>
    public PyObject UpdateInfinityMoment(PyObject updates, PyObject moments, Term decay, Term eps) =>
        Trees.MapKeepingNone(updates, moments, (g, t) => Numpy.Maximum(Numpy.Abs(g) + eps, decay * t));

    /// <summary><c>tree_bias_correction</c>.</summary>
    public PyObject BiasCorrection(PyObject moment, Term decay, Term count)
    {
        var correction = Numpy.AsArray(1 - decay.Power(count));
        return Trees.Map(moment, t => t / correction.AsType(t.Dtype));
    }

    private static Term Plus(Term x, Term y) => x + y;

    private static PyRaise Empty() => PyError.Type("reduce() of empty iterable with no initial value");

    private Term PowerOfNorm(Term g, int order)
    {
        if (Numpy.Call("isrealobj", g).IsTrue)
        {
            return g.Power(order);
        }

        var norm = SafeNumerics.AbsSquared(context, g);
        return order % 2 == 0 ? norm.Power(order / 2) : norm.Power(order / 2.0);
    }

    private Term Extreme(PyObject tree, double empty, Func<Term, Term> reduce, Func<Term, Term, Term> combine)
    {
        var plain = context.Holds(TreeRules.ExtremesSkipEmptyLeaves);
        var leaves = Trees.Leaves(tree).Where(leaf => !plain || Numpy.Call("size", leaf).IsNot(0).IsTrue);
        var start = plain ? context.Number(empty) : Numpy.Array(new PyFloat(empty));
        return leaves.Aggregate(start, (all, leaf) => combine(all, reduce(leaf)));
    }
}
