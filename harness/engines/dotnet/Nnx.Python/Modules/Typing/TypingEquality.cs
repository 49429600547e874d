using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Typing;

namespace Nnx.Python.Modules.Typing;

/// <summary>Equality of types, which needs nothing of the program.</summary>
internal static class TypingEquality
{
    public static bool AreEqual(PyObject left, PyObject right)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        return (left, right) switch
        {
            (PyTypingAlias { Name: "Union" } a, _) when Members(right) is { } other => AreSame(a.Arguments, other),
            (PyUnion a, PyTypingAlias { Name: "Union" } b) => AreSame(a.Members, b.Arguments),
            (PyTypingAlias { Name: "Literal" } a, PyTypingAlias { Name: "Literal" } b) => AreSame(a.Arguments, b.Arguments),
            (PyTypingAlias a, PyTypingAlias b) => AreEqual(a.Origin, b.Origin) && (a.Name == "Annotated") == (b.Name == "Annotated")
                && AreInOrder(a.Arguments, b.Arguments) && AreInOrder(a.Metadata, b.Metadata),
            (PyGenericAlias a, PyGenericAlias b) => ReferenceEquals(a.Origin, b.Origin) && AreInOrder(a.Arguments, b.Arguments),
            (PyForwardRef a, PyForwardRef b) => a.Text == b.Text,
            (PyStr a, PyStr b) => a.Value == b.Value,
            (PyBool or PyInt, PyBool or PyInt) => left.GetType() == right.GetType() && ((PyInt)left).Value == ((PyInt)right).Value,
            (PyList a, PyList b) => AreInOrder(a.Items, b.Items),
            _ => false,
        };
    }

    public static long Hash(PyObject type)
    {
        var hash = 17L;
        switch (type)
        {
            case PyTypingAlias alias:
                foreach (var argument in alias.Arguments)
                {
                    // Unions are equal in any order.
                    hash = alias.Name is "Union" or "Literal" ? hash + Hash(argument) : (hash * 31) + Hash(argument);
                }

                return hash & long.MaxValue;
            case PyStr text:
                return text.Hash;
            case PyType plain:
                return PyStr.HashOf(plain.FullName);
            default:
                return hash;
        }
    }

    private static PyTuple? Members(PyObject type) => type switch
    {
        PyTypingAlias { Name: "Union" } union => union.Arguments,
        PyUnion plain => plain.Members,
        _ => null,
    };

    private static bool AreSame(PyTuple left, PyTuple right) =>
        left.Count == right.Count && left.All(member => right.Any(candidate => AreEqual(member, candidate)));

    private static bool AreInOrder(IReadOnlyList<PyObject> left, IReadOnlyList<PyObject> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => AreEqual(pair.First, pair.Second));
}
