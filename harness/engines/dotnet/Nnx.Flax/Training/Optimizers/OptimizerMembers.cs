using Nnx.Flax.Rules;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training.Optimizers;

/// <summary>Members of an <c>nnx.Optimizer</c> that is given the model.</summary>
internal static class OptimizerMembers
{
    private static readonly Signature Constructor = Signature.Parse("self, model, tx, *, wrt");

    public static void Define(ClassBuilder members) => members
        .Method(Slot.Init, "*args, wrt=..., **kwargs", CheckedInitialize)
        .Method("update", "self, model, grads=..., **kwargs", CheckedUpdate)
        .Method(Slot.GetAttr, "self, name", MissingAttribute)
        .ClassMethod("__class_getitem__", "cls, item", static (_, a) => a[0]);

    /// <summary>Makes the Variables of an optimizer.</summary>
    public static void Initialize(Interpreter py, PyObject self, PyObject model, PyObject tx, PyObject wrt)
    {
        py.SetAttribute(self, "step", py.Call(py.TypeOf(OptimizerClasses.OptState), Imported.Zero(py, "uint32")));
        py.SetAttribute(self, "tx", tx);
        var state = py.CallMethod(tx, "init", Imported.Nnx(py, "state", model, wrt));
        py.SetAttribute(self, "opt_state", Imported.Nnx(py, "data", TransformationState.Wrap(FlaxContext.Of(py), state)));
        py.SetAttribute(self, "wrt", wrt);
    }

    /// <summary>One step; what <c>update</c> returns in the release.</summary>
    public static PyObject Update(Interpreter py, PyObject self, PyObject model, PyObject gradients, PyDict more)
    {
        var flax = FlaxContext.Of(py);
        var wrt = py.GetAttribute(self, "wrt");
        var parameters = Pure(Imported.Nnx(py, "state", model, wrt));
        var slopes = Pure(flax.Holds(TrainingRules.OptimizerFiltersGradients)
            ? Imported.Nnx(py, "state", gradients, wrt)
            : Imported.Nnx(py, "state", gradients));
        var before = Pure(py.GetAttribute(self, "opt_state"));
        var (updates, after) = Transforming.Update(py, py.GetAttribute(self, "tx"), slopes, before, parameters, (PyDict)Pure(more));
        Imported.Nnx(py, "update", model, Imported.Call(py, "optax", "apply_updates", parameters, updates));
        Imported.Nnx(py, "update", py.GetAttribute(self, "opt_state"), Imported.Nnx(py, "state", after));
        var step = py.GetAttribute(self, "step");
        py.SetItem(step, PyEllipsis.Value, py.InPlace(BinaryOperator.Add, py.GetItem(step, PyEllipsis.Value), PyInt.Of(1)));
        return flax.Holds(TrainingRules.OptimizerReturnsUpdates) ? updates : PyNone.Value;

        PyObject Pure(PyObject tree) => Imported.Nnx(py, flax.Holds(TrainingRules.PureIsAsPure) ? "as_pure" : "pure", tree);
    }

    private static PyNone CheckedInitialize(Interpreter py, BoundArguments a)
    {
        if (a.Optional(1) is not { } wrt || wrt is PyEllipsis)
        {
            throw PyError.Type("Missing required argument `wrt`. As of Flax 0.11.0 the `wrt` argument is required, "
                + "if you want to keep the previous use nnx.ModelAndOptimizer instead of nnx.Optimizer.");
        }

        var named = a.Keywords(2).Copy();
        named.Store("wrt", wrt);
        var bound = Binder.Bind("Optimizer.__init__", Constructor, Transforming.With([.. a.Rest(0)], named));
        Initialize(py, bound[0]!, bound[1]!, bound[2]!, bound[3]!);
        return PyNone.Value;
    }

    private static PyObject CheckedUpdate(Interpreter py, BoundArguments a) => a.Optional(2) is { } gradients and not PyEllipsis
        ? Update(py, a[0], a[1], gradients, a.Keywords(3))
        : throw PyError.Type("Missing required argument `grads`. As of Flax 0.11.0 update requires both (model, grads) arguments to be passed. "
            + "If you want to keep the previous use nnx.ModelAndOptimizer instead of nnx.Optimizer.");

    private static PyObject MissingAttribute(Interpreter py, BoundArguments a)
    {
        var name = py.Str(a[1]);
        if (name != "model")
        {
            throw PyError.NoAttribute(a[0], name);
        }

        var does = FlaxContext.Of(py).Holds(TrainingRules.MissingModelSaysNot) ? "does not have" : "does have";
        throw PyError.Attribute($"{a[0].Type.Name} {does} attribute 'model' since Flax 0.11.0. "
            + "To keep the previous behavior, use nnx.ModelAndOptimizer instead of nnx.Optimizer.");
    }
}
