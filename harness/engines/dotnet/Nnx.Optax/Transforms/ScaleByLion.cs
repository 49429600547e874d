using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_lion</c>: the sign of a momentum (Chen et al., 2023).</summary>
internal static class ScaleByLion
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new("ScaleByLionState", Module, "count", "mu");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_lion", "b1=0.9, b2=0.99, mu_dtype=None, *, mode='hard', smooth_beta=1.0", Module,
        static call => Make(call.Context, call[0], call[1], call.Dtype(2), call.Context.Python.Str(call[3]), call[4]));

    public static PyObject Make(OptaxContext cx, Term b1, Term b2, PyObject muDtype, string mode, Term smoothBeta) =>
        new Transformation(cx, "scale_by_lion").Make(
            parameters => cx.New(State, cx.Numpy.Counter(), cx.Math.ZerosLike(parameters, muDtype)),
            call =>
            {
                var before = call.Field("mu");
                var updates = cx.Trees.Map(call.Updates, before, (g, m) => Direction(cx, (1.0 - b1) * g + b1 * m, mode, smoothBeta));
                var mu = cx.Math.Cast(cx.Math.UpdateMoment(call.Updates, before, b2, 1), muDtype);
                return new(updates, cx.New(State, SafeNumerics.SafeIncrement(cx, call.Field("count")), mu));
            });

    private static Term Direction(OptaxContext cx, Term x, string mode, Term smoothBeta) => mode switch
    {
        "hard" => cx.Numpy.Sign(x),
        "smooth" => cx.Numpy.Tanh(smoothBeta * x),
        "refined" => cx.Numpy.Where(cx.Numpy.Abs(x) < 1.0, x, cx.Numpy.Sign(x)),
        _ => throw PyError.Value($"Unknown lion mode: {mode}. It needs to be one of [\"hard\", \"smooth\", \"refined\"]."),
    };
}
