using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Calls;

/// <summary>Binds the arguments of a call to the parameters of a signature, as CPython does for Python functions.</summary>
public static class Binder
{
    /// <summary>One value a parameter; null where a parameter was left to a default that is no plain literal.</summary>
    /// <exception cref="PyRaise">TypeError, in the words of CPython 3.11, where the arguments do not fit.</exception>
    public static PyObject?[] Bind(NativeFunction function, Signature signature, CallArguments arguments)
    {
        if (arguments.Names.Length == 0 && signature.IsPlain && arguments.Values.Length == signature.Parameters.Length)
        {
            return arguments.Values;
        }

        if (!function.LooksLikeScript)
        {
            NativeBinderErrors.Check(function, signature, arguments);
        }

        return Bind(function.QualifiedName, signature, arguments);
    }

    /// <summary>Binds for a function of this name; see the other overload.</summary>
    public static PyObject?[] Bind(string name, Signature signature, CallArguments arguments)
    {
        var values = new PyObject?[signature.Parameters.Length];
        BindPositional(signature, arguments, values);
        BindNamed(name, signature, arguments, values);
        if (arguments.PositionalCount > signature.PositionalCount && signature.VarPositionalIndex < 0)
        {
            throw BinderErrors.TooMany(name, signature, arguments, values);
        }

        FillDefaults(name, signature, values);
        return values;
    }

    private static void BindPositional(Signature signature, CallArguments arguments, PyObject?[] values)
    {
        var count = Math.Min(arguments.PositionalCount, signature.PositionalCount);
        Array.Copy(arguments.Values, values, count);
        if (signature.VarPositionalIndex >= 0)
        {
            values[signature.VarPositionalIndex] = new PyTuple([.. arguments.Positional[count..]]);
        }
    }

    private static void BindNamed(string name, Signature signature, CallArguments arguments, PyObject?[] values)
    {
        var rest = signature.VarKeywordIndex < 0 ? null : new PyDict();
        for (var i = 0; i < arguments.Names.Length; i++)
        {
            var keyword = arguments.Names[i];
            var index = signature.IndexOfKeyword(keyword);
            if (index >= 0)
            {
                if (values[index] is not null)
                {
                    throw PyError.Type($"{name}() got multiple values for argument '{keyword}'");
                }

                values[index] = arguments.Named[i];
            }
            else if (rest is null)
            {
                throw BinderErrors.Unexpected(name, signature, arguments, keyword);
            }
            else
            {
                rest.Store(keyword, arguments.Named[i]);
            }
        }

        if (rest is not null)
        {
            values[signature.VarKeywordIndex] = rest;
        }
    }

    private static void FillDefaults(string name, Signature signature, PyObject?[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is null)
            {
                if (signature.Parameters[i].IsRequired)
                {
                    throw BinderErrors.Missing(name, signature, values);
                }

                values[i] = signature.Parameters[i].Default;
            }
        }
    }
}
