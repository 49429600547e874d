using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Typing;

namespace Nnx.Python.Modules.Typing;

/// <summary>Unions of <c>typing</c>: flat, each member once.</summary>
internal static class TypingUnions
{
    public static PyObject Of(params PyObject[] members)
    {
        if (members.Length == 0)
        {
            throw PyError.Type("Cannot take a Union of no types.");
        }

        var flat = new List<PyObject>();
        foreach (var member in members)
        {
            Add(flat, TypingConversion.Of(member));
        }

        return flat.Count == 1 ? flat[0] : new PyTypingAlias("Union", TypingForms.Union, new PyTuple([.. flat]));
    }

    private static void Add(List<PyObject> flat, PyObject member)
    {
        var inner = member switch
        {
            PyTypingAlias { Name: "Union" } union => union.Arguments,
            PyUnion plain => plain.Members,
            _ => null,
        };
        if (inner is not null)
        {
            foreach (var part in inner)
            {
                Add(flat, part);
            }
        }
        else if (!flat.Exists(known => TypingEquality.AreEqual(known, member)))
        {
            flat.Add(member);
        }
    }
}
