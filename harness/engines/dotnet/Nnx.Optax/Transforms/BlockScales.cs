using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary>Transformations that scale the update of each parameter by its size.</summary>
internal static class BlockScales
{
    private const string Module = "optax._src.transform";

    public static void Define(ModuleBuilder module) => module
        .Optax("scale_by_param_block_norm", "min_scale=0.001", Module, static call => ByNorm(call.Context, call[0]))
        .Optax("scale_by_param_block_rms", "min_scale=0.001", Module, static call => ByRms(call.Context, call[0]))
        .Optax("scale_by_trust_ratio", "min_norm=0.0, trust_coefficient=1.0, eps=0.0", Module,
            static call => ByTrustRatio(call.Context, call[0], call[1], call[2]))
        .Optax("normalize_by_update_norm", "scale_factor=1.0, eps=1e-06", Module, static call => ByUpdateNorm(call.Context, call[0], call[1]))
        .Optax("scale_by_sign", "", Module, static call => BySign(call.Context))
        .Optax("centralize", "", Module, static call => Centralize(call.Context));

    public static PyObject ByRms(OptaxContext cx, Term least) => new Transformation(cx, "scale_by_param_block_rms").Stateless(
        call => cx.Trees.Map(call.Updates, call.RequiredParameters, (u, p) => u * SafeNumerics.SafeRootMeanSquares(cx, p, least)),
        UpdateSignatures.WithParameters);

    public static PyObject BySign(OptaxContext cx) => new Transformation(cx, "scale_by_sign")
        .Stateless(call => cx.Trees.Map(call.Updates, cx.Numpy.Sign));

    public static PyObject ByTrustRatio(OptaxContext cx, Term least, Term coefficient, Term eps) =>
        new Transformation(cx, "scale_by_trust_ratio").Stateless(
            call => cx.Trees.Map(call.Updates, call.RequiredParameters, (update, parameter) =>
            {
                var size = SafeNumerics.SafeNorm(cx, parameter, least);
                var step = SafeNumerics.SafeNorm(cx, update, least);
                var ratio = coefficient * size / (step + eps);
                var zero = cx.Numpy.Or(size.Is(0.0), step.Is(0.0));
                return update * cx.Numpy.Where(zero, cx.Numpy.Array(new Python.Objects.Primitives.PyFloat(1.0), parameter.Dtype), ratio);
            }),
            UpdateSignatures.WithParameters);

    private static PyObject ByNorm(OptaxContext cx, Term least) => new Transformation(cx, "scale_by_param_block_norm").Stateless(
        call => cx.Trees.Map(call.Updates, call.RequiredParameters, (u, p) => u * SafeNumerics.SafeNorm(cx, p, least)),
        UpdateSignatures.WithParameters);

    private static PyObject ByUpdateNorm(OptaxContext cx, Term factor, Term eps) => new Transformation(cx, "normalize_by_update_norm")
        .Stateless(call =>
        {
            var norm = (cx.Math.Norm(call.Updates) + eps) / factor;
            return cx.Trees.Map(call.Updates, g => g / norm);
        });

    private static PyObject Centralize(OptaxContext cx) => new Transformation(cx, "centralize")
        .Stateless(call => cx.Trees.Map(call.Updates, g =>
        {
            var rank = (int)cx.Python.Length(g.Attribute("shape"));
            return rank > 1 ? g - cx.Numpy.Mean(g, Axes.From(1, rank), keepdims: true) : g;
        }));
}
