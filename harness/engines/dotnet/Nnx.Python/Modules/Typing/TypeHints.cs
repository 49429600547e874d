using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Typing;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Typing;

/// <summary><c>get_type_hints</c>, <c>get_origin</c> and <c>get_args</c>.</summary>
internal static class TypeHints
{
    public static PyDict Of(Interpreter py, PyObject value, PyObject? globals, PyObject? locals, bool includeExtras)
    {
        var hints = new PyDict();
        if (value is PyType type)
        {
            foreach (var parent in type.Mro.Reverse())
            {
                var names = globals as PyDict ?? ModuleNames(py, parent.Module);
                foreach (var (key, annotation) in (parent.Members.Find("__annotations__") as PyDict)?.Entries ?? [])
                {
                    hints.Store((PyStr)key, Evaluate(py, annotation, names, locals, includeExtras));
                }
            }

            return hints;
        }

        var annotations = py.FindAttribute(value, "__annotations__") as PyDict
            ?? throw PyError.Type($"{py.Repr(value)} is not a module, class, method, or function.");
        var own = globals as PyDict ?? (value as PyFunction)?.Globals ?? new PyDict();
        foreach (var (key, annotation) in annotations.Entries)
        {
            hints.Store((PyStr)key, Evaluate(py, annotation, own, locals, includeExtras));
        }

        return hints;
    }

    public static PyObject Origin(PyObject type) => type switch
    {
        PyTypingAlias { Name: "Annotated" } => TypingTypes.Annotated,
        PyTypingAlias alias => alias.Origin,
        PyGenericAlias alias => alias.Origin,
        PyUnion => BuiltinTypes.Union,
        _ => ReferenceEquals(type, TypingTypes.Generic) ? type : PyNone.Value,
    };

    public static PyTuple Arguments(PyObject type)
    {
        switch (type)
        {
            case PyTypingAlias { Name: "Annotated" } annotated:
                return new PyTuple([annotated.Origin, .. annotated.Metadata]);
            case PyTypingAlias { Name: "Callable", Arguments.Count: > 0 } callable:
                return callable.Arguments[0] is PyEllipsis
                    ? callable.Arguments
                    : new PyTuple(new PyList(callable.Arguments.Take(callable.Arguments.Count - 1)), callable.Arguments[^1]);
            case PyTypingAlias alias:
                return alias.Arguments;
            case PyGenericAlias alias:
                return alias.Arguments;
            case PyUnion union:
                return union.Members;
            default:
                return PyTuple.Empty;
        }
    }

    private static PyDict ModuleNames(Interpreter py, string module) =>
        py.HasModule(module) || module == "__main__" ? py.Import(module).Attributes : new PyDict();

    private static PyObject Evaluate(Interpreter py, PyObject annotation, PyDict globals, PyObject? locals, bool includeExtras)
    {
        var type = annotation switch
        {
            PyNone => BuiltinTypes.NoneType,
            PyStr text => EvaluateText(py, text.Value, globals, locals),
            _ => annotation,
        };
        return Resolve(py, type, globals, locals, includeExtras);
    }

    private static PyObject EvaluateText(Interpreter py, string text, PyDict globals, PyObject? locals)
    {
        var names = globals;
        if (locals is PyDict inner)
        {
            names = globals.Copy();
            names.Update(py, inner);
        }

        return TypingConversion.Of(py.Evaluate(text, names));
    }

    private static PyObject Resolve(Interpreter py, PyObject type, PyDict globals, PyObject? locals, bool includeExtras)
    {
        PyObject Inner(PyObject inner) => Resolve(py, inner, globals, locals, includeExtras);
        return type switch
        {
            PyForwardRef reference => Inner(EvaluateText(py, reference.Text, globals, locals)),
            PyTypingAlias { Name: "Annotated" } annotated => includeExtras
                ? new PyTypingAlias("Annotated", Inner(annotated.Origin), PyTuple.Empty) { Metadata = annotated.Metadata }
                : Inner(annotated.Origin),
            PyTypingAlias { Name: "Required" or "NotRequired" } form when !includeExtras => Inner(form.Arguments[0]),
            PyTypingAlias { Name: "Union" } union => TypingUnions.Of([.. union.Arguments.Select(Inner)]),
            PyTypingAlias { Name: "Literal" } => type,
            PyTypingAlias alias => new PyTypingAlias(alias.Name, alias.Origin, new PyTuple([.. alias.Arguments.Select(Inner)])),
            PyGenericAlias alias => new PyGenericAlias(alias.Origin, new PyTuple([.. alias.Arguments.Select(argument =>
                argument is PyStr text ? Inner(EvaluateText(py, text.Value, globals, locals)) : Inner(argument))])),
            _ => type,
        };
    }
}
