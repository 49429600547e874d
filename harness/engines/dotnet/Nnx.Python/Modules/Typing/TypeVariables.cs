using Nnx.Python.Objects;
using Nnx.Python.Objects.Typing;

namespace Nnx.Python.Modules.Typing;

/// <summary>Type variables inside types: found, and replaced by types.</summary>
internal static class TypeVariables
{
    /// <summary>Those in some types, each once, in order of appearance.</summary>
    public static PyTuple Collect(IEnumerable<PyObject> types)
    {
        var found = new List<PyObject>();
        foreach (var type in types)
        {
            Collect(type, found);
        }

        return found.Count == 0 ? PyTuple.Empty : new PyTuple([.. found]);
    }

    /// <summary>A type with the variables replaced.</summary>
    public static PyObject Substitute(PyObject type, PyTuple variables, PyTuple values)
    {
        switch (type)
        {
            case PyTypeVariable:
                for (var i = 0; i < variables.Count; i++)
                {
                    if (ReferenceEquals(variables[i], type))
                    {
                        return values[i];
                    }
                }

                return type;
            case PyTypingAlias { Name: "Union" } union:
                return TypingUnions.Of([.. union.Arguments.Select(argument => Substitute(argument, variables, values))]);
            case PyTypingAlias alias:
                return new PyTypingAlias(
                    alias.Name, alias.Name == "Annotated" ? Substitute(alias.Origin, variables, values) : alias.Origin, All(alias.Arguments))
                {
                    Metadata = alias.Metadata,
                };
            case PyGenericAlias plain:
                return new PyGenericAlias(plain.Origin, All(plain.Arguments));
            case PyList list:
                return new PyList(list.Items.Select(item => Substitute(item, variables, values)));
            default:
                return type;
        }

        PyTuple All(PyTuple arguments) => new([.. arguments.Select(argument => Substitute(argument, variables, values))]);
    }

    private static void Collect(PyObject type, List<PyObject> found)
    {
        switch (type)
        {
            case PyTypeVariable variable:
                if (!found.Contains(variable))
                {
                    found.Add(variable);
                }

                break;
            case PyTypingAlias alias:
                foreach (var argument in alias.Name == "Annotated" ? [alias.Origin] : (IEnumerable<PyObject>)alias.Arguments)
                {
                    Collect(argument, found);
                }

                break;
            case PyGenericAlias plain:
                foreach (var argument in plain.Arguments)
                {
                    Collect(argument, found);
                }

                break;
            case PyUnion union:
                foreach (var member in union.Members)
                {
                    Collect(member, found);
                }

                break;
            case PyList list:
                foreach (var item in list.Items)
                {
                    Collect(item, found);
                }

                break;
        }
    }
}
