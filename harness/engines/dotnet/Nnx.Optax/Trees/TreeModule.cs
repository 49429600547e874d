using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Trees;

/// <summary>The modules <c>optax.tree_utils</c> and <c>optax.tree</c>: the same functions, there with the prefix <c>tree_</c>.</summary>
internal static class TreeModule
{
    private const string Math = "optax.tree_utils._tree_math";
    private const string Casting = "optax.tree_utils._casting";
    private const string Random = "optax.tree_utils._random";

    public static NativeModule Build(string name, string prefix)
    {
        var module = new ModuleBuilder(name);
        StateFunctions.Define(module, prefix);
        Arithmetic(module, prefix);
        Norms(module, prefix);
        Moments(module, prefix);
        Filling(module, prefix);
        Dtypes(module, prefix);
        if (prefix.Length > 0)
        {
            module.Class(NamedTupleKey.Class);
            Older(module);
        }

        return module.Build();
    }

    private static void Arithmetic(ModuleBuilder module, string prefix) => module
        .Optax($"{prefix}add", "tree_x, tree_y, *other_trees", Math, static call =>
            call.Bound.Rest(2).Aggregate(call.Context.Math.Add(call[0], call[1]), call.Context.Math.Add))
        .Optax($"{prefix}sub", "tree_x, tree_y", Math, static call => call.Context.Math.Sub(call[0], call[1]))
        .Optax($"{prefix}mul", "tree_x, tree_y", Math, static call => call.Context.Math.Mul(call[0], call[1]))
        .Optax($"{prefix}div", "tree_x, tree_y", Math, static call => call.Context.Math.Div(call[0], call[1]))
        .OptaxWhere(NameRules.ScaledNames, $"{prefix}scale", "scalar, tree", Math, static call => call.Context.Math.Scale(call[0], call[1]))
        .OptaxWhere(NameRules.ScaledNames, $"{prefix}add_scale", "tree_x, scalar, tree_y", Math, static call =>
            call.Context.Math.AddScale(call[0], call[1], call[2]))
        .Optax($"{prefix}vdot", "tree_x, tree_y", Math, static call => call.Context.Math.Vdot(call[0], call[1]))
        .Optax($"{prefix}where", "condition, tree_x, tree_y", Math, static call => call.Context.Math.Where(call[0], call[1], call[2]))
        .OptaxWhere(NameRules.ScaledNames, $"{prefix}conj", "tree", Math, static call => call.Context.Trees.Map(call[0], call.Context.Numpy.Conj))
        .OptaxWhere(NameRules.ScaledNames, $"{prefix}real", "tree", Math, static call =>
            call.Context.Trees.Map(call[0], x => call.Context.Numpy.Call("real", x)))
        .Optax($"{prefix}clip", "tree, min_value=None, max_value=None", Math, static call => call.Context.Math.Clip(call[0], call[1], call[2]))
        .OptaxWhere(NameRules.ScaledNames, $"{prefix}batch_shape", "tree, shape=()", Math, static call => BatchShape(call))
        .OptaxWhere(NameRules.ComparedTrees, $"{prefix}allclose", "a, b, rtol=1e-05, atol=1e-08, equal_nan=False", Math, static call => AllClose(call));

    private static void Norms(ModuleBuilder module, string prefix) => module
        .Optax($"{prefix}sum", "tree, associative_reduction=False", Math, static call => call.Context.Math.Sum(call[0]))
        .OptaxWhere(NameRules.TreeMax, $"{prefix}max", "tree", Math, static call => call.Context.Math.Max(call[0]))
        .OptaxWhere(NameRules.ComparedTrees, $"{prefix}min", "tree", Math, static call => call.Context.Math.Min(call[0]))
        .OptaxWhere(NameRules.ComparedTrees, $"{prefix}size", "tree", Math, static call => call.Context.Trees.Leaves(call[0])
            .Select(leaf => call.Context.Numpy.Call("size", leaf)).Aggregate(call.Context.Number(0), static (x, y) => x + y))
        .OptaxWhere(NameRules.ScaledNames, $"{prefix}norm", "tree, ord=None, squared=False", Math, static call => Norm(call));

    private static void Moments(ModuleBuilder module, string prefix) => module
        .Optax($"{prefix}update_moment", "updates, moments, decay, order", Math, static call =>
            call.Context.Math.UpdateMoment(call[0], call[1], call[2], Order(call)))
        .Optax($"{prefix}update_moment_per_elem_norm", "updates, moments, decay, order", Math, static call =>
            call.Context.Math.UpdateMomentPerElementNorm(call[0], call[1], call[2], Order(call)))
        .Optax($"{prefix}update_infinity_moment", "updates, moments, decay, eps", Math, static call =>
            call.Context.Math.UpdateInfinityMoment(call[0], call[1], call[2], call[3]))
        .Optax($"{prefix}bias_correction", "moment, decay, count", Math, static call => call.Context.Math.BiasCorrection(call[0], call[1], call[2]));

    private static void Filling(ModuleBuilder module, string prefix) => module
        .Optax($"{prefix}zeros_like", "tree, dtype=None", Math, static call => call.Context.Math.ZerosLike(call[0], call[1]))
        .Optax($"{prefix}ones_like", "tree, dtype=None", Math, static call => call.Context.Math.OnesLike(call[0], call[1]))
        .Optax($"{prefix}full_like", "tree, fill_value, dtype=None", Math, static call => call.Context.Math.FullLike(call[0], call[1], call[2]))
        .Optax($"{prefix}random_like", "rng_key, target_tree, sampler=normal, dtype=None", Random, static call => RandomTrees.Like(
            call.Context, call[0], call[1], call.Bound.Optional(2) ?? call.Context.Functions.Find("jax.random", "normal"), call[3]))
        .OptaxWhere(NameRules.TreeMax, $"{prefix}split_key_like", "rng_key, target_tree", Random, static call =>
            RandomTrees.Keys(call.Context, call[0], call[1]))
        .OptaxWhere(NameRules.ScaledNames, $"{prefix}unwrap_random_key_data", "input_tree", Random, static call => KeyData(call));

    private static void Dtypes(ModuleBuilder module, string prefix) => module
        .Optax($"{prefix}cast", "tree, dtype", Casting, static call => call.Context.Math.Cast(call[0], call[1]))
        .OptaxWhere(NameRules.ScaledNames, $"{prefix}cast_like", "tree, other_tree", Casting, static call => call.Context.Math.CastLike(call[0], call[1]))
        .OptaxWhere(NameRules.TreeMax, $"{prefix}dtype", "tree, mixed_dtype_handler=None", Casting, static call =>
            TreeDtypes.Of(call.Context, call[0], call[1]));

    // Names of older releases; later ones keep them for a while with a warning.
    private static void Older(ModuleBuilder module) => module
        .Optax("tree_scalar_mul", "scalar, tree", Math, static call => call.Context.Math.Scale(call[0], call[1]))
        .Optax("tree_add_scalar_mul", "tree_x, scalar, tree_y", Math, static call => call.Context.Math.AddScale(call[0], call[1], call[2]))
        .Optax("tree_l2_norm", "tree, squared=False", Math, static call => call.Context.Math.Norm(call[0], call.Flag(1)))
        .Optax("tree_l1_norm", "tree", Math, static call => call.Context.Math.Sum(call.Context.Trees.Map(call[0], call.Context.Numpy.Abs)))
        .OptaxWhere(NameRules.TreeMax, "tree_linf_norm", "tree", Math, static call =>
            call.Context.Math.Max(call.Context.Trees.Map(call[0], call.Context.Numpy.Abs)));

    private static Term Norm(OptaxArguments call)
    {
        var (cx, tree, squared) = (call.Context, call[0], call.Flag(2));
        switch (call[1].Value)
        {
            case PyNone or PyInt { Small: 2 } or PyFloat { Value: 2 }:
                return cx.Math.Norm(tree, squared);
            case PyInt { Small: 1 } or PyFloat { Value: 1 }:
                return Power(cx.Math.Sum(cx.Trees.Map(tree, cx.Numpy.Abs)));
            case PyFloat { Value: double.PositiveInfinity } or PyStr { Value: "inf" or "infinity" }:
                return Power(cx.Math.Max(cx.Trees.Map(tree, cx.Numpy.Abs)));
            default:
                throw PyError.Value($"Unsupported ord: {cx.Python.Str(call[1])}");
        }

        Term Power(Term norm) => cx.Numpy.Array(squared ? cx.Math.Squared(norm) : norm);
    }

    private static int Order(OptaxArguments call) => call[3].Value is PyInt { IsSmall: true } order
        ? (int)order.Small
        : throw new UnsupportedConstructException("a moment of an order that is no int");

    private static PyObject BatchShape(OptaxArguments call)
    {
        var cx = call.Context;
        return cx.Trees.Map(call[0], x => cx.Numpy.BroadcastTo(
            x, new PyTuple([.. cx.Python.Iterate(call[1]), .. cx.Python.Iterate(cx.Numpy.Call("shape", x))])));
    }

    private static Term AllClose(OptaxArguments call)
    {
        var cx = call.Context;
        var close = cx.Trees.Map(call[0], call[1], (a, b) => cx.Numpy.With(["rtol", "atol", "equal_nan"], "allclose", a, b, call[2], call[3], call[4]));
        return cx.Trees.Leaves(close).Aggregate(cx.Term(PyBool.True), static (x, y) => x & y);
    }

    private static PyObject KeyData(OptaxArguments call)
    {
        var cx = call.Context;
        return cx.Trees.Map(call[0], x => x.Value is Jax.Core.JaxValue { Dtype.IsKey: true } ? cx.Term(cx.Functions.Call("jax.random", "key_data", x)) : x);
    }
}
