using Nnx.Optax.Calls;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary>Losses of margins between classes.</summary>
internal static class Margins
{
    private const string Module = "optax.losses._classification";
    private static readonly PyInt Last = PyInt.Of(-1);

    public static void Define(ModuleBuilder module) => module
        .Optax("multiclass_hinge_loss", "scores, labels", Module, static call => Margin(call.Context, call[0], call[1], 1.0))
        .Optax("multiclass_perceptron_loss", "scores, labels", Module, static call => Margin(call.Context, call[0], call[1], 0.0))
        .Optax("multiclass_sparsemax_loss", "scores, labels", Module, static call => Sparsemax(call.Context, call[0], call[1]));

    private static Term Margin(OptaxContext cx, Term scores, Term labels, double margin)
    {
        var hot = cx.Numpy.Nn("one_hot", labels, cx.Term(cx.Python.GetItem(scores.Attribute("shape"), Last)));
        var best = cx.Numpy.Max(margin == 0.0 ? scores : scores + margin - hot, Last);
        return best - cx.Numpy.Sum(scores * hot, Last);
    }

    private static PyObject Sparsemax(OptaxContext cx, Term scores, Term labels)
    {
        var batched = cx.Functions.Call("jax", "vmap", Closures.Of("_multiclass_sparsemax_loss", "scores, label", (_, a) =>
            OfOne(cx, cx.Term(a[0]), cx.Term(a[1]))));
        return cx.Python.Call(batched, scores, labels);
    }

    private static Term OfOne(OptaxContext cx, Term given, Term label)
    {
        var scores = cx.Numpy.AsArray(given);
        var probabilities = cx.Term(cx.Functions.Call("optax.projections", "projection_simplex", scores));
        var gaps = (scores - scores.Item(label)).Attribute("at").Item(label).Method("set", new PyFloat(0.0));
        return Dot(probabilities, cx.Numpy.Where(probabilities, gaps, cx.Number(0.0))) + 0.5 * (1.0 - Dot(probabilities, probabilities));

        Term Dot(Term x, Term y) => cx.Numpy.Call("dot", x, y);
    }
}
