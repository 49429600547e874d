using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

/// <summary>Arguments of a call by position only, as functions with rules of their own take them.</summary>
internal static class PositionalArguments
{
    /// <summary>All arguments by position, defaults filled in.</summary>
    /// <exception cref="PyRaise">TypeError where they do not fit.</exception>
    public static PyObject[] Resolve(Interpreter py, PyObject function, CallArguments arguments, string transformation, string name)
    {
        if (CallableInfo.SignatureOf(py, function) is not { } signature)
        {
            return arguments.Names.Length == 0 ? arguments.Values : throw Unresolved("keyword arguments could not be resolved to positions");
        }

        PyObject?[] bound;
        try
        {
            bound = Binder.Bind(name, signature, arguments);
        }
        catch (PyRaise raised) when (raised.Is(ExceptionTypes.TypeError))
        {
            throw Unresolved(raised.Value.PlainMessage);
        }

        var values = new List<PyObject>();
        for (var i = 0; i < bound.Length; i++)
        {
            switch (signature.Parameters[i].Kind)
            {
                case ParameterKind.VarPositional:
                    values.AddRange((PyTuple)bound[i]!);
                    break;
                case ParameterKind.KeywordOnly or ParameterKind.VarKeyword:
                    if (bound[i] is PyDict { Count: > 0 } || bound[i] is { } other and not PyDict && arguments.Names.Contains(signature.Parameters[i].Name))
                    {
                        throw Unresolved("keyword arguments could not be resolved to positions");
                    }

                    break;
                default:
                    values.Add(bound[i]!);
                    break;
            }
        }

        return [.. values];

        PyRaise Unresolved(string reason) => PyError.Type($"The input arguments to the {transformation}-decorated function {name} could not be resolved to positional-only arguments. "
            + $"Binding failed with the error:\n{reason}");
    }

    /// <summary>The arguments with traced values at some places.</summary>
    public static CallArguments Insert(PyObject[] given, int[] places, CallArguments traced)
    {
        var values = (PyObject[])given.Clone();
        for (var i = 0; i < places.Length; i++)
        {
            values[places[i]] = traced.Values[i];
        }

        return new CallArguments(values, []);
    }
}
