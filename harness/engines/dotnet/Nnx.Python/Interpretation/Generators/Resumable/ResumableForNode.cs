using Nnx.Python.Interpretation.Statements;
using Nnx.Python.Interpretation.Targets;
using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Generators.Resumable;

/// <summary><c>for</c> with a yield in the body, the target or the else branch.</summary>
internal sealed class ResumableForNode(
    StatementNode assign,
    TemporaryTarget item,
    ExpressionNode iterable,
    StatementNode body,
    StatementNode? orElse,
    int point,
    int line) : StatementNode
{
    private const int Assigning = 1;
    private const int Body = 2;
    private const int Else = 3;

    public override Completion Execute(Frame frame)
    {
        var state = frame.Generator!;
        var phase = state.TakePosition(point);
        var iterator = (PyObject?)state.TakeHeld(point);
        if (phase == Else)
        {
            return Stop(state, orElse!.Execute(frame), Else, iterator);
        }

        if (iterator is null)
        {
            if (iterable.Evaluate(frame) is not { } values)
            {
                return Completion.Raise;
            }

            frame.Line = line;
            iterator = frame.Py.GetIterator(values);
        }

        while (true)
        {
            Completion completion;
            if (phase == 0)
            {
                frame.Py.Meter.Step();
                frame.Line = line;
                completion = IteratorStep.Advance(frame.Py, iterator, out var value);
                if (completion != Completion.Yield)
                {
                    return completion != Completion.Normal || orElse is null
                        ? completion
                        : Stop(state, orElse.Execute(frame), Else, iterator);
                }

                item.Store(frame, value!);
                phase = Assigning;
            }

            if (phase == Assigning)
            {
                completion = assign.Execute(frame);
                if (completion != Completion.Normal)
                {
                    return Stop(state, completion, Assigning, iterator);
                }
            }

            completion = body.Execute(frame);
            if (completion is not (Completion.Normal or Completion.Continue))
            {
                return completion == Completion.Break ? Completion.Normal : Stop(state, completion, Body, iterator);
            }

            phase = 0;
        }
    }

    private Completion Stop(GeneratorState state, Completion completion, int phase, PyObject? iterator)
    {
        if (completion == Completion.Yield)
        {
            state.HoldPosition(point, phase);
            if (iterator is not null)
            {
                state.Hold(point, iterator);
            }
        }

        return completion;
    }
}
