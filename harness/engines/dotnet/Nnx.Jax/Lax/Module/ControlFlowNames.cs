using Nnx.Jax.Core;
using Nnx.Jax.Transforms;
using Nnx.Python.Building;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Jax.Lax.Module;

/// <summary>The control flow of <c>jax.lax</c>.</summary>
internal static class ControlFlowNames
{
    public static void Add(ModuleBuilder module) => module
        .Lax("scan", "f, init, xs=None, length=None, reverse=False, unroll=1, _split_transpose=False", static a => a.Transforms.Scan(a[0], a[1], a[2], new ScanOptions
        {
            Length = a[3],
            Reverse = a.Flag(4),
            Unroll = a[5] is PyBool ? 1 : a.Int(5),
        }))
        .Lax("map", "f, xs, *, batch_size=None", Map)
        .Lax("while_loop", "cond_fun, body_fun, init_val", static a => a.Transforms.WhileLoop(a[0], a[1], a[2]))
        .Lax("fori_loop", "lower, upper, body_fun, init_val, *, unroll=None", static a => a.Transforms.ForiLoop(a[0], a[1], a[2], a[3], a[4]))
        .Lax("cond", "pred, true_fun, false_fun, *operands, operand=object", Cond)
        .Lax("switch", "index, branches, *operands, operand=object", static a =>
            a.Transforms.Switch(a[0], [.. a.Python.Iterate(a[1])], Operands(a, 2, 3)))
        .Lax("associative_scan", "fn, elems, reverse=False, axis=0", AssociativeScan);

    private static PyObject Map(LaxArguments a) => a.Bound.OrNull(2) is null
        ? a.Transforms.Map(a[0], a[1])
        : throw new UnsupportedConstructException("jax.lax.map(batch_size=…)");

    private static PyObject Cond(LaxArguments a)
    {
        // The old form: an operand and a function for each branch.
        if (a.Bound.Rest(3) is { Count: 2 } rest && !Interpreter.IsCallable(a[1]) && Interpreter.IsCallable(a[2]) && Interpreter.IsCallable(rest[1]))
        {
            var (onTrue, onFalse) = (a[2], rest[1]);
            return a.Transforms.Cond(
                a[0],
                new TransformedFunction(a.Python, onTrue, (py, given) => py.Call(onTrue, given.Values[0])),
                new TransformedFunction(a.Python, onFalse, (py, given) => py.Call(onFalse, given.Values[1])),
                [a[1], rest[0]]);
        }

        return a.Transforms.Cond(a[0], a[1], a[2], Operands(a, 3, 4));
    }

    private static PyObject[] Operands(LaxArguments a, int rest, int single)
    {
        PyObject[] operands = [.. a.Bound.Rest(rest)];
        if (!a.Bound.Given(single))
        {
            return operands;
        }

        return operands.Length == 0
            ? [a[single]]
            : throw PyError.Type($"if 'operand' keyword is passed then no positional operands can be passed, got operand={a.Python.Repr(a[single])} "
                + $"and positional operands {a.Python.Repr(new PyTuple(operands))}");
    }

    private static PyObject AssociativeScan(LaxArguments a)
    {
        if (!Interpreter.IsCallable(a[0]))
        {
            throw PyError.Type("lax.associative_scan: fn argument should be callable.");
        }

        var (leaves, structure) = a.Context.Trees.Flatten(a[1]);
        var elements = Array.ConvertAll(leaves, a.Context.ToValue);
        var axis = elements.Length == 0 ? 0 : a.Axis(3, elements[0].Rank);
        int[] sizes = [.. elements.Select(element => element.Shape[axis])];
        if (sizes.Distinct().Count() > 1)
        {
            throw PyError.Value($"Array inputs to associative_scan must have the same first dimension. (saw: [{string.Join(", ", elements.Select(static element => element.Shape))}])");
        }

        var results = ControlFlow.AssociativeScan.Run(a.Lax, Combine, elements, axis, a.Flag(2));
        return structure.Unflatten(results);

        JaxValue[] Combine(JaxValue[] left, JaxValue[] right)
        {
            var result = a.Python.Call(a[0], structure.Unflatten(left), structure.Unflatten(right));
            return Array.ConvertAll(a.Context.Trees.Leaves(result), a.Context.ToValue);
        }
    }
}
