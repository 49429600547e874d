using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Projections;

/// <summary>The module <c>optax.projections</c>.</summary>
internal static class ProjectionModule
{
    private const string Name = "optax.projections";
    private const string Module = "optax.projections._projections";
    private const string Scaled = "tree, scale=1";

    public static NativeModule Build() => new ModuleBuilder(Name)
        .Optax("projection_non_negative", "tree", Module, static call => call.Context.Trees.Map(call[0], x => call.Context.Numpy.Nn("relu", x)))
        .Optax("projection_box", "tree, lower, upper", Module, static call => Box(call.Context, call[0], call[1], call[2]))
        .Optax("projection_hypercube", Scaled, Module, static call => call.Context.Math.Clip(call[0], PyInt.Of(0), call[1]))
        .Optax("projection_simplex", Scaled, Module, static call => SimplexProjection.Of(call.Context, call[0], call[1]))
        .OptaxWhere(NameRules.ProjectionsOntoBalls, "projection_l1_sphere", Scaled, Module, static call => L1Sphere(call.Context, call[0], call[1]))
        .OptaxWhere(NameRules.ProjectionsOntoBalls, "projection_l1_ball", Scaled, Module, static call => L1Ball(call.Context, call[0], call[1]))
        .OptaxWhere(NameRules.ProjectionsOntoBalls, "projection_l2_sphere", Scaled, Module, static call =>
            call.Context.Math.Scale(call[1] / call.Context.Math.Norm(call[0]), call[0]))
        .OptaxWhere(NameRules.ProjectionsOntoBalls, "projection_l2_ball", Scaled, Module, static call => L2Ball(call.Context, call[0], call[1]))
        .OptaxWhere(NameRules.ProjectionsOntoBalls, "projection_linf_ball", Scaled, Module, static call =>
            call.Context.Math.Clip(call[0], -call[1], call[1]))
        .OptaxWhere(NameRules.ProjectionsOntoPlanes, "projection_vector", "x, a", Module, static call =>
            call.Context.Math.Scale(call.Context.Math.Vdot(call[0], call[1]) / call.Context.Math.Vdot(call[1], call[1]), call[1]))
        .OptaxWhere(NameRules.ProjectionsOntoPlanes, "projection_hyperplane", "x, a, b", Module, static call =>
            call.Context.Math.AddScale(call[0], Gap(call), call[1]))
        .OptaxWhere(NameRules.ProjectionsOntoPlanes, "projection_halfspace", "x, a, b", Module, static call =>
            call.Context.Math.AddScale(call[0], call.Context.Numpy.With(["max"], "clip", Gap(call), PyInt.Of(0)), call[1]))
        .Build();

    private static PyObject Box(OptaxContext cx, PyObject tree, PyObject lower, PyObject upper) =>
        cx.Trees.Map(tree, lower, upper, (x, low, high) => cx.Numpy.Clip(cx.Numpy.AsArray(x), low, high));

    private static PyObject L1Sphere(OptaxContext cx, PyObject tree, Term scale) => cx.Math.Mul(
        cx.Trees.Map(tree, cx.Numpy.Sign), SimplexProjection.Of(cx, cx.Trees.Map(tree, cx.Numpy.Abs), scale));

    private static PyObject L1Ball(OptaxContext cx, PyObject tree, Term scale)
    {
        var norm = cx.Math.Sum(cx.Trees.Map(tree, cx.Numpy.Abs));
        return cx.Functions.Call(
            "jax.lax", "cond", ["operand"], norm <= scale, Closures.Of("<lambda>", "tree", static (_, a) => a[0]),
            Closures.Of("<lambda>", "tree", (_, a) => L1Sphere(cx, a[0], scale)), tree);
    }

    private static PyObject L2Ball(OptaxContext cx, PyObject tree, Term scale)
    {
        var squares = cx.Math.Norm(tree, squared: true);
        return cx.Math.Scale(scale / cx.Numpy.Sqrt(cx.Numpy.Maximum(squares, scale.Power(2))), tree);
    }

    private static Term Gap(OptaxArguments call) =>
        (call[2] - call.Context.Math.Vdot(call[0], call[1])) / call.Context.Math.Vdot(call[1], call[1]);
}
