using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary>A name of <c>typing</c>, or a generic class of the program, with arguments: <c>List[int]</c>, <c>Box[T]</c>.</summary>
/// <param name="name">The name in <c>typing</c>; null for a class of the program.</param>
/// <param name="origin">What stands before the brackets, or the class behind it.</param>
/// <param name="arguments">What stands in the brackets.</param>
internal sealed class PyTypingAlias(string? name, PyObject origin, PyTuple arguments) : PyCallable
{
    public override PyType Type => Name switch
    {
        "Union" => TypingTypes.UnionAlias,
        "Literal" => TypingTypes.LiteralAlias,
        "Callable" => TypingTypes.CallableAlias,
        "Annotated" => TypingTypes.AnnotatedAlias,
        _ => TypingTypes.Alias,
    };

    public string? Name { get; } = name;

    public PyObject Origin { get; } = origin;

    public PyTuple Arguments { get; } = arguments;

    /// <summary>What <c>Annotated</c> adds; empty for others.</summary>
    public PyTuple Metadata { get; init; } = PyTuple.Empty;

    /// <summary>The type variables in the arguments, each once.</summary>
    public PyTuple Parameters => field ??= TypeVariables.Collect(Arguments);

    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        if (Origin is PySpecialForm form)
        {
            throw PyError.Type($"Cannot instantiate typing.{form.Name}");
        }

        if (Name is not null and not "Annotated")
        {
            throw PyError.Type($"Type {Name} cannot be instantiated; use {((PyType)Origin).Name}() instead");
        }

        var made = py.Call(Origin, arguments);
        try
        {
            py.SetAttribute(made, "__orig_class__", this);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.AttributeError))
        {
            // Instances without a __dict__ go without.
        }

        return made;
    }
}
