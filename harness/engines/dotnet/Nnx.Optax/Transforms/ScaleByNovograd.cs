using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_novograd</c>: Adam with one second moment a layer (Ginsburg et al., 2019).</summary>
internal static class ScaleByNovograd
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new("ScaleByNovogradState", Module, "count", "mu", "nu");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_novograd", "b1=0.9, b2=0.25, eps=1e-08, eps_root=0.0, weight_decay=0.0, mu_dtype=None", Module,
        static call => Make(call.Context, new(call[0], call[1], call[2], call[3], call.Dtype(5), false), call[4]));

    public static PyObject Make(OptaxContext cx, AdamOptions options, Term decay) => new Transformation(cx, "scale_by_novograd").Make(
        parameters => cx.New(State, cx.Numpy.Counter(), cx.Math.ZerosLike(parameters, options.MuDtype), cx.Trees.Map(parameters, p =>
            cx.Holds(TransformRules.UpdatesKeepDtype) ? cx.Numpy.AsArray(new PyFloat(0.0), p.Dtype) : cx.Number(0.0))),
        call => Update(cx, options, decay, call),
        UpdateSignatures.WithParameters);

    private static Step Update(OptaxContext cx, AdamOptions options, Term decay, UpdateCall call)
    {
        var count = SafeNumerics.SafeIncrement(cx, call.Field("count"));
        var parameters = call.Bound[2];
        var first = count.Is(1);
        var nu = cx.Numpy.Lax(
            "cond", first,
            Closures.Of("init_nu", "grads, nu", (_, a) => cx.Trees.Map(a[0], a[1], (g, n) =>
                cx.Holds(TransformRules.UpdatesKeepDtype) ? Size(cx, g).AsType(n.Dtype) : Size(cx, g))),
            Closures.Of("update_nu", "grads, nu", (_, a) => cx.Math.UpdateMoment(cx.Trees.Map(a[0], g => Size(cx, g)), a[1], options.B2, 1)),
            call.Updates, call.Field("nu"));
        var mu = cx.Numpy.Lax(
            "cond", first,
            Closures.Of("init_mu", "grads, params, mu, nu", (_, a) => Added(a[0], a[1], a[3])),
            Closures.Of("update_mu", "grads, params, mu, nu", (_, a) => Moved(a[2], Added(a[0], a[1], a[3]))),
            call.Updates, parameters, call.Field("mu"), nu);
        var kept = cx.Math.Cast(mu, options.MuDtype);
        return new(kept, cx.New(State, count, kept, nu));

        PyObject Added(PyObject gradients, PyObject values, PyObject sizes) => cx.Trees.Map(gradients, values, sizes, (g, p, n) =>
            g / (cx.Numpy.Sqrt(n + options.EpsRoot) + options.Eps) + decay * p);

        PyObject Moved(PyObject before, PyObject added)
        {
            Term Formula(Term m, Term u) => options.B1 * m + u;
            return cx.Holds(TreeRules.NoneUpdatesStay) ? cx.Trees.MapKeepingNone(before, added, Formula) : cx.Trees.Map(before, added, Formula);
        }
    }

    private static Term Size(OptaxContext cx, Term gradient) =>
        cx.Term(cx.Functions.Call("jax.numpy.linalg", "norm", gradient)).Power(2);
}
