using Nnx.Jax.Transforms;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Flax.Transforms.Wrapping;

/// <summary>All arguments of a call as positional ones, defaults filled in, as transforms need them (<c>resolve_kwargs</c>).</summary>
internal static class PositionalArguments
{
    /// <summary>The arguments by position.</summary>
    /// <param name="py">The run.</param>
    /// <param name="function">What the arguments are for.</param>
    /// <param name="arguments">The arguments.</param>
    /// <exception cref="PyRaise">TypeError, in the words of <c>inspect</c>, where they do not fit, and where one can only be given by name.</exception>
    public static PyTuple Resolve(Interpreter py, PyObject function, CallArguments arguments)
    {
        var bound = IsOpen(function) || CallableInfo.SignatureOf(py, function) is not { } signature
            ? (Values: [.. arguments.Positional], HasNamed: arguments.Names.Length > 0)
            : Bind(py, signature, arguments);
        return bound.HasNamed
            ? throw PyError.Type("keyword arguments could not be resolved to positions")
            : new PyTuple([.. bound.Values]);
    }

    // A partial is not looked into; neither is a class, whose metaclass takes anything.
    private static bool IsOpen(PyObject function) => function is PyType || function.Type.FullName == "functools.partial";

    private static (List<PyObject> Values, bool HasNamed) Bind(Interpreter py, Signature signature, CallArguments arguments)
    {
        var values = new List<PyObject>();
        var next = 0;
        var used = new HashSet<string>();
        var positionsEnd = false;
        var hasNamed = false;
        foreach (var parameter in signature.Parameters)
        {
            var named = arguments.Find(parameter.Name);
            switch (parameter.Kind)
            {
                case ParameterKind.VarPositional:
                    values.AddRange(arguments.Positional[next..]);
                    next = arguments.PositionalCount;
                    break;
                case ParameterKind.VarKeyword:
                    break;
                case ParameterKind.KeywordOnly:
                    used.Add(parameter.Name);
                    hasNamed = named is not null || !parameter.IsRequired ? true : throw Missing(parameter);
                    break;
                case ParameterKind.PositionalOnly when named is not null && signature.VarKeywordIndex < 0:
                    throw PyError.Type($"'{parameter.Name}' parameter is positional only, but was passed as a keyword");
                default:
                    if (next < arguments.PositionalCount)
                    {
                        values.Add(named is null || parameter.Kind == ParameterKind.PositionalOnly
                            ? arguments.Positional[next++]
                            : throw PyError.Type($"multiple values for argument '{parameter.Name}'"));
                        break;
                    }

                    used.Add(parameter.Name);
                    positionsEnd |= !AddDefault(values, parameter, named, positionsEnd);
                    break;
            }
        }

        if (next < arguments.PositionalCount)
        {
            throw PyError.Type("too many positional arguments");
        }

        foreach (var name in arguments.Names.Where(name => !used.Contains(name)))
        {
            hasNamed = signature.VarKeywordIndex >= 0
                ? true
                : throw PyError.Type($"got an unexpected keyword argument {py.Repr(new PyStr(name))}");
        }

        return (values, hasNamed);
    }

    // A default that only the function itself knows ends what can be given by position.
    private static bool AddDefault(List<PyObject> values, Parameter parameter, PyObject? named, bool positionsEnd)
    {
        var value = named ?? parameter.Default;
        if (value is null)
        {
            return parameter.IsRequired ? throw Missing(parameter) : false;
        }

        if (positionsEnd)
        {
            return named is null
                ? false
                : throw new UnsupportedConstructException($"argument {parameter.Name} behind a default that is no literal");
        }

        values.Add(value);
        return true;
    }

    private static PyRaise Missing(Parameter parameter) => PyError.Type($"missing a required argument: '{parameter.Name}'");
}
