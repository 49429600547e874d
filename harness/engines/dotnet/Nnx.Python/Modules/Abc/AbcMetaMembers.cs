using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Abc;

/// <summary>Members of <c>abc.ABCMeta</c>.</summary>
internal static class AbcMetaMembers
{
    public static void Define(ClassBuilder c) => c
        .New("mcls, name, bases, namespace, /, **kwargs", (py, a) =>
        {
            var type = ClassCreation.Create(
                py, (PyType)a[0], py.Str(a[1]), (PyTuple)a[2], (PyDict)a[3], CallForwarding.Arguments(PyTuple.Empty, a.Keywords(4)));
            AbstractMethods.Update(py, type);
            return type;
        })
        .Method("register", "cls, subclass", (py, a) =>
        {
            var subclass = a[1] as PyType ?? throw PyError.Type("Can only register classes");
            if (!py.IsSubclass(subclass, a[0]))
            {
                if (py.IsSubclass(a[0], subclass))
                {
                    throw PyError.Runtime("Refusing to create an inheritance cycle");
                }

                py.Extension(_ => new AbcRegistry()).Add((PyType)a[0], subclass);
            }

            return subclass;
        })
        .Method(Slot.InstanceCheck, "cls, instance", (py, a) => PyBool.Of(
            py.IsPlainInstance(a[1], (PyType)a[0]) || IsSubclass(py, (PyType)a[0], a[1].Type)))
        .Method(Slot.SubclassCheck, "cls, subclass", (py, a) => PyBool.Of(
            IsSubclass(py, (PyType)a[0], a[1] as PyType ?? throw PyError.Type("issubclass() arg 1 must be a class"))));

    private static bool IsSubclass(Interpreter py, PyType type, PyType subclass)
    {
        if (py.CallMethod(type, "__subclasshook__", subclass) is PyBool answer)
        {
            return answer.Small != 0;
        }

        if (subclass.IsSubclassOf(type))
        {
            return true;
        }

        py.Enter(" in __subclasscheck__");
        try
        {
            foreach (var registered in py.Extension(_ => new AbcRegistry()).Of(type))
            {
                if (py.IsSubclass(subclass, registered))
                {
                    return true;
                }
            }

            foreach (var known in type.Subclasses().ToArray())
            {
                if (py.IsSubclass(subclass, known))
                {
                    return true;
                }
            }

            return false;
        }
        finally
        {
            py.Leave();
        }
    }
}
