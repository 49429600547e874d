using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Losses;

/// <summary>Losses of embeddings: <c>ntxent</c> and <c>triplet_margin_loss</c>.</summary>
internal static class SelfSupervised
{
    private const string Module = "optax.losses._self_supervised";
    private static readonly PyInt Last = PyInt.Of(-1);

    public static void Define(ModuleBuilder module) => module
        .Optax("ntxent", "embeddings, labels, temperature=0.07", Module, static call => NtXent(call));

    public static void DefineInner(ModuleBuilder module) => module.OptaxWhere(
        LossRules.TripletLoss, "triplet_margin_loss", "anchors, positives, negatives, axis=-1, norm_degree=2, margin=1.0, eps=1e-06", Module,
        static call => Triplet(call));

    private static Term NtXent(OptaxArguments call)
    {
        var (cx, embeddings, labels) = (call.Context, call[0], call[1]);
        new Checks(cx).Floating(embeddings);
        PyObject given = Leading(labels), wanted = Leading(embeddings);
        if (!cx.Python.IsEqual(given, wanted))
        {
            throw PyError.Value("Labels and embeddings must have the same leading dimension, "
                + $"found {cx.Python.Str(given)} for labels and {cx.Python.Str(wanted)} for embeddings.");
        }

        var similar = Similarities(cx, embeddings) / call[2];
        var same = Column(cx, labels).Is(cx.Numpy.ExpandDims(labels, PyInt.Of(0)));
        var matches = (same.AsType(cx.Numpy.Int32) - cx.Numpy.Call("eye", cx.Term(Leading(same)))).IsNot(0.0);
        var others = cx.Numpy.Where(same, cx.Number(double.NegativeInfinity), similar);
        var partners = cx.Numpy.Where(matches, similar, cx.Number(double.NegativeInfinity));
        var both = cx.Numpy.With(["axis"], "concatenate", new PyTuple(others, partners), Last);
        var largest = cx.Numpy.Lax("stop_gradient", cx.Numpy.Max(both, PyInt.Of(1), keepdims: true));
        var numerator = partners - largest;
        var denominator = cx.Numpy.Sum(cx.Numpy.Exp(others - largest), PyInt.Of(1), keepdims: true) + cx.Numpy.Exp(numerator);
        var logs = cx.Numpy.Where(matches, numerator - cx.Numpy.Log(denominator), cx.Number(0.0));
        return -cx.Numpy.Sum(logs) / cx.Numpy.Sum(matches);
    }

    private static Term Similarities(OptaxContext cx, Term embeddings)
    {
        var epsilon = cx.Holds(LossRules.NtxentHasEpsilon)
            ? cx.Numpy.Call("finfo", cx.Term(embeddings.Dtype)).Attribute("eps")
            : cx.Number(0.0);
        return Regression.CosineSimilarity(
            cx, cx.Numpy.ExpandDims(embeddings, PyInt.Of(0)), Column(cx, embeddings), epsilon, Last, PyNone.Value);
    }

    private static Term Column(OptaxContext cx, Term array) => cx.Numpy.ExpandDims(array, PyInt.Of(1));

    private static PyObject Leading(Term array) => array.Attribute("shape").Item(PyInt.Of(0));

    private static Term Triplet(OptaxArguments call)
    {
        var (cx, anchors, axis, degree) = (call.Context, call[0], call[3], call[4]);
        new Checks(cx).Floating(anchors, call[1], call[2]);
        return cx.Numpy.Maximum(Distance(call[1]) - Distance(call[2]) + call[5], cx.Number(0));

        Term Distance(Term others) => cx.Numpy.Power(
            cx.Numpy.Sum(cx.Numpy.Power(anchors - others, degree), axis) + call[6], 1 / degree);
    }
}
