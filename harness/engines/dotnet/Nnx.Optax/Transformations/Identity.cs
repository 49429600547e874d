using Nnx.Optax.Calls;
using Nnx.Optax.Trees;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Transformations;

/// <summary>Transformations without a state: <c>identity</c>, <c>set_to_zero</c>, <c>stateless</c> and <c>stateless_with_tree_map</c>.</summary>
internal static class Identity
{
    private const string Module = "optax._src.base";

    public static void Define(ModuleBuilder module) => module
        .Optax("identity", "", Module, static call => Make(call.Context))
        .Optax("set_to_zero", "", Module, static call => SetToZero(call.Context))
        .Optax("init_empty_state", "params", Module, static call => call.Context.New(GradientClasses.EmptyState))
        .Optax("stateless", "f", Module, static call => Stateless(call.Context, call[0]))
        .Optax("stateless_with_tree_map", "f", Module, static call => StatelessWithTreeMap(call.Context, call[0]))
        .Optax("with_extra_args_support", "tx", Module, static call => Transformation.WithExtraArguments(call.Context, call[0]));

    public static PyObject Make(OptaxContext cx) => new Transformation(cx, "identity", Module).Stateless(static call => call.Updates);

    public static PyObject SetToZero(OptaxContext cx) => new Transformation(cx, "set_to_zero", Module)
        .Stateless(call => cx.Trees.Map(call.Updates, cx.Numpy.ZerosLike));

    private static PyObject Stateless(OptaxContext cx, Term function) => new Transformation(cx, "stateless", Module).Make(
        _ => cx.New(GradientClasses.EmptyState),
        call => new(function.Call(call.Updates, call.Parameters ?? PyNone.Value), cx.New(GradientClasses.EmptyState)));

    private static PyObject StatelessWithTreeMap(OptaxContext cx, Term function) => new Transformation(cx, "stateless_with_tree_map", Module).Make(
        _ => cx.New(GradientClasses.EmptyState),
        call => new(Mapped(cx.Trees, function, call), cx.New(GradientClasses.EmptyState)));

    private static PyObject Mapped(TreeMaps trees, Term function, UpdateCall call) => call.Parameters is { } parameters
        ? trees.Map(call.Updates, parameters, (u, p) => function.Call(u, p))
        : trees.Map(call.Updates, u => function.Call(u, PyNone.Value));
}
