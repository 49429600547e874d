using System.Collections.Immutable;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>The parts that the four kinds of comprehensions share.</summary>
/// <param name="Node">The comprehension.</param>
/// <param name="Name">The name of its code.</param>
/// <param name="Description">What error texts call it.</param>
/// <param name="Element">The element, of a dictionary the key.</param>
/// <param name="Value">The value of a dictionary.</param>
/// <param name="Generators">The <c>for</c> clauses.</param>
internal sealed record Comprehensions(
    Expression Node, string Name, string Description, Expression Element, Expression? Value, ImmutableArray<Comprehension> Generators)
{
    public static Comprehensions PartsOf(Expression expression) => expression switch
    {
        ListComp list => new(list, "<listcomp>", "list comprehension", list.Elt, null, list.Generators),
        SetComp set => new(set, "<setcomp>", "set comprehension", set.Elt, null, set.Generators),
        DictComp dict => new(dict, "<dictcomp>", "dict comprehension", dict.Key, dict.Value, dict.Generators),
        GeneratorExp generator => new(generator, "<genexpr>", "generator expression", generator.Elt, null, generator.Generators),
        _ => throw new ArgumentException($"{expression.GetType().Name} is not a comprehension", nameof(expression)),
    };
}
