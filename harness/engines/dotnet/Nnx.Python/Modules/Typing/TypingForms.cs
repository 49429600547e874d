using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary>The special forms of <c>typing</c> and what they make of their arguments.</summary>
internal static class TypingForms
{
    public static PySpecialForm Union { get; } = new("Union");

    public static PySpecialForm Optional { get; } = new("Optional");

    public static PySpecialForm ClassVar { get; } = new("ClassVar");

    public static PySpecialForm Literal { get; } = new("Literal");

    /// <summary>Those that take one type: <c>Final[int]</c>.</summary>
    public static PySpecialForm[] Single { get; } =
        [ClassVar, new("Final"), new("TypeGuard"), new("Required"), new("NotRequired"), new("Unpack")];

    /// <summary>Those that take no argument.</summary>
    public static PySpecialForm[] Plain { get; } =
        [new("NoReturn"), new("Never"), new("Self"), new("LiteralString"), new("TypeAlias")];

    public static PySpecialForm Concatenate { get; } = new("Concatenate");

    /// <summary>Whether an annotation says <c>ClassVar</c>.</summary>
    public static bool IsClassVariable(PyObject annotation) =>
        ReferenceEquals(annotation, ClassVar) || annotation is PyTypingAlias alias && ReferenceEquals(alias.Origin, ClassVar);

    public static PyObject Subscript(Interpreter py, PySpecialForm form, PyObject arguments)
    {
        switch (form.Name)
        {
            case "Union":
                return TypingUnions.Of(arguments is PyTuple members ? [.. members] : [arguments]);
            case "Optional":
                return arguments is PyTuple
                    ? throw PyError.Type($"typing.Optional requires a single type. Got {py.Repr(arguments)}.")
                    : TypingUnions.Of(arguments, BuiltinTypes.NoneType);
            case "Literal":
                return new PyTypingAlias("Literal", form, Distinct(arguments as PyTuple ?? new PyTuple(arguments)));
            case "Concatenate":
                return new PyTypingAlias("Concatenate", form, TypingConversion.All(arguments));
        }

        if (Array.IndexOf(Plain, form) >= 0)
        {
            throw PyError.Type($"typing.{form.Name} is not subscriptable");
        }

        return arguments is PyTuple
            ? throw PyError.Type($"typing.{form.Name} accepts only single type. Got {py.Repr(arguments)}.")
            : new PyTypingAlias(form.Name, form, TypingConversion.All(arguments));
    }

    private static PyTuple Distinct(PyTuple values)
    {
        var kept = new List<PyObject>();
        foreach (var value in values.SelectMany(v => v is PyTypingAlias { Name: "Literal" } inner ? inner.Arguments : (IEnumerable<PyObject>)[v]))
        {
            if (!kept.Exists(known => TypingEquality.AreEqual(known, value)))
            {
                kept.Add(value);
            }
        }

        return new PyTuple([.. kept]);
    }
}
