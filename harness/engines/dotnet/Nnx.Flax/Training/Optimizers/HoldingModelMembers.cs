using Nnx.Flax.Variables;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training.Optimizers;

/// <summary>Members of an <c>nnx.Optimizer</c> that holds the model.</summary>
internal static class HoldingModelMembers
{
    public static void Define(ClassBuilder members) => members
        .Method(Slot.Init, "self, model, tx, wrt=Param", Initialize)
        .Method("update", "self, grads, **kwargs", Update)
        .ClassMethod("__class_getitem__", "cls, item", static (_, a) => a[0]);

    private static PyNone Initialize(Interpreter py, BoundArguments a)
    {
        var (self, model, tx) = (a[0], a[1], a[2]);
        var wrt = a.Optional(3) ?? py.TypeOf(VariableClasses.Param);
        py.SetAttribute(self, "step", py.Call(py.TypeOf(OptimizerClasses.OptState), Imported.Zero(py, "uint32")));
        py.SetAttribute(self, "model", model);
        py.SetAttribute(self, "tx", tx);
        var state = py.CallMethod(tx, "init", Imported.Nnx(py, "state", model, wrt));
        py.SetAttribute(self, "opt_state", new StateVariables(FlaxContext.Of(py)).Wrap(state));
        py.SetAttribute(self, "wrt", wrt);
        return PyNone.Value;
    }

    private static PyNone Update(Interpreter py, BoundArguments a)
    {
        var (self, gradients) = (a[0], a[1]);
        var states = new StateVariables(FlaxContext.Of(py));
        var parameters = Imported.Nnx(py, "state", py.GetAttribute(self, "model"), py.GetAttribute(self, "wrt"));
        var before = states.Unwrap(py.GetAttribute(self, "opt_state"));
        var (updates, after) = Transforming.Update(py, py.GetAttribute(self, "tx"), gradients, before, parameters, a.Keywords(2));
        var changed = Imported.Call(py, "optax", "apply_updates", parameters, updates);
        if (!changed.Type.IsSubclassOf((PyType)py.GetAttribute(py.Import("flax.nnx"), "State")))
        {
            throw new PyRaise(new PyBaseException(ExceptionTypes.AssertionError));
        }

        var step = py.GetAttribute(self, "step");
        py.SetAttribute(step, "value", py.InPlace(BinaryOperator.Add, py.GetAttribute(step, "value"), PyInt.Of(1)));
        Imported.Nnx(py, "update", py.GetAttribute(self, "model"), changed);
        states.Update(py.GetAttribute(self, "opt_state"), after);
        return PyNone.Value;
    }
}
