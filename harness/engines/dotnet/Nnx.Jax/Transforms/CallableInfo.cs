using System.Globalization;
using Nnx.Jax.Interpreters;
using Nnx.Jax.Trees;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Transforms;

/// <summary>What errors and checks want to know of a callable of the program.</summary>
public static class CallableInfo
{
    /// <summary>Its name, looking through <c>functools.partial</c>.</summary>
    public static string Name(Interpreter py, PyObject callable) => callable switch
    {
        PyFunction function => function.Name,
        NativeFunction native => native.Name,
        _ when py.FindAttribute(callable, "__name__") is PyStr name => name.Value,
        _ when IsPartial(callable) => Name(py, py.GetAttribute(callable, "func")),
        _ => "<unnamed function>",
    };

    /// <summary>Name, file and line: <c>f at file.py:3</c>; the file's own name only.</summary>
    internal static DebugInfo Describe(Interpreter py, PyObject callable, string transformation, IReadOnlyList<string>? arguments = null)
    {
        var function = Underlying(py, callable);
        var place = function is null ? null : string.Create(CultureInfo.InvariantCulture, $"{function.FileName}:{function.FirstLine}");
        return new DebugInfo(transformation, Name(py, callable), place) { ArgumentNames = arguments ?? [] };
    }

    /// <summary>Its parameters, without those that are bound already; null where they cannot be told.</summary>
    public static Signature? SignatureOf(Interpreter py, PyObject callable)
    {
        switch (callable)
        {
            case PyFunction function:
                return function.Signature;
            case NativeFunction native:
                return native.Signature;
            case PyMethod method:
                return SignatureOf(py, method.Function) is { Parameters.Length: > 0 } bound ? bound.WithoutFirst() : null;
            case TransformedFunction transformed:
                return SignatureOf(py, transformed.Wrapped);
        }

        if (IsPartial(callable))
        {
            return WithoutGiven(SignatureOf(py, py.GetAttribute(callable, "func")), py.Iterate(py.GetAttribute(callable, "args")).Count());
        }

        if (py.FindAttribute(callable, "__wrapped__") is { } wrapped)
        {
            return SignatureOf(py, wrapped);
        }

        return callable is PyType || callable.Type.Lookup(Slot.Call) is not { } call
            ? null
            : SignatureOf(py, call) is { Parameters.Length: > 0 } own ? own.WithoutFirst() : null;
    }

    /// <summary>A path of the form <c>a['k'][0]</c> for each leaf of the arguments, as errors show them; null where the arguments do not fit.</summary>
    internal static IReadOnlyList<string>? LeafPaths(TreeFunctions trees, PyObject callable, CallArguments arguments)
    {
        var named = Assign(trees.Python, callable, arguments);
        return named is null ? null : [.. named.SelectMany(pair => PathsOf(trees, pair.Name, pair.Value))];
    }

    /// <summary>A path for each leaf of a value.</summary>
    internal static IEnumerable<string> PathsOf(TreeFunctions trees, string name, PyObject value) =>
        trees.FlattenWithPaths(value).Paths.Select(path => name + string.Concat(path.Select(trees.Python.Str)));

    /// <summary>The function of the program that is called in the end; null where it is none.</summary>
    internal static PyFunction? Underlying(Interpreter py, PyObject callable) => callable switch
    {
        PyFunction function => function,
        PyMethod method => Underlying(py, method.Function),
        NativeFunction => null,
        _ when IsPartial(callable) => Underlying(py, py.GetAttribute(callable, "func")),
        _ when py.FindAttribute(callable, "__wrapped__") is { } wrapped => Underlying(py, wrapped),
        _ => null,
    };

    /// <summary>The arguments by the names of parameters, in their order; null where they do not fit.</summary>
    private static List<(string Name, PyObject Value)>? Assign(Interpreter py, PyObject callable, CallArguments arguments)
    {
        if (SignatureOf(py, callable) is not { } signature)
        {
            return null;
        }

        try
        {
            _ = Binder.Bind("f", signature, arguments);
        }
        catch (PyRaise)
        {
            return null;
        }

        var assigned = new List<(string, PyObject)>();
        var next = 0;
        var rest = arguments.Names.ToList();
        foreach (var parameter in signature.Parameters)
        {
            switch (parameter.Kind)
            {
                case ParameterKind.VarPositional:
                    assigned.Add((parameter.Name, new PyTuple([.. arguments.Positional[next..]])));
                    next = arguments.PositionalCount;
                    break;
                case ParameterKind.VarKeyword:
                    var others = new PyDict();
                    foreach (var name in rest.Where(name => signature.IndexOfKeyword(name) < 0))
                    {
                        others.Store(name, arguments.Find(name)!);
                    }

                    assigned.Add((parameter.Name, others));
                    break;
                case ParameterKind.KeywordOnly:
                    AddNamed(parameter.Name);
                    break;
                default:
                    if (next < arguments.PositionalCount)
                    {
                        assigned.Add((parameter.Name, arguments.Positional[next++]));
                    }
                    else
                    {
                        AddNamed(parameter.Name);
                    }

                    break;
            }
        }

        return assigned;

        void AddNamed(string name)
        {
            if (arguments.Find(name) is { } value)
            {
                assigned.Add((name, value));
            }
        }
    }

    private static bool IsPartial(PyObject value) => value.Type.FullName is "functools.partial";

    private static Signature? WithoutGiven(Signature? signature, int count) => signature is null || signature.PositionalCount < count
        ? signature
        : new Signature(signature.Parameters.RemoveRange(0, count));
}
