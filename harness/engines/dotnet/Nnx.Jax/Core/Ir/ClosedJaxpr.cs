using System.Diagnostics.CodeAnalysis;

namespace Nnx.Jax.Core;

/// <summary>A jaxpr with the values of its constants.</summary>
internal sealed class ClosedJaxpr(Jaxpr jaxpr, JaxValue[] constants)
{
    private Dictionary<object, object>? _derived;

    public Jaxpr Jaxpr { get; } = jaxpr;

    public JaxValue[] Constants { get; } = constants;

    public Aval[] InAvals => Jaxpr.InAvals;

    public Aval[] OutAvals => Jaxpr.OutAvals;

    /// <summary>How its equations are run on arrays.</summary>
    [field: MaybeNull]
    public ExecutionPlan Plan => field ??= new ExecutionPlan(Jaxpr);

    /// <summary>What a transformation made of it, made once a key (records, compared by value).</summary>
    public T Derived<T>(object key, Func<T> make)
        where T : class
    {
        _derived ??= [];
        if (!_derived.TryGetValue(key, out var made))
        {
            made = make();
            _derived[key] = made;
        }

        return (T)made;
    }
}
