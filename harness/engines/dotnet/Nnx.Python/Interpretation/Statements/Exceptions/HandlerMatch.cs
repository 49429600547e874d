using Nnx.Python.Errors;
using Nnx.Python.Objects;

namespace Nnx.Python.Interpretation.Statements.Exceptions;

/// <summary>Asks whether a handler takes an exception: <see cref="Completion.Break"/> says yes, and the exception's name is bound.</summary>
internal sealed class HandlerMatch(HandlerNode handler, PyBaseException exception) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        frame.Line = handler.Line;
        if (handler.Types is not null)
        {
            if (handler.Types.Evaluate(frame) is not { } types)
            {
                return Completion.Raise;
            }

            frame.Line = handler.Line;
            if (!Matches(types))
            {
                return Completion.Normal;
            }
        }

        return handler.Target is null || handler.Target.Store(frame, exception) ? Completion.Break : Completion.Raise;
    }

    private bool Matches(PyObject types)
    {
        if (types is not PyTuple several)
        {
            return exception.Type.IsSubclassOf(Checked(types));
        }

        // All of them are checked before any is compared.
        var any = false;
        foreach (var type in several)
        {
            any |= exception.Type.IsSubclassOf(Checked(type));
        }

        return any;
    }

    private static PyType Checked(PyObject type) => type is PyType found && found.IsSubclassOf(ExceptionTypes.BaseException)
        ? found
        : throw PyError.Type("catching classes that do not inherit from BaseException is not allowed");
}
