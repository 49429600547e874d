using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Typing;

namespace Nnx.Python.Builtins;

/// <summary><c>int | str</c>.</summary>
internal static class Unions
{
    /// <summary>The union of two; null where one of them is no type. A single member stays itself.</summary>
    public static PyObject? Of(PyObject left, PyObject right)
    {
        var members = new List<PyObject>();
        return Add(members, left) && Add(members, right)
            ? members.Count == 1 ? members[0] : new PyUnion(new PyTuple([.. members]))
            : null;
    }

    private static bool Add(List<PyObject> members, PyObject value)
    {
        switch (value)
        {
            case PyUnion union:
                return union.Members.All(member => Add(members, member));
            case PyNone:
                return Add(members, BuiltinTypes.NoneType);
            case PyType or PyGenericAlias:
                if (!members.Exists(known => ReferenceEquals(known, value)))
                {
                    members.Add(value);
                }

                return true;
            default:
                return false;
        }
    }
}
