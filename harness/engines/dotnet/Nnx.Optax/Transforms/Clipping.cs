using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary>Transformations that keep updates small: <c>clip</c>, <c>clip_by_block_rms</c> and <c>clip_by_global_norm</c>.</summary>
internal static class Clipping
{
    private const string Module = "optax.transforms._clipping";

    public static void Define(ModuleBuilder module) => module
        .Optax("clip", "max_delta", Module, static call => Clip(call.Context, call[0]))
        .Optax("clip_by_block_rms", "threshold", Module, static call => ClipByBlockRms(call.Context, call[0]))
        .Optax("clip_by_global_norm", "max_norm", Module, static call => ClipByGlobalNorm(call.Context, call[0]));

    public static PyObject Clip(OptaxContext cx, Term most) => new Transformation(cx, "clip", Module)
        .Stateless(call => cx.Math.Clip(call.Updates, -most, most));

    public static PyObject ClipByBlockRms(OptaxContext cx, Term threshold) => new Transformation(cx, "clip_by_block_rms", Module)
        .Stateless(call => cx.Trees.Map(call.Updates, u => u / cx.Numpy.Maximum(
            cx.Number(1.0), cx.Numpy.Sqrt(cx.Numpy.Mean(SafeNumerics.AbsSquared(cx, u))) / threshold)));

    public static PyObject ClipByGlobalNorm(OptaxContext cx, Term most) => new Transformation(cx, "clip_by_global_norm", Module)
        .Stateless(call =>
        {
            var norm = cx.Math.GlobalNorm(call.Updates);
            var small = cx.Numpy.Squeeze(norm < most);
            return cx.Python.Length(small.Attribute("shape")) == 0
                ? cx.Trees.Map(call.Updates, t => cx.Term(cx.Functions.Call(
                    "jax.lax", "select", small, t, t / norm.AsType(t.Dtype) * most)))
                : throw NotScalar(cx, small);
        });

    private static PyRaise NotScalar(OptaxContext cx, Term value) => PyError.Value(
        $"Expected the input to have rank 0, got {cx.Python.Length(value.Attribute("shape"))} instead");
}
