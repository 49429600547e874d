using Nnx.Optax.Calls;
using Nnx.Optax.Losses;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>adaptive_grad_clip</c>: updates clipped by the size of their parameters, unit by unit (Brock et al., 2021).</summary>
internal static class AdaptiveClipping
{
    private const string Module = "optax.transforms._clipping";

    public static void Define(ModuleBuilder module) => module.Optax(
        "adaptive_grad_clip", "clipping, eps=0.001, axis=None", Module, static call => Make(call.Context, call[0], call[1], call[2]));

    /// <summary>The functions that only <c>optax.transforms</c> has.</summary>
    public static void DefineInner(ModuleBuilder module) => module
        .Optax("unitwise_norm", "x, axis=None", Module, static call => Norm(call.Context, call[0], call[1]))
        .Optax("unitwise_clip", "g_norm, max_norm, grad, div_eps=1e-06", Module, static call =>
            Clip(call.Context, call[0], call[1], call[2], call[3]));

    private static PyObject Make(OptaxContext cx, Term clipping, Term eps, PyObject axis) => new Transformation(cx, "adaptive_grad_clip", Module).Stateless(
        call =>
        {
            var most = cx.Trees.Map(call.RequiredParameters, p => clipping * cx.Numpy.Maximum(Norm(cx, p, axis), eps));
            var norms = cx.Trees.Map(call.Updates, u => Norm(cx, u, axis));
            return cx.Trees.Map(norms, most, call.Updates, (norm, limit, u) => Clip(cx, norm, limit, u, cx.Number(1e-6)));
        },
        UpdateSignatures.WithParameters);

    private static Term Norm(OptaxContext cx, Term x, PyObject axis)
    {
        var rank = cx.Python.Length(x.Attribute("shape"));
        var squares = SafeNumerics.AbsSquared(cx, x);
        var sum = axis is not PyNone ? cx.Numpy.Sum(squares, axis, keepdims: true)
            : cx.Python.Length(cx.Numpy.Squeeze(x).Attribute("shape")) <= 1 ? cx.Numpy.Sum(squares, PyNone.Value, keepdims: true)
            : rank is 2 or 3 ? cx.Numpy.Sum(squares, PyInt.Of(0), keepdims: true)
            : rank == 4 || rank == 5 && cx.Holds(TransformRules.UnitsOfRankFive) ? cx.Numpy.Sum(squares, Axes.From(0, (int)rank - 1), keepdims: true)
            : throw Refused(cx, x);
        return cx.Numpy.BroadcastTo(cx.Numpy.Sqrt(sum), x.Attribute("shape"));
    }

    private static PyRaise Refused(OptaxContext cx, Term x)
    {
        var ranks = cx.Holds(TransformRules.UnitsOfRankFive) ? "(1, 2, 3, 4, 5)" : "(1, 2, 3, 4)";
        var advice = cx.Holds(TransformRules.UnitsByAxis) ? " Use axis parameter to specify reduction axes for other shapes." : "";
        return PyError.Value($"Expected parameter with shape in {ranks}, got {cx.Python.Str(x.Attribute("shape"))}.{advice}");
    }

    private static Term Clip(OptaxContext cx, Term norm, Term most, Term gradient, Term eps)
    {
        new Checks(cx).SameShape(norm, most);
        return cx.Numpy.Where(norm < most, gradient, gradient * (most / cx.Numpy.Maximum(norm, eps)));
    }
}
