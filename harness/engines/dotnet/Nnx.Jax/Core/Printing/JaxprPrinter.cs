using System.Globalization;
using Nnx.Jax.Rules;

namespace Nnx.Jax.Core.Printing;

/// <summary>Writes jaxprs as JAX does.</summary>
internal sealed class JaxprPrinter(JaxContext cx)
{
    private readonly Dictionary<Var, string> _names = [];

    public string Print(Jaxpr jaxpr) => Document(jaxpr).Format();

    private Doc Document(Jaxpr jaxpr)
    {
        var used = new HashSet<Atom>(jaxpr.Equations.SelectMany(static equation => equation.Inputs).Concat(jaxpr.Outputs));
        var constants = Binders(jaxpr.Constants, used, always: true);
        var inputs = Binders(jaxpr.Inputs, used, always: true);
        Doc[] equations = [.. jaxpr.Equations.Select(equation => Document(equation, used))];
        var outputs = Doc.Concat(Doc.Text("("), Uses(jaxpr.Outputs, ","), Doc.Text(jaxpr.Outputs.Length == 1 ? ",)" : ")"));
        return Doc.Concat(
            Doc.Group(Doc.Nest(2, Doc.Concat(
                Doc.Text("{ "), Doc.Text("lambda "), constants, Doc.Text("; "), inputs, Doc.Text(". "), Doc.Text("let"),
                Doc.Nest(2, Doc.Concat(Doc.Break(), Doc.Join(Doc.Break("; "), equations))),
                Doc.Break(), Doc.Text("in "), outputs))),
            Doc.Text(" }"));
    }

    private Doc Document(Equation equation, HashSet<Atom> used)
    {
        var left = Binders(equation.Outputs, used, always: false);
        var right = Doc.Concat(Doc.Text(equation.Primitive.Shown(cx)), Fields([.. equation.Params.Printed]), Doc.Text(" "), Uses(equation.Inputs, ""));
        return equation.Outputs.Length == 0 ? right : Doc.Concat(left, Doc.Text(" = "), right);
    }

    private Doc Fields((string Name, object Value)[] fields) => fields.Length == 0
        ? Doc.Concat()
        : Doc.Group(Doc.Concat(
            Doc.Nest(2, Doc.Concat(
                Doc.Text("["), Doc.Break(""),
                Doc.Join(Doc.Break(), [.. fields.Select(field => Doc.Concat(Doc.Text(field.Name + "="), Field(field.Value)))]))),
            Doc.Break(""), Doc.Text("]")));

    private Doc Field(object value) => value switch
    {
        ClosedJaxpr closed => Document(closed.Jaxpr),
        Jaxpr jaxpr => Document(jaxpr),
        ClosedJaxpr[] jaxprs => Doc.Group(Doc.Concat(
            Doc.Nest(2, Doc.Concat(Doc.Text("("), Doc.Break(""), Doc.Join(Doc.Break(), [.. jaxprs.Select(jaxpr => Document(jaxpr.Jaxpr))]))),
            Doc.Break(""), Doc.Text(")"))),
        _ => Doc.Text(value.ToString() ?? ""),
    };

    private Doc Binders(Var[] variables, HashSet<Atom> used, bool always) =>
        Variables([.. variables.Select(variable => $"{(always || used.Contains(variable) ? NameOf(variable) : "_")}:{variable.Aval.Abbreviated}")], "");

    private Doc Uses(Atom[] atoms, string separator) =>
        Variables([.. atoms.Select(atom => atom is Literal literal ? Text(literal) : NameOf((Var)atom))], separator);

    private static Doc Variables(string[] texts, string separator) =>
        Doc.Nest(2, Doc.Group(Doc.Join(Doc.Concat(Doc.Text(separator), Doc.Group(Doc.Break())), [.. texts.Select(Doc.Text)])));

    private string Text(Literal literal)
    {
        var value = cx.Python.Str(ScalarObjects.ToPython(literal.Value.Value, 0));
        return cx.Holds(TextRules.TypedLiterals) ? $"{value}:{literal.Aval.Abbreviated}" : value;
    }

    private string NameOf(Var variable)
    {
        if (!_names.TryGetValue(variable, out var name))
        {
            name = Letters(_names.Count);
            _names[variable] = name;
        }

        return name;
    }

    private static string Letters(int number)
    {
        var text = "";
        do
        {
            text = ((char)('a' + number % 26)).ToString(CultureInfo.InvariantCulture) + text;
            number /= 26;
        }
        while (number > 0);
        return text;
    }
}
