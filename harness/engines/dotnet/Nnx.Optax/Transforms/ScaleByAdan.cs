using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_adan</c>: adaptive Nesterov momentum (Xie et al., 2022).</summary>
internal static class ScaleByAdan
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new("ScaleByAdanState", Module, "m", "v", "n", "g", "t");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_adan", "b1=0.98, b2=0.92, b3=0.99, eps=1e-08, eps_root=0.0", Module,
        static call => Make(call.Context, call[0], call[1], call[2], call[3], call[4]));

    public static PyObject Make(OptaxContext cx, Term b1, Term b2, Term b3, Term eps, Term epsRoot) => new Transformation(cx, "scale_by_adan").Make(
        p => cx.New(State, cx.Math.ZerosLike(p), cx.Math.ZerosLike(p), cx.Math.ZerosLike(p), cx.Math.ZerosLike(p), cx.Numpy.Counter()),
        call =>
        {
            var g = call.Updates;
            var change = cx.Math.Where(call.Field("t").Is(0), cx.Math.ZerosLike(g), cx.Math.Sub(g, call.Field("g")));
            var m = cx.Math.UpdateMoment(g, call.Field("m"), b1, 1);
            var v = cx.Math.UpdateMoment(change, call.Field("v"), b2, 1);
            var ahead = cx.Math.AddScale(g, 1 - b2, change);
            var n = cx.Math.UpdateMomentPerElementNorm(ahead, call.Field("n"), b3, 2);
            var t = SafeNumerics.SafeIncrement(cx, call.Field("t"));
            var direction = cx.Math.AddScale(cx.Math.BiasCorrection(m, b1, t), 1 - b2, cx.Math.BiasCorrection(v, b2, t));
            var size = cx.Trees.Map(cx.Math.BiasCorrection(n, b3, t), x => cx.Numpy.Sqrt(x + epsRoot) + eps);
            return new(cx.Math.Div(direction, size), cx.New(State, m, v, n, g, t));
        });
}
