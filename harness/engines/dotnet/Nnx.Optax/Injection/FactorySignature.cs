using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Optax.Injection;

/// <summary>The parameters of a function that makes optimizers, bound as <c>inspect.signature(f).bind</c> does and in its words.</summary>
/// <param name="signature">The parameters.</param>
internal sealed class FactorySignature(Signature signature)
{
    /// <summary>Names of the parameters.</summary>
    public IEnumerable<string> Names => signature.Parameters.Select(static parameter => parameter.Name);

    /// <summary>The signature of a function, a method or a partial.</summary>
    /// <exception cref="UnsupportedConstructException">It is of another kind.</exception>
    public static FactorySignature Of(OptaxContext cx, PyObject factory) => factory switch
    {
        NativeFunction native => new(native.Signature),
        PyFunction function => new(function.Signature),
        PyMethod method => new(new Signature([.. Of(cx, method.Function).Parameters.Skip(1)])),
        _ when factory.Type.Name == "partial" => OfPartial(cx, factory),
        _ => throw new UnsupportedConstructException($"inspect.signature of {factory.Type}"),
    };

    /// <summary>Names and values of a call, defaults included where they are plain.</summary>
    /// <exception cref="PyRaise">TypeError, where the arguments do not fit.</exception>
    public IEnumerable<(string Name, PyObject Value)> Bind(CallArguments arguments)
    {
        var values = new Dictionary<string, PyObject>(StringComparer.Ordinal);
        var positional = signature.Parameters.Where(static parameter =>
            parameter.Kind is ParameterKind.PositionalOnly or ParameterKind.PositionalOrKeyword).ToList();
        if (arguments.PositionalCount > positional.Count)
        {
            throw PyError.Type("too many positional arguments");
        }

        for (var i = 0; i < arguments.PositionalCount; i++)
        {
            values[positional[i].Name] = arguments.Values[i];
        }

        for (var i = 0; i < arguments.Names.Length; i++)
        {
            var name = arguments.Names[i];
            if (signature.IndexOfKeyword(name) < 0)
            {
                throw PyError.Type($"got an unexpected keyword argument '{name}'");
            }

            if (!values.TryAdd(name, arguments.Named[i]))
            {
                throw PyError.Type($"multiple values for argument '{name}'");
            }
        }

        return signature.Parameters.Where(static parameter => parameter.Kind is not (ParameterKind.VarPositional or ParameterKind.VarKeyword))
            .Select(parameter => (parameter.Name, Value: ValueOf(parameter, values)))
            .Where(static bound => bound.Value is not null)
            .Select(static bound => (bound.Name, bound.Value!));
    }

    private IEnumerable<Parameter> Parameters => signature.Parameters;

    private static PyObject? ValueOf(Parameter parameter, Dictionary<string, PyObject> values) =>
        values.TryGetValue(parameter.Name, out var given) ? given
        : parameter.IsRequired ? throw PyError.Type($"missing a required argument: '{parameter.Name}'")
        : parameter.Default;

    // What a partial gives by name becomes a default, and all after it is taken by name only.
    private static FactorySignature OfPartial(OptaxContext cx, PyObject partial)
    {
        var given = (int)cx.Python.Length(cx.Python.GetAttribute(partial, "args"));
        var named = (PyDict)cx.Python.GetAttribute(partial, "keywords");
        var byName = false;
        var parameters = new List<Parameter>();
        foreach (var parameter in Of(cx, cx.Python.GetAttribute(partial, "func")).Parameters.Skip(given))
        {
            var value = named.Find(parameter.Name);
            byName |= value is not null;
            var kind = byName && parameter.Kind == ParameterKind.PositionalOrKeyword ? ParameterKind.KeywordOnly : parameter.Kind;
            parameters.Add(value is null
                ? parameter with { Kind = kind }
                : parameter with { Kind = kind, IsRequired = false, Default = value, DefaultText = "..." });
        }

        return new(new Signature([.. parameters]));
    }
}
