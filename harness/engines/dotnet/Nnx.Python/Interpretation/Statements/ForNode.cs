using Nnx.Python.Objects;
using Nnx.Python.Runtime;

namespace Nnx.Python.Interpretation.Statements;

/// <summary><c>for target in iterable: … else: …</c>.</summary>
internal sealed class ForNode(
    TargetNode target,
    ExpressionNode iterable,
    StatementNode body,
    StatementNode? orElse,
    int line) : StatementNode
{
    public override Completion Execute(Frame frame)
    {
        if (iterable.Evaluate(frame) is not { } values)
        {
            return Completion.Raise;
        }

        frame.Line = line;
        var iterator = frame.Py.GetIterator(values);
        var completion = iterator is PyIterator native ? Loop(frame, native) : Loop(frame, iterator);
        return completion == Completion.Break ? Completion.Normal
            : completion != Completion.Normal ? completion
            : orElse is null ? Completion.Normal
            : orElse.Execute(frame);
    }

    private Completion Loop(Frame frame, PyIterator iterator)
    {
        var py = frame.Py;
        while (true)
        {
            py.Meter.Step();
            frame.Line = line;
            if (iterator.TryNext(py) is not { } value)
            {
                return Completion.Normal;
            }

            if (!target.Store(frame, value))
            {
                return Completion.Raise;
            }

            var completion = body.Execute(frame);
            if (completion is not (Completion.Normal or Completion.Continue))
            {
                return completion;
            }
        }
    }

    private Completion Loop(Frame frame, PyObject iterator)
    {
        while (true)
        {
            frame.Py.Meter.Step();
            frame.Line = line;
            var advanced = IteratorStep.Advance(frame.Py, iterator, out var value);
            if (advanced != Completion.Yield)
            {
                return advanced;
            }

            if (!target.Store(frame, value!))
            {
                return Completion.Raise;
            }

            var completion = body.Execute(frame);
            if (completion is not (Completion.Normal or Completion.Continue))
            {
                return completion;
            }
        }
    }
}
