using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary>Transformations at some steps only: <c>conditionally_transform</c>, <c>conditionally_mask</c>, <c>maybe_update</c>.</summary>
internal static class Conditional
{
    private const string Module = "optax.transforms._conditionality";
    private const string Parameters = "inner, should_transform_fn, forward_extra_args=False";

    public static NamedTupleShape TransformState { get; } = new("ConditionallyTransformState", Module, "inner_state", "step");

    public static NamedTupleShape MaskState { get; } = new("ConditionallyMaskState", Module, "step", "inner_state");

    public static void Define(ModuleBuilder module) => module
        .Class(TransformState)
        .Class(MaskState)
        .Value("MaybeUpdateState", TransformState.ClassOf)
        .Optax("conditionally_transform", Parameters, Module, static call => Make(call.Context, call[0], call[1], call.Flag(2), masks: false))
        .Optax("maybe_update", "inner, should_update_fn", Module, static call => Make(call.Context, call[0], call[1], forwards: false, masks: false))
        .Optax("conditionally_mask", Parameters, Module, static call => Make(call.Context, call[0], call[1], call.Flag(2), masks: true));

    private static PyObject Make(OptaxContext cx, PyObject transformation, PyObject condition, bool forwards, bool masks)
    {
        var inner = Transformation.WithExtraArguments(cx, transformation);
        return new Transformation(cx, masks ? "conditionally_mask" : "conditionally_transform", Module).Make(
            parameters => StateOf(Transformation.Init(cx, inner, parameters), cx.Numpy.Counter()),
            call =>
            {
                var (step, before) = (call.Field("step"), call.Field("inner_state"));
                var (updates, after) = Branch.Choose(
                    cx,
                    cx.Python.Call(condition, NamedArguments.With([step], forwards ? call.Extra : new PyDict())),
                    () => Transformation.Update(cx, inner, call.Updates, before, call.Parameters, call.Extra),
                    () => new(masks ? cx.Math.ZerosLike(call.Updates) : call.Updates, before));
                return new(updates, StateOf(after, SafeNumerics.SafeIncrement(cx, step)));
            },
            UpdateSignatures.Extra);

        PyTuple StateOf(PyObject state, PyObject step) => masks ? cx.New(MaskState, step, state) : cx.New(TransformState, state, step);
    }
}
