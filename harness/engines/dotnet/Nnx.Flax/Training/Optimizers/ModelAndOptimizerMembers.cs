using Nnx.Flax.Variables;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Training.Optimizers;

/// <summary>Members of <c>nnx.ModelAndOptimizer</c>.</summary>
internal static class ModelAndOptimizerMembers
{
    public static void Define(ClassBuilder members) => members
        .Method(Slot.Init, "self, model, tx, *, wrt=Param", Initialize)
        .Method("update", "self, grads, /, **kwargs", static (py, a) =>
            OptimizerMembers.Update(py, a[0], py.GetAttribute(a[0], "model"), a[1], a.Keywords(2)));

    private static PyNone Initialize(Interpreter py, BoundArguments a)
    {
        OptimizerMembers.Initialize(py, a[0], a[1], a[2], a.Optional(3) ?? py.TypeOf(VariableClasses.Param));
        py.SetAttribute(a[0], "model", a[1]);
        return PyNone.Value;
    }
}
