using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_adadelta</c> (Zeiler, 2012).</summary>
internal static class ScaleByAdadelta
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new("ScaleByAdaDeltaState", Module, "e_g", "e_x");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_adadelta", "rho=0.9, eps=1e-06", Module, static call => Make(call.Context, call[0], call[1]));

    public static PyObject Make(OptaxContext cx, Term rho, Term eps) => new Transformation(cx, "scale_by_adadelta").Make(
        parameters => cx.New(State, cx.Math.ZerosLike(parameters), cx.Math.ZerosLike(parameters)),
        call =>
        {
            var eG = cx.Math.UpdateMoment(call.Updates, call.Field("e_g"), rho, 2);
            var updates = cx.Trees.Map(call.Updates, eG, call.Field("e_x"), (g, now, before) =>
                cx.Numpy.Sqrt(before + eps) / cx.Numpy.Sqrt(now + eps) * g);
            return new(updates, cx.New(State, eG, cx.Math.UpdateMoment(updates, call.Field("e_x"), rho, 2)));
        });
}
