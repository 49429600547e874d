using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transforms;

/// <summary><c>keep_params_nonnegative</c> and <c>zero_nans</c>.</summary>
internal static class Constraining
{
    private const string Module = "optax.transforms._constraining";

    public static NamedTupleShape NanState { get; } = new("ZeroNansState", Module, "found_nan");

    public static void Define(ModuleBuilder module) => module
        .Class(NanState)
        .Optax("keep_params_nonnegative", "", Module, static call => NonNegative(call.Context))
        .Optax("zero_nans", "", Module, static call => ZeroNans(call.Context));

    private static PyObject NonNegative(OptaxContext cx) => new Transformation(cx, "keep_params_nonnegative", Module).Stateless(
        call =>
        {
            Term Formula(Term p, Term u) => cx.Numpy.Where(p + u < 0.0, -p, u);
            return cx.Holds(TreeRules.NoneUpdatesStay)
                ? cx.Trees.MapKeepingNone(call.RequiredParameters, call.Updates, Formula)
                : cx.Trees.Map(call.RequiredParameters, call.Updates, Formula);
        },
        UpdateSignatures.WithParameters);

    private static PyObject ZeroNans(OptaxContext cx) => new Transformation(cx, "zero_nans", Module).Make(
        parameters => cx.New(NanState, cx.Trees.Map(parameters, _ => cx.Numpy.Array(PyBool.False, cx.Functions.Find("jax.numpy", "bool_")))),
        call => new(
            cx.Trees.Map(call.Updates, p => cx.Numpy.Where(cx.Numpy.IsNan(p), cx.Numpy.ZerosLike(p), p)),
            cx.New(NanState, cx.Trees.Map(call.Updates, p => cx.Numpy.Call("any", cx.Numpy.IsNan(p))))));
}
