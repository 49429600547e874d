using Nnx.Python.Building;
using Nnx.Python.Builtins.Callables;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Classes;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary>Members of <c>typing.Generic</c>.</summary>
internal static class GenericMembers
{
    public static void Define(ClassBuilder c) => c
        .ClassMethod("__class_getitem__", "cls, params", Subscript)
        .ClassMethod("__init_subclass__", "cls, *args, **kwargs", (py, a) =>
        {
            InitSubclass(py, (PyType)a[0]);
            var next = py.GetAttribute(new PySuper(TypingTypes.Generic, a[0]), "__init_subclass__");
            return py.Call(next, CallForwarding.Arguments(a.Rest(1), a.Keywords(2)));
        });

    /// <summary>Finds the type variables that a new class is generic in.</summary>
    public static void InitSubclass(Interpreter py, PyType type)
    {
        var declared = type.Members.Find("__orig_bases__") as PyTuple;
        if (declared is null ? type.Bases.Contains(TypingTypes.Generic) && type.Name != "Protocol" : declared.Contains(TypingTypes.Generic))
        {
            throw PyError.Type("Cannot inherit from plain Generic");
        }

        var parameters = PyTuple.Empty;
        if (declared is not null)
        {
            parameters = TypeVariables.Collect(declared);
            var generic = declared.OfType<PyTypingAlias>().FirstOrDefault(IsGeneric);
            if (generic is not null)
            {
                var missing = parameters.Where(variable => !generic.Parameters.Contains(variable)).ToList();
                if (missing.Count > 0)
                {
                    throw PyError.Type($"Some type variables ({string.Join(", ", missing.Select(py.Repr))}) are not listed in "
                        + $"{(((PyType)generic.Origin).Name == "Protocol" ? "Protocol" : "Generic")}[{string.Join(", ", generic.Parameters.Select(py.Repr))}]");
                }

                parameters = generic.Parameters;
            }
        }

        type.SetMember("__parameters__", parameters);
    }

    private static bool IsGeneric(PyTypingAlias alias) => alias is { Name: null, Origin: PyType { Module: "typing", Name: "Generic" or "Protocol" } };

    private static PyObject Subscript(Interpreter py, BoundArguments a)
    {
        var type = (PyType)a[0];
        var arguments = TypingConversion.All(a[1]);
        if (type is { Module: "typing", Name: "Generic" or "Protocol" })
        {
            if (arguments.Count == 0)
            {
                throw PyError.Type($"Parameter list to {type.Name}[...] cannot be empty");
            }

            if (arguments.Any(argument => argument is not (PyTypeVariable or PyTypingAlias { Name: "Unpack" })))
            {
                throw PyError.Type(
                    $"Parameters to {type.Name}[...] must all be type variables or parameter specification variables.");
            }

            return arguments.Distinct().Count() < arguments.Count
                ? throw PyError.Type($"Parameters to {type.Name}[...] must all be unique")
                : new PyTypingAlias(null, type, arguments);
        }

        if (type.Lookup("__parameters__") is not PyTuple { Count: > 0 } parameters)
        {
            throw PyError.Type($"{py.Repr(type)} is not a generic class");
        }

        var isOpen = parameters.Any(variable => variable is PyTypeVariable { Kind: not TypeVariableKind.TypeVar });
        return arguments.Count == parameters.Count || isOpen
            ? new PyTypingAlias(null, type, arguments)
            : throw TypingSubscripts.WrongCount(py.Repr(type), arguments.Count, parameters.Count);
    }
}
