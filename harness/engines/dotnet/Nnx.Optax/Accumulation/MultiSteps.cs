using Nnx.Optax.Calls;
using Nnx.Optax.Rules;
using Nnx.Optax.Transformations;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Modules.Collections;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Optax.Accumulation;

/// <summary><c>optax.MultiSteps</c>: gradients of several steps accumulated for one step of an optimizer.</summary>
internal static class MultiSteps
{
    private const string Module = "optax.transforms._accumulation";

    public static NamedTupleShape State { get; } = new(
        "MultiStepsState", Module, "mini_step", "gradient_step", "inner_opt_state", "acc_grads", "skip_state")
    {
        Defaults = [PyTuple.Empty],
    };

    /// <summary>The class.</summary>
    public static NativeClass Class { get; } = new("MultiSteps", Module)
    {
        PublicModule = "optax",
        Define = static members => members
            .Method(Slot.Init, "self, opt, every_k_schedule, use_grad_mean=True, should_skip_update_fn=None, accumulator_dtype=float32", Initialize)
            .Method("init", "self, params", static (py, a) => new MultiStepsUpdate(OptaxContext.Of(py), a[0]).Init(a[1]))
            .Method("update", "self, updates, state, params=None, **extra_args", static (py, a) =>
                new MultiStepsUpdate(OptaxContext.Of(py), a[0]).Update(a[1], a[2], a[3], a.Keywords(4)).ToTuple())
            .Method("has_updated", "self, state", static (py, a) => HasUpdated(OptaxContext.Of(py), a[1]))
            .Method("gradient_transformation", "self", static (py, a) => OptaxContext.Of(py).New(
                GradientClasses.Plain, py.GetAttribute(a[0], "init"), py.GetAttribute(a[0], "update")))
            .Property("inner_opt", static (py, self) => py.GetAttribute(self, "_opt")),
    };

    public static void Define(ModuleBuilder module) => module.Class(Class).Class(State);

    private static PyNone Initialize(Interpreter py, BoundArguments a)
    {
        var cx = OptaxContext.Of(py);
        var (self, every) = (a[0], a[2]);
        py.SetAttribute(self, "_opt", Transformation.WithExtraArguments(cx, a[1]));
        py.SetAttribute(self, "_every_k_schedule", every is PyInt ? Closures.Of("<lambda>", "step", (_, _) => every) : every);
        py.SetAttribute(self, "_use_grad_mean", a[3]);
        if (cx.Holds(AccumulationRules.SumsHaveDtype))
        {
            py.SetAttribute(self, "_accumulator_dtype", Dtypes.Canonical(cx, a.Optional(5) ?? cx.Numpy.Float32));
        }

        py.SetAttribute(self, "_acc_update", py.IsTrue(a[3])
            ? Closures.Of("<lambda>", "grad, acc, *, n_acc", (_, b) => cx.Term(b[1]) + (cx.Term(b[0]) - cx.Term(b[1])) / (cx.Term(b[2]) + 1))
            : Closures.Of("<lambda>", "grad, acc, *, n_acc", (_, b) => cx.Term(b[0]) + cx.Term(b[1])));
        py.SetAttribute(self, "_should_skip_update_fn", a.OrNull(4) ?? Closures.Of(
            "should_skip_update_fn", "*unused_args, **unused_kwargs", (_, _) => new PyTuple(
                cx.Numpy.Array(PyBool.False, cx.Functions.Find("jax.numpy", "bool_")), PyTuple.Empty)));
        return PyNone.Value;
    }

    private static Term HasUpdated(OptaxContext cx, PyObject state) =>
        cx.Numpy.And(cx.Get(state, "mini_step").Is(0), cx.Get(state, "gradient_step") > 0);
}
