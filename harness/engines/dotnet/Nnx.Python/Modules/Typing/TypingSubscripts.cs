using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary>Arguments in the brackets of generic names.</summary>
internal static class TypingSubscripts
{
    public static PyObject Of(Interpreter py, PyBareAlias alias, PyObject arguments)
    {
        if (alias.Name == "Callable")
        {
            return Callable(py, alias, arguments);
        }

        if (alias.Name == "Tuple" && arguments is PyTuple { Count: 0 })
        {
            return new PyTypingAlias("Tuple", alias.Origin(py), PyTuple.Empty);
        }

        var converted = TypingConversion.All(arguments);
        if (alias.Arity >= 0 && converted.Count != alias.Arity)
        {
            throw WrongCount($"typing.{alias.Name}", converted.Count, alias.Arity);
        }

        return new PyTypingAlias(alias.Name, alias.Origin(py), converted);
    }

    public static PyObject Substitute(Interpreter py, PyTypingAlias alias, PyObject arguments)
    {
        if (alias.Parameters.Count == 0)
        {
            throw PyError.Type($"{py.Repr(alias)} is not a generic class");
        }

        var values = TypingConversion.All(arguments);
        return values.Count == alias.Parameters.Count
            ? TypeVariables.Substitute(alias, alias.Parameters, values)
            : throw WrongCount(py.Repr(alias), values.Count, alias.Parameters.Count);
    }

    public static PyRaise WrongCount(string name, int actual, int expected) => PyError.Type(
        $"Too {(actual > expected ? "many" : "few")} arguments for {name}; actual {actual}, expected {expected}");

    private static PyTypingAlias Callable(Interpreter py, PyBareAlias alias, PyObject arguments)
    {
        if (arguments is not PyTuple { Count: 2 } pair)
        {
            throw PyError.Type("Callable must be used as Callable[[arg, ...], result].");
        }

        IEnumerable<PyObject> parameters = pair[0] switch
        {
            PyList list => list.Items.Select(TypingConversion.Of),
            _ => [TypingConversion.Of(pair[0])],
        };
        return new PyTypingAlias("Callable", alias.Origin(py), new PyTuple([.. parameters, TypingConversion.Of(pair[1])]));
    }
}
