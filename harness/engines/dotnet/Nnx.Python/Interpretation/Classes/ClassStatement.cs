using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Classes;

/// <summary>What a <c>class</c> statement does, <c>__build_class__</c>: bases, metaclass, namespace, body, and the call of the metaclass.</summary>
internal static class ClassStatement
{
    private static readonly PyStr ClassCell = new("__classcell__");

    /// <summary>The class; null where an exception is on its way.</summary>
    public static PyObject? Build(Frame frame, PyCode code, PyStr name, CallArguments arguments)
    {
        var py = frame.Py;
        var given = new PyTuple(arguments.Positional.ToArray());
        var bases = ResolveBases(py, given);
        var metaclass = Metaclass(arguments, bases);
        var keywords = WithoutMetaclass(arguments);
        if (Prepare(py, metaclass, name, bases, keywords) is not { } names)
        {
            return null;
        }

        var body = new Frame(py, code, frame.Globals, code.MakeCells(code.Capture(frame))) { Namespace = names };
        if (body.Run() is null)
        {
            return null;
        }

        if (!ReferenceEquals(bases, given))
        {
            py.SetItem(names, new PyStr("__orig_bases__"), given);
        }

        var cell = code.Scope.ClassCell < 0 ? null : body.Cells[code.Scope.ClassCell];
        if (cell is not null)
        {
            py.SetItem(names, ClassCell, cell);
        }

        var made = ReferenceEquals(metaclass, BuiltinTypes.TypeType)
            ? ClassCreation.Create(py, BuiltinTypes.TypeType, name.Value, bases, (PyDict)names, keywords)
            : Invocation.Call(py, metaclass, [name, bases, names, .. keywords.Values], keywords.Names);
        if (made is PyType && cell is { Value: null })
        {
            return frame.Fail(PyError.Runtime(
                $"__class__ not set defining {py.Repr(name)} as {py.Repr(made)}. Was __classcell__ propagated to type.__new__?"));
        }

        return made;
    }

    private static PyTuple ResolveBases(Interpreter py, PyTuple given)
    {
        List<PyObject>? resolved = null;
        for (var i = 0; i < given.Count; i++)
        {
            if (given[i] is PyType || py.FindAttribute(given[i], "__mro_entries__") is not { } entries)
            {
                resolved?.Add(given[i]);
                continue;
            }

            resolved ??= [.. given.Take(i)];
            resolved.AddRange(py.Call(entries, given) as PyTuple ?? throw PyError.Type("__mro_entries__ must return a tuple"));
        }

        return resolved is null ? given : new PyTuple([.. resolved]);
    }

    private static PyObject Metaclass(CallArguments arguments, PyTuple bases)
    {
        var metaclass = arguments.Find("metaclass") ?? (bases.Count > 0 ? bases[0].Type : BuiltinTypes.TypeType);
        return metaclass is PyType type ? Metaclasses.Winner(type, bases) : metaclass;
    }

    private static CallArguments WithoutMetaclass(CallArguments arguments)
    {
        var index = Array.IndexOf(arguments.Names, "metaclass");
        PyObject[] named = arguments.Named.ToArray();
        return index < 0
            ? new CallArguments(named, arguments.Names)
            : new CallArguments([.. named[..index], .. named[(index + 1)..]], [.. arguments.Names[..index], .. arguments.Names[(index + 1)..]]);
    }

    private static PyObject? Prepare(Interpreter py, PyObject metaclass, PyStr name, PyTuple bases, CallArguments keywords)
    {
        if (ReferenceEquals(metaclass, BuiltinTypes.TypeType) || py.FindAttribute(metaclass, "__prepare__") is not { } prepare)
        {
            return new PyDict();
        }

        var names = Invocation.Call(py, prepare, [name, bases, .. keywords.Values], keywords.Names);
        return names is null || names is PyDict || names.Type.Lookup(Slot.GetItem) is not null
            ? names
            : throw PyError.Type($"{(metaclass as PyType)?.Name ?? "<metaclass>"}.__prepare__() must return a mapping, not {names.Type.Name}");
    }
}
