using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime.Warnings;

namespace Nnx.Python.Runtime;

public sealed partial class Interpreter
{
    /// <summary>Filters of warnings and what was shown.</summary>
    public WarningState Warnings { get; } = new();

    /// <summary>Warns: <c>warnings.warn(message, category, stacklevel)</c>.</summary>
    /// <param name="category">The class of the warning.</param>
    /// <param name="message">Its text.</param>
    /// <param name="stackLevel">1 for the innermost frame of the program, 2 for its caller, and so on.</param>
    /// <exception cref="Errors.PyRaise">The warning itself, where a filter makes it an error.</exception>
    public void Warn(PyType category, string message, int stackLevel = 1) =>
        Warn(new PyBaseException(category, new PyStr(message)), stackLevel);

    /// <summary>Warns with a warning object that is made already.</summary>
    /// <exception cref="Errors.PyRaise">The warning itself, where a filter makes it an error.</exception>
    public void Warn(PyBaseException warning, int stackLevel = 1)
    {
        var frame = CurrentFrame;
        for (var level = 1; level < stackLevel && frame?.Back is { } caller; level++)
        {
            frame = caller;
        }

        var line = frame?.Line ?? 0;
        var module = frame?.Globals.Find("__name__") is PyStr name ? name.Value : "<unknown>";
        var text = Str(warning);
        var action = Warnings.ActionFor(text, warning.Type, module, line);
        switch (action)
        {
            case WarningAction.Error:
                throw new PyRaise(warning);
            case WarningAction.Ignore:
                return;
            default:
                Warnings.Show(new ShownWarning(warning.Type, text, line, warning), action);
                return;
        }
    }
}
