using System.Text.RegularExpressions;
using Nnx.Python.Building;
using Nnx.Python.Calls;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;
using Nnx.Python.Runtime.Warnings;

namespace Nnx.Python.Modules.Warnings;

/// <summary>The module <c>warnings</c>.</summary>
internal static class WarningsModule
{
    private static readonly NativeClass CatchWarnings = new("catch_warnings", "warnings")
    {
        Allocator = type => new PyCatchWarnings(type),
        Define = c => c
            .New("cls, /, *args, **kwargs", (_, a) => new PyCatchWarnings((PyType)a[0]))
            .Method(Slot.Init, "self, *, record=False, module=None, action=None, category=..., lineno=0, append=False", (py, a) =>
            {
                var self = (PyCatchWarnings)a[0];
                self.IsRecording = py.IsTrue(a[1]);
                self.First = a.OrNull(3) is { } action
                    ? new WarningFilter(ActionOf(py, action), null, Category(a.Optional(4)), null, py.ToInt(a[5]))
                    : null;
                return PyNone.Value;
            })
            .Method(Slot.Enter, "self", Enter)
            .Method(Slot.Exit, "self, *exc_info", Exit),
    };

    public static NativeModule Module { get; } = new ModuleBuilder("warnings")
        .Builtin("warn", "message, category=None, stacklevel=1, source=None", Warn)
        .Function("simplefilter", "action, category=..., lineno=0, append=False", (py, a) => Add(
            py, new WarningFilter(ActionOf(py, a[0]), null, Category(a.Optional(1)), null, py.ToInt(a[2])), py.IsTrue(a[3])))
        .Function("filterwarnings", "action, message='', category=..., module='', lineno=0, append=False", (py, a) => Add(
            py,
            new WarningFilter(
                ActionOf(py, a[0]), Pattern(py, a[1], RegexOptions.IgnoreCase), Category(a.Optional(2)), Pattern(py, a[3], RegexOptions.None), py.ToInt(a[4])),
            py.IsTrue(a[5])))
        .Function("resetwarnings", "", (py, _) =>
        {
            py.Warnings.Filters.Clear();
            py.Warnings.FiltersChanged();
            return PyNone.Value;
        })
        .Class(CatchWarnings)
        .Refuse("showwarning", "formatwarning", "warn_explicit", "WarningMessage", "filters")
        .Build();

    private static PyNone Warn(Interpreter py, BoundArguments a)
    {
        var level = py.ToInt(a[2]);
        if (a[0] is PyBaseException made && made.Type.IsSubclassOf(ExceptionTypes.Warning))
        {
            py.Warn(made, level);
            return PyNone.Value;
        }

        var category = a[1] switch
        {
            PyNone => ExceptionTypes.UserWarning,
            PyType type when type.IsSubclassOf(ExceptionTypes.Warning) => type,
            PyType type => throw PyError.Type($"category must be a Warning subclass, not '{type.Type.Name}'"),
            _ => throw PyError.Type($"category must be a Warning subclass, not '{a[1].Type.Name}'"),
        };
        py.Warn(py.Call(category, a[0]) as PyBaseException ?? throw PyError.Type("category must make a warning"), level);
        return PyNone.Value;
    }

    private static WarningAction ActionOf(Interpreter py, PyObject action) => py.Str(action) switch
    {
        "default" => WarningAction.Default,
        "error" => WarningAction.Error,
        "ignore" => WarningAction.Ignore,
        "always" => WarningAction.Always,
        "module" => WarningAction.Module,
        "once" => WarningAction.Once,
        var other => throw PyError.Assertion($"invalid action: {py.Repr(new PyStr(other))}"),
    };

    private static PyType Category(PyObject? category) => category switch
    {
        null => ExceptionTypes.Warning,
        PyType type when type.IsSubclassOf(ExceptionTypes.Warning) => type,
        _ => throw PyError.Assertion("category must be a Warning subclass"),
    };

    private static Regex? Pattern(Interpreter py, PyObject pattern, RegexOptions options)
    {
        var text = Interpreter.ToText(pattern, "message must be a string");
        return text.Length == 0 ? null : RegularExpressions.PatternTranslator.ForStart(py, text, options);
    }

    private static PyNone Add(Interpreter py, WarningFilter filter, bool append)
    {
        var filters = py.Warnings.Filters;
        filters.Remove(filter);
        filters.Insert(append ? filters.Count : 0, filter);
        py.Warnings.FiltersChanged();
        return PyNone.Value;
    }

    private static PyObject Enter(Interpreter py, BoundArguments a)
    {
        var self = (PyCatchWarnings)a[0];
        if (self.Before is not null)
        {
            throw PyError.Runtime($"Cannot enter {py.Repr(self)} twice");
        }

        self.Before = py.Warnings.Push();
        self.ListenerBefore = py.Warnings.Listener;
        if (self.First is { } first)
        {
            Add(py, first, append: false);
        }

        if (!self.IsRecording)
        {
            return PyNone.Value;
        }

        var log = new PyList();
        py.Warnings.Listener = shown => log.Items.Add(new PyWarningMessage(shown));
        return log;
    }

    private static PyNone Exit(Interpreter py, BoundArguments a)
    {
        var self = (PyCatchWarnings)a[0];
        if (self.Before is null)
        {
            throw PyError.Runtime($"Cannot exit {py.Repr(self)} without entering first");
        }

        py.Warnings.Pop(self.Before);
        py.Warnings.Listener = self.ListenerBefore;
        return PyNone.Value;
    }
}
