using Nnx.Python.Builtins.Callables;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Abc;

/// <summary>Finds the abstract methods that a class has left.</summary>
internal static class AbstractMethods
{
    public static void Update(Interpreter py, PyType type)
    {
        var names = new List<PyObject>();
        foreach (var (name, value) in type.Members.Entries)
        {
            if (PropertyMembers.IsAbstract(py, value))
            {
                names.Add(name);
            }
        }

        foreach (var parent in type.Bases)
        {
            if (parent.Lookup("__abstractmethods__") is not PyFrozenSet inherited)
            {
                continue;
            }

            foreach (var name in inherited.Elements)
            {
                if (type.Lookup(((PyStr)name).Value) is { } value && PropertyMembers.IsAbstract(py, value) && !names.Contains(name))
                {
                    names.Add(name);
                }
            }
        }

        type.SetMember("__abstractmethods__", PyFrozenSet.Of(py, names));
    }
}
