using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Generators;

/// <summary>A generator of the program.</summary>
internal sealed class PyGenerator : PyIterator
{
    private bool _running;
    private bool _started;

    public PyGenerator(Frame frame)
    {
        Frame = frame;
        frame.Generator = new GeneratorState(frame.Code.PointCount);
        Name = frame.Function?.Name ?? frame.Code.Name;
        QualifiedName = frame.Function?.QualifiedName ?? frame.Code.QualifiedName;
    }

    public override PyType Type => GeneratorTypes.Generator;

    public string Name { get; }

    public string QualifiedName { get; }

    public bool IsRunning => _running;

    public bool IsFinished { get; private set; }

    /// <summary>The frame, null in effect after the end.</summary>
    public Frame Frame { get; }

    public override PyObject? TryNext(Interpreter py) => Resume(py, PyNone.Value, null, out var value) switch
    {
        Completion.Yield => value,
        Completion.Raise => throw py.Thrown(),
        _ => null,
    };

    /// <summary>
    /// Goes on. <see cref="Completion.Yield"/> with the value given out, <see cref="Completion.Return"/> with the value of the
    /// end, or <see cref="Completion.Raise"/>.
    /// </summary>
    public Completion Resume(Interpreter py, PyObject sent, PyBaseException? thrown, out PyObject value)
    {
        value = PyNone.Value;
        if (_running)
        {
            return Frame.Abort(PyError.Value("generator already executing"));
        }

        if (IsFinished)
        {
            return thrown is null ? Completion.Return : Fail(py, thrown);
        }

        if (!_started)
        {
            if (thrown is not null)
            {
                IsFinished = true;
                thrown.Traceback.Add(new TracebackEntry(Frame.Code.Name, Frame.Code.FirstLine));
                return Fail(py, thrown);
            }

            if (sent is not PyNone)
            {
                return Frame.Abort(PyError.Type("can't send non-None value to a just-started generator"));
            }
        }

        _started = true;
        var state = Frame.Generator!;
        state.Sent = sent;
        state.Thrown = thrown;
        return Execute(py, state, out value);
    }

    private static Completion Fail(Interpreter py, PyBaseException exception)
    {
        py.Raise(exception);
        return Completion.Raise;
    }

    private Completion Execute(Interpreter py, GeneratorState state, out PyObject value)
    {
        value = PyNone.Value;
        _running = true;
        var completion = Completion.Return;
        try
        {
            completion = Frame.Execute();
        }
        finally
        {
            _running = false;
            IsFinished = completion != Completion.Yield;
        }

        switch (completion)
        {
            case Completion.Yield:
                value = state.Yielded;
                return Completion.Yield;
            case Completion.Raise:
                Convert(py);
                return Completion.Raise;
            case Completion.Return:
                value = Frame.Returned;
                return Completion.Return;
            default:
                return Completion.Return;
        }
    }

    // PEP 479: a StopIteration from inside would look like the end.
    private static void Convert(Interpreter py)
    {
        if (py.Raised!.Type.IsSubclassOf(ExceptionTypes.StopIteration))
        {
            var cause = py.TakeRaised();
            var error = PyError.Runtime("generator raised StopIteration").Value;
            error.Cause = cause;
            error.Context = cause;
            error.SuppressContext = true;
            py.Reraise(error);
            py.RaisedIsTraced = false;
        }
    }
}
