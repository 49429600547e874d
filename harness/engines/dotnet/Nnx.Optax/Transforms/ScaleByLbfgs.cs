using Nnx.Optax.Calls;
using Nnx.Optax.Numerics;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>scale_by_lbfgs</c>: updates times an approximation of the inverse Hessian (Nocedal, 1980), by two loops over past steps.</summary>
internal static class ScaleByLbfgs
{
    private const string Module = "optax._src.transform";

    public static NamedTupleShape State { get; } = new(
        "ScaleByLBFGSState", Module, "count", "params", "updates", "diff_params_memory", "diff_updates_memory", "weights_memory");

    public static void Define(ModuleBuilder module) => module.Class(State).Optax(
        "scale_by_lbfgs", "memory_size=10, scale_init_precond=True", Module, static call => Make(call.Context, call[0], call.Flag(1)));

    public static PyObject Make(OptaxContext cx, Term size, bool scalesFirst)
    {
        if ((size < 1).IsTrue)
        {
            throw PyError.Value("memory_size must be >= 1");
        }

        return new Transformation(cx, "scale_by_lbfgs").Make(
            parameters => First(cx, size, parameters), call => Update(cx, size, scalesFirst, call), UpdateSignatures.WithParameters);
    }

    private static PyTuple First(OptaxContext cx, Term size, PyObject parameters)
    {
        var stacked = cx.Trees.Map(parameters, leaf =>
            cx.Numpy.Zeros(new PyTuple([size, .. cx.Python.Iterate(leaf.Attribute("shape"))]), leaf.Dtype));
        return cx.New(
            State, cx.Numpy.AsArray(PyInt.Of(0), cx.Numpy.Int32), cx.Math.ZerosLike(parameters), cx.Math.ZerosLike(parameters),
            stacked, stacked, cx.Numpy.Zeros(size));
    }

    private static Step Update(OptaxContext cx, Term size, bool scalesFirst, UpdateCall call)
    {
        var (count, parameters) = (call.Field("count"), call.Bound[2]);
        var moved = cx.Math.Sub(parameters, call.Field("params"));
        var turned = cx.Math.Sub(call.Updates, call.Field("updates"));
        var product = cx.Numpy.Call("real", cx.Math.Vdot(turned, moved));
        var weight = cx.Numpy.Where(product.Is(0.0), cx.Number(0.0), 1.0 / product);
        Term Started(Term x) => cx.Numpy.Where(count > 0, x, cx.Numpy.ZerosLike(x));
        moved = cx.Trees.Map(moved, Started);
        turned = cx.Trees.Map(turned, Started);
        var before = (count - 1) % size;
        Term Remember(Term memory, Term now) => memory.Attribute("at").Item(before).Method("set", now);
        var memory = new LbfgsMemory(
            cx.Trees.Map(call.Field("diff_params_memory"), moved, Remember),
            cx.Trees.Map(call.Field("diff_updates_memory"), turned, Remember),
            Remember(call.Field("weights_memory"), Started(weight)));
        var scale = scalesFirst ? FirstScale(cx, count, moved, turned, call.Updates) : cx.Number(1.0);
        return new(
            Precondition(cx, call.Updates, memory, scale, count % size),
            cx.New(State, SafeNumerics.SafeIncrement(cx, count), parameters, call.Updates, memory.Parameters, memory.Updates, memory.Weights));
    }

    private static Term FirstScale(OptaxContext cx, Term count, PyObject moved, PyObject turned, PyObject updates)
    {
        var numerator = cx.Numpy.Call("real", cx.Math.Vdot(turned, moved));
        var denominator = cx.Math.Norm(turned, squared: true);
        var scale = cx.Numpy.Where(denominator > 0.0, numerator / denominator, cx.Number(1.0));
        if (!cx.Holds(LineSearchRules.FirstStepIsCapped))
        {
            return scale;
        }

        var capped = cx.Numpy.Minimum(cx.Number(1.0), 1.0 / cx.Math.Norm(cx.Trees.Map(updates, u => cx.Numpy.Lax("stop_gradient", u))));
        return cx.Numpy.Where(count > 0, scale, capped);
    }

    private static PyObject Precondition(OptaxContext cx, PyObject updates, LbfgsMemory memory, Term scale, Term at)
    {
        var size = memory.Weights.Attribute("shape").Item(PyInt.Of(0));
        var indices = (at + cx.Numpy.Arange(size)) % size;
        var right = cx.Functions.Call("jax.lax", "scan", ["reverse"], Closures.Of("right_product", "vec, idx", (_, a) =>
        {
            var alpha = Weighted(memory.Parameters, a[0], a[1]);
            return new PyTuple(Moved(a[0], -alpha, memory.Updates, a[1]), alpha);
        }), updates, indices, PyBool.True);
        var (vector, alphas) = Transformation.Unpack(cx, right);
        var left = cx.Functions.Call("jax.lax", "scan", Closures.Of("left_product", "vec, idx_alpha", (_, a) =>
        {
            var (index, alpha) = Transformation.Unpack(cx, a[1]);
            var beta = Weighted(memory.Updates, a[0], index);
            return new PyTuple(Moved(a[0], cx.Term(alpha) - beta, memory.Parameters, index), beta);
        }), cx.Math.Scale(scale, vector), new PyTuple(indices, alphas));
        return Transformation.Unpack(cx, left).Updates;

        PyObject At(PyObject tree, PyObject index) => cx.Trees.Map(tree, x => x.Item(index));
        Term Weighted(PyObject tree, PyObject vec, PyObject index) =>
            memory.Weights.Item(index) * cx.Numpy.Call("real", cx.Math.Vdot(At(tree, index), vec));

        PyObject Moved(PyObject vec, Term factor, PyObject tree, PyObject index)
        {
            var next = cx.Math.AddScale(vec, factor, At(tree, index));
            return cx.Holds(LineSearchRules.ProductsKeepDtype) ? cx.Math.CastLike(next, vec) : next;
        }
    }
}
