using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Objects;

namespace Nnx.Optax.Transforms;

/// <summary>What <c>MultiSteps</c> may ask whether to skip a step: <c>skip_not_finite</c> and <c>skip_large_updates</c>.</summary>
internal static class SkipFunctions
{
    private const string Module = "optax.transforms._accumulation";

    public static void Define(ModuleBuilder module) => module
        .Optax("skip_not_finite", "updates, gradient_step, params", Module, static call => NotFinite(call.Context, call[0]))
        .Optax("skip_large_updates", "updates, gradient_step, params, max_squared_norm", Module, static call => Large(call.Context, call[0], call[3]));

    private static PyTuple NotFinite(OptaxContext cx, PyObject updates)
    {
        var wrong = Total(cx, updates, p => cx.Numpy.Sum(cx.Numpy.Not(cx.Numpy.IsFinite(p))));
        return Answer(wrong > 0, "num_not_finite", wrong);
    }

    private static PyTuple Large(OptaxContext cx, PyObject updates, Term most)
    {
        var norm = Total(cx, updates, p => cx.Numpy.Sum(p.Power(2)));
        return Answer(cx.Numpy.Not(norm < most), "norm_squared", norm);
    }

    private static Term Total(OptaxContext cx, PyObject updates, Func<Term, Term> count) =>
        cx.Numpy.Sum(cx.Numpy.Array(new PyList(cx.Trees.Leaves(updates).Select(p => count(p).Value))));

    private static PyTuple Answer(Term skip, string name, Term value)
    {
        var details = new PyDict();
        details.Store("should_skip", skip);
        details.Store(name, value);
        return new PyTuple(skip, details);
    }
}
