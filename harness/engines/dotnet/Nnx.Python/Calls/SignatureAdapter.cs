using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Calls;

/// <summary>Carries values bound to the parameters that programs see over to the parameters that a native body knows.</summary>
internal sealed class SignatureAdapter
{
    private readonly Signature _visible;
    private readonly Signature _known;
    private readonly int[] _target;
    private readonly string _function;

    public SignatureAdapter(Signature visible, Signature known, string function)
    {
        _visible = visible;
        _known = known;
        _function = function;
        _target = [.. visible.Parameters.Select(Target)];
    }

    /// <summary>The values in the order of the body's parameters.</summary>
    /// <exception cref="UnsupportedConstructException">A value was given for a parameter that the body does not know.</exception>
    public BoundArguments Adapt(BoundArguments bound)
    {
        var values = _known.Parameters.Select(parameter => parameter.Kind switch
        {
            ParameterKind.VarPositional => PyTuple.Empty,
            ParameterKind.VarKeyword => new PyDict(),
            _ => parameter.Default,
        }).ToArray();
        for (var i = 0; i < _target.Length; i++)
        {
            var value = bound.Values[i];
            var visible = _visible.Parameters[i];
            if (value is null || visible.Kind is ParameterKind.VarPositional && value is PyTuple { Count: 0 }
                || visible.Kind is ParameterKind.VarKeyword && value is PyDict { Count: 0 })
            {
                continue;
            }

            if (_target[i] >= 0)
            {
                values[_target[i]] = value;
            }
            else if (!ReferenceEquals(value, visible.Default))
            {
                throw new UnsupportedConstructException($"{_function}({visible.Name}=…)");
            }
        }

        return new BoundArguments(values);
    }

    private int Target(Parameter visible)
    {
        for (var i = 0; i < _known.Parameters.Length; i++)
        {
            var known = _known.Parameters[i];
            if (Signature.IsVariadic(visible.Kind) ? known.Kind == visible.Kind : known.Name == visible.Name)
            {
                return i;
            }
        }

        // Names of positional-only parameters change from release to release; their places do not.
        var place = _visible.Parameters.IndexOf(visible);
        return visible.Kind == ParameterKind.PositionalOnly && place < _known.Parameters.Length
            && _known.Parameters[place].Kind == ParameterKind.PositionalOnly
            ? place
            : -1;
    }
}
