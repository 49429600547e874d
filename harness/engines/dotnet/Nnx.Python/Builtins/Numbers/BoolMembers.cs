using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Builtins.Numbers;

/// <summary>Members of <c>bool</c>.</summary>
internal static class BoolMembers
{
    public static void Define(ClassBuilder c)
    {
        c.New("cls, x=False, /", (py, a) => PyBool.Of(py.IsTrue(a[1])))
            .Method(Slot.Repr, "self, /", (_, a) => new PyStr(((PyBool)a[0]).Small != 0 ? "True" : "False"));
        Logic(c, Slot.And, Slot.RAnd, (x, y) => x & y, IntOperators.And);
        Logic(c, Slot.Or, Slot.ROr, (x, y) => x | y, IntOperators.Or);
        Logic(c, Slot.Xor, Slot.RXor, (x, y) => x ^ y, IntOperators.Xor);
    }

    private static void Logic(ClassBuilder c, Slot forward, Slot reflected, Func<bool, bool, bool> ofBools, Func<PyInt, PyInt, PyInt> ofInts)
    {
        PyObject Apply(Interpreter py, BoundArguments a) => a[1] switch
        {
            PyBool right => PyBool.Of(ofBools(((PyBool)a[0]).Small != 0, right.Small != 0)),
            PyInt right => ofInts((PyInt)a[0], right),
            _ => PyNotImplemented.Value,
        };

        c.Method(forward, "self, value, /", Apply).Method(reflected, "self, value, /", Apply);
    }
}
