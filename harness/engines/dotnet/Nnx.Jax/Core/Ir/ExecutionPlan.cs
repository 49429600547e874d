using Nnx.Jax.Arrays;

namespace Nnx.Jax.Core;

/// <summary>A jaxpr made ready to run on arrays: variables are slots, and an array is let go after its last use.</summary>
internal sealed class ExecutionPlan
{
    private readonly Step[] _steps;
    private readonly int[] _constants;
    private readonly int[] _inputs;
    private readonly int[] _outputs;
    private readonly List<(int Slot, NDArray Value)> _literals = [];
    private readonly int _slotCount;

    public ExecutionPlan(Jaxpr jaxpr)
    {
        var slots = new Dictionary<Var, int>();
        _constants = Array.ConvertAll(jaxpr.Constants, SlotOf);
        _inputs = Array.ConvertAll(jaxpr.Inputs, SlotOf);
        _steps = Array.ConvertAll(jaxpr.Equations, equation => new Step(
            equation.Primitive, equation.Params, Array.ConvertAll(equation.Inputs, Read), Array.ConvertAll(equation.Outputs, SlotOf)));
        _outputs = Array.ConvertAll(jaxpr.Outputs, Read);
        _slotCount = slots.Count + _literals.Count;
        MarkLastUses();

        int SlotOf(Var variable)
        {
            if (!slots.TryGetValue(variable, out var slot))
            {
                slot = slots.Count + _literals.Count;
                slots[variable] = slot;
            }

            return slot;
        }

        int Read(Atom atom)
        {
            if (atom is Var variable)
            {
                return SlotOf(variable);
            }

            var slot = slots.Count + _literals.Count;
            _literals.Add((slot, ((Literal)atom).Value.Value));
            return slot;
        }
    }

    public NDArray[] Run(JaxContext cx, NDArray[] constants, NDArray[] inputs)
    {
        var slots = new NDArray?[_slotCount];
        Fill(slots, _constants, constants);
        Fill(slots, _inputs, inputs);
        foreach (var (slot, value) in _literals)
        {
            slots[slot] = value;
        }

        var meter = cx.Python.Meter;
        foreach (var step in _steps)
        {
            meter.Step();
            var results = step.Primitive.Evaluate(cx, Array.ConvertAll(step.Inputs, slot => slots[slot]!), step.Params);
            Fill(slots, step.Outputs, results);
            foreach (var last in step.LastUses)
            {
                slots[last] = null;
            }
        }

        return Array.ConvertAll(_outputs, slot => slots[slot]!);
    }

    private static void Fill(NDArray?[] slots, int[] targets, NDArray[] values)
    {
        for (var i = 0; i < targets.Length; i++)
        {
            slots[targets[i]] = values[i];
        }
    }

    private void MarkLastUses()
    {
        var seen = _outputs.ToHashSet();
        for (var i = _steps.Length - 1; i >= 0; i--)
        {
            _steps[i].LastUses = [.. _steps[i].Inputs.Concat(_steps[i].Outputs).Where(seen.Add)];
        }
    }

    private sealed record Step(Primitive Primitive, Params Params, int[] Inputs, int[] Outputs)
    {
        public int[] LastUses { get; set; } = [];
    }
}
