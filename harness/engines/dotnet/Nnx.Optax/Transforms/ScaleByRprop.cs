using Nnx.Optax.Calls;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_rprop</c>: steps that grow while the sign of the gradient stays (Riedmiller and Braun, 1993).</summary>
internal static class ScaleByRprop
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new("ScaleByRpropState", Module, "step_sizes", "prev_updates");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_rprop", "learning_rate, eta_minus=0.5, eta_plus=1.2, min_step_size=1e-06, max_step_size=50.0", Module,
        static call => Make(call.Context, call[0], call[1], call[2], call[3], call[4]));

    public static PyObject Make(OptaxContext cx, Term rate, Term shrink, Term grow, Term least, Term most) =>
        new Transformation(cx, "scale_by_rprop").Make(
            parameters => cx.New(State, cx.Math.FullLike(parameters, rate), cx.Math.ZerosLike(parameters)),
            call =>
            {
                var before = call.Field("prev_updates");
                var sign = cx.Math.Mul(call.Updates, before);
                var sizes = cx.Trees.Map(sign, call.Field("step_sizes"), (s, size) => cx.Numpy.Where(
                    s.Is(0), size, cx.Numpy.Clip(size * cx.Numpy.Where(s > 0, grow, shrink), least, most)));
                var steps = cx.Trees.Map(sign, call.Updates, sizes, (s, g, size) =>
                    cx.Numpy.Where(s < 0, cx.Numpy.ZerosLike(g), size * cx.Numpy.Sign(g)));
                var updates = cx.Trees.Map(sign, steps, (s, step) => cx.Numpy.Where(s < 0, cx.Numpy.ZerosLike(step), step));
                return new(updates, cx.New(State, sizes, steps));
            });
}
