using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_factored_rms</c>: a second moment kept as a row and a column, Adafactor (Shazeer and Stern, 2018).</summary>
internal static class FactoredRms
{
    private const string Module = "optax._src.factorized";

    public static NamedTupleShape State { get; } = new("FactoredState", Module, "count", "v_row", "v_col", "v");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_factored_rms",
        "factored=True, decay_rate=0.8, step_offset=0, min_dim_size_to_factor=128, epsilon=1e-30, decay_rate_fn=_decay_rate_pow", Module,
        static call => Make(call.Context, new(call.Flag(0), call[1], call[2], call[3], call[4], call.OrNull(5))));

    public static PyObject Make(OptaxContext cx, FactoredOptions options) => new Transformation(cx, "scale_by_factored_rms", Module).Make(
        parameters =>
        {
            var parts = cx.Trees.Leaves(parameters).Select(leaf => First(cx, options, leaf)).ToArray();
            return StateOf(cx, cx.Numpy.Counter(), cx.Pytrees.Flatten(parameters).Structure, parts);
        },
        call => Update(cx, options, call),
        UpdateSignatures.WithParameters);

    private static Step Update(OptaxContext cx, FactoredOptions options, UpdateCall call)
    {
        var (leaves, structure) = cx.Pytrees.Flatten(call.Updates);
        var rows = structure.FlattenUpTo(call.Field("v_row"));
        var columns = structure.FlattenUpTo(call.Field("v_col"));
        var whole = structure.FlattenUpTo(call.Field("v"));
        var parameters = structure.FlattenUpTo(call.RequiredParameters);
        var count = call.Field("count");
        var parts = new FactoredParts[leaves.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var before = new FactoredParts(default, cx.Term(rows[i]), cx.Term(columns[i]), cx.Term(whole[i]));
            parts[i] = Next(cx, options, cx.Term(leaves[i]), before, cx.Term(parameters[i]), count);
        }

        var updates = structure.Unflatten([.. parts.Select(static part => part.Update.Value)]);
        return new(updates, StateOf(cx, SafeNumerics.SafeIncrement(cx, count), structure, parts));
    }

    private static PyTuple StateOf(OptaxContext cx, PyObject count, Jax.Trees.PyTreeDef structure, FactoredParts[] parts) => cx.New(
        State, count,
        structure.Unflatten([.. parts.Select(static part => part.Row.Value)]),
        structure.Unflatten([.. parts.Select(static part => part.Column.Value)]),
        structure.Unflatten([.. parts.Select(static part => part.Whole.Value)]));

    private static FactoredParts First(OptaxContext cx, FactoredOptions options, Term leaf)
    {
        var none = Zeros(cx, leaf, PyInt.Of(1));
        if (Dimensions(cx, options, leaf) is not var (small, large))
        {
            return new(none, none, none, Zeros(cx, leaf, leaf.Attribute("shape")));
        }

        return new(none, Zeros(cx, leaf, Without(cx, leaf, large)), Zeros(cx, leaf, Without(cx, leaf, small)), none);
    }

    private static FactoredParts Next(OptaxContext cx, FactoredOptions options, Term g, FactoredParts before, Term parameter, Term count)
    {
        var decay = DecayAt(cx, options, count - options.StepOffset);
        var none = Zeros(cx, parameter, PyInt.Of(1));
        var square = SafeNumerics.AbsSquared(cx, g) + options.Epsilon;
        if (Dimensions(cx, options, parameter) is not var (small, large))
        {
            var whole = Kept(decay * before.Whole + (1.0 - decay) * square);
            return new(g * whole.Power(-0.5), none, none, whole);
        }

        var row = Kept(decay * before.Row + (1.0 - decay) * cx.Numpy.Mean(square, PyInt.Of(large)));
        var column = Kept(decay * before.Column + (1.0 - decay) * cx.Numpy.Mean(square, PyInt.Of(small)));
        var mean = cx.Numpy.Mean(row, PyInt.Of(small > large ? small - 1 : small), keepdims: true);
        var update = g * cx.Numpy.ExpandDims((row / mean).Power(-0.5), PyInt.Of(large))
            * cx.Numpy.ExpandDims(column.Power(-0.5), PyInt.Of(small));
        return new(update, row, column, none);

        Term Kept(Term value) => cx.Holds(TransformRules.UpdatesKeepDtype) ? value.AsType(parameter.Dtype) : value;
    }

    private static Term DecayAt(OptaxContext cx, FactoredOptions options, Term step) => options.DecayFunction is { } given
        ? cx.Term(given).Call(step, options.DecayRate)
        : 1.0 - cx.Numpy.Array(step + 1, cx.Numpy.Float32).Power(-options.DecayRate);

    // The two largest dimensions, the smaller of them first.
    private static (int Small, int Large)? Dimensions(OptaxContext cx, FactoredOptions options, Term leaf)
    {
        int[] sizes = [.. cx.Python.Iterate(leaf.Attribute("shape")).Select(static size => (int)((PyInt)size).Small)];
        if (!options.Factored || sizes.Length < 2)
        {
            return null;
        }

        int[] order = [.. Enumerable.Range(0, sizes.Length).OrderBy(axis => sizes[axis])];
        return (cx.Number(sizes[order[^2]]) < options.Least).IsTrue ? null : (order[^2], order[^1]);
    }

    private static PyTuple Without(OptaxContext cx, Term leaf, int axis) =>
        new([.. cx.Python.Iterate(leaf.Attribute("shape")).Where((_, i) => i != axis)]);

    private static Term Zeros(OptaxContext cx, Term like, PyObject shape)
    {
        PyObject sizes = shape is PyInt ? new PyTuple(shape) : shape;
        return cx.Holds(TransformRules.UpdatesKeepDtype) ? cx.Numpy.Zeros(sizes, like.Dtype) : cx.Numpy.Zeros(sizes);
    }
}
