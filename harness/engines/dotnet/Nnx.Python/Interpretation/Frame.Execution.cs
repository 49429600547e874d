using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation;

internal sealed partial class Frame
{
    /// <summary>Runs the code to its end.</summary>
    /// <returns>The value returned; null where an exception is on its way.</returns>
    public PyObject? Run() => Execute() switch
    {
        Completion.Return => Returned,
        Completion.Raise => null,
        _ => PyNone.Value,
    };

    /// <summary>Runs the code, or goes on with it after a yield.</summary>
    public Completion Execute()
    {
        var py = Py;
        if (!py.TryEnter(this))
        {
            return Completion.Raise;
        }

        var completion = Completion.Raise;
        try
        {
            py.Meter.Step();
            completion = Code.Body.Execute(this);
        }
        catch (PyRaise raised) when (py.Observe(raised))
        {
            py.Accept(raised);
        }
        catch (Exception exception) when (Passes(exception))
        {
            throw;
        }
        finally
        {
            py.Leave(this);
        }

        if (completion == Completion.Raise)
        {
            Trace();
            py.RaisedIsTraced = false;
        }

        return completion;
    }

    /// <summary>Executes a statement such that exceptions, also those thrown by native code, end it as <see cref="Completion.Raise"/>.</summary>
    public Completion Guard(StatementNode statement)
    {
        try
        {
            var completion = statement.Execute(this);
            if (completion == Completion.Raise)
            {
                Trace();
            }

            return completion;
        }
        catch (PyRaise raised) when (Py.Observe(raised))
        {
            Py.Accept(raised);
            Trace();
            return Completion.Raise;
        }
    }

    // The frame appears once in the traceback for each time that an exception came up in it; passing it on adds nothing.
    private void Trace()
    {
        if (!Py.RaisedIsTraced)
        {
            Py.Raised!.Traceback.Add(new TracebackEntry(Code.Name, Line));
            Py.RaisedIsTraced = true;
        }
    }

    private bool Passes(Exception exception)
    {
        switch (exception)
        {
            case UnsupportedConstructException unsupported:
                unsupported.Line ??= Line;
                break;
            case LimitExceededException limit:
                limit.Line ??= Line;
                break;
        }

        return false;
    }
}
