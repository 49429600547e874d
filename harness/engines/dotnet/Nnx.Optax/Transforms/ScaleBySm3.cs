using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_sm3</c>: AdaGrad with one accumulator a row of each dimension (Anil et al., 2019).</summary>
internal static class ScaleBySm3
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new("ScaleBySM3State", Module, "mu", "nu");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_sm3", "b1=0.9, b2=1.0, eps=1e-08", Module, static call => Make(call.Context, call[0], call[1], call[2]));

    public static PyObject Make(OptaxContext cx, Term b1, Term b2, Term eps) => new Transformation(cx, "scale_by_sm3").Make(
        parameters => First(cx, parameters),
        call =>
        {
            var sums = cx.Trees.Map(call.Updates, call.Field("mu"), (g, rows) => Sum(cx, g, Rows(cx, g, rows), b2));
            var scaled = cx.Trees.Map(call.Updates, sums, (g, sum) =>
                g * cx.Numpy.Where(sum > 0, cx.Numpy.Rsqrt(sum + eps), cx.Number(0.0)));
            var nu = cx.Math.UpdateMoment(scaled, call.Field("nu"), b1, 1);
            var mu = cx.Trees.Map(sums, sum => cx.Term(new PyList(Enumerable.Range(0, Rank(sum)).Select(axis => Largest(cx, sum, axis).Value))));
            return new(nu, cx.New(State, mu, nu));
        });

    private static PyTuple First(OptaxContext cx, PyObject parameters)
    {
        if (cx.Trees.Leaves(parameters).Any(leaf => cx.Numpy.Call("iscomplexobj", leaf).IsTrue))
        {
            throw PyError.Value("This transformation does not support complex parameters.");
        }

        var mu = cx.Trees.Map(parameters, p => cx.Term(new PyList(cx.Python.Iterate(p.Attribute("shape")).Select(size =>
            (cx.Holds(TransformRules.UpdatesKeepDtype) ? cx.Numpy.Zeros(new PyList([size]), p.Dtype) : cx.Numpy.Zeros(new PyList([size]))).Value))));
        return cx.New(State, mu, cx.Math.ZerosLike(parameters));
    }

    private static Term[] Rows(OptaxContext cx, Term g, Term rows) =>
        [.. Enumerable.Range(0, Rank(g)).Select(axis => cx.Numpy.Reshape(rows.Item(PyInt.Of(axis)), Broadcastable(g, axis)))];

    private static Term Sum(OptaxContext cx, Term g, Term[] rows, Term b2)
    {
        var share = b2.Is(1.0).IsTrue ? cx.Number(1.0) : 1.0 - b2;
        return share * g.Power(2) + b2 * (rows.Length < 2 ? rows[0] : rows.Aggregate(cx.Numpy.Minimum));
    }

    private static Term Largest(OptaxContext cx, Term sum, int axis) => Rank(sum) < 2
        ? sum
        : cx.Numpy.Max(sum, new PyList(Enumerable.Range(0, Rank(sum)).Where(other => other != axis).Select(static PyObject (other) => PyInt.Of(other))));

    private static PyList Broadcastable(Term g, int axis)
    {
        var sizes = Enumerable.Repeat<PyObject>(PyInt.Of(1), Rank(g)).ToArray();
        sizes[axis] = g.Attribute("shape").Item(PyInt.Of(axis));
        return new PyList(sizes);
    }

    private static int Rank(Term array) => (int)array.Context.Python.Length(array.Attribute("shape"));
}
