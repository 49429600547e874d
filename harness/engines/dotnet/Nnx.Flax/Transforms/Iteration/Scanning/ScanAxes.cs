using Nnx.Flax.Extraction;
using Nnx.Flax.Transforms.Prefixes;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;

namespace Nnx.Flax.Transforms.Iteration.Scanning;

/// <summary>Checks of the axes of <c>nnx.scan</c>.</summary>
internal static class ScanAxes
{
    /// <summary>The settings with the places of the carry.</summary>
    /// <exception cref="PyRaise">ValueError where results are broadcast, or arguments and results do not agree on the carry.</exception>
    public static ScanSettings Check(FlaxContext flax, ScanSettings settings)
    {
        CheckResults(flax, settings.OutAxes);
        var (before, after) = (Find(flax, settings.InAxes, "in_axes"), Find(flax, settings.OutAxes, "out_axes"));
        if (before.Exists != after.Exists)
        {
            throw PyError.Value("If one of in_axes or out_axes has Carry, the other must also have Carry. "
                + $"Got in_axes={flax.Python.Repr(settings.InAxes)} and out_axes={flax.Python.Repr(settings.OutAxes)}");
        }

        return settings with { In = before, Out = after };
    }

    /// <summary>A key path as errors show it.</summary>
    public static string Show(FlaxContext flax, PyTuple path) => string.Concat(path.Select(flax.Python.Str));

    private static CarryPlace Find(FlaxContext flax, PyObject axes, string name)
    {
        if (CarryClass.Is(flax, axes))
        {
            return CarryPlace.All;
        }

        if (axes is PyInt or PyNone)
        {
            return CarryPlace.None;
        }

        var (leaves, paths, _) = flax.Jax.Trees.FlattenWithPaths(axes, static value => value is PrefixMapping);
        PyTuple[] places = [.. paths.Where((_, i) => CarryClass.Is(flax, leaves[i]))];
        for (var i = 0; i < places.Length; i++)
        {
            if (places[i].Count >= 2)
            {
                throw PyError.Value($"Carry must at the top-level, it cannot be nested. Found axes={flax.Python.Repr(axes)}");
            }

            if (i > 0)
            {
                throw PyError.Value($"Found multiple Carry definitions at {name}{Show(flax, places[i - 1])} and {name}{Show(flax, places[i])}");
            }
        }

        return places.Length == 0
            ? CarryPlace.None
            : new CarryPlace(false, (int)((PyInt)((Jax.Trees.KeyEntry)places[0][0]).Key).Small);
    }

    private static void CheckResults(FlaxContext flax, PyObject axes)
    {
        var (leaves, paths, _) = flax.Jax.Trees.FlattenWithPaths(axes, static value => value is PyNone or PrefixMapping);
        for (var i = 0; i < leaves.Length; i++)
        {
            var place = $"out_axes{Show(flax, paths[i])}";
            if (leaves[i] is PyNone)
            {
                throw PyError.Value($"Cannot broadcast output state. Got out_axes=None at: {place}");
            }

            foreach (var (filter, axis) in leaves[i] is StateAxes states ? states.Filters.Zip(states.Values) : [])
            {
                if (axis is PyNone)
                {
                    throw PyError.Value($"Cannot broadcast output state. Got StateAxes({{{flax.Python.Str(filter)}: None}}) at: {place}");
                }

                if (CarryClass.Is(flax, axis))
                {
                    throw PyError.Value($"Cannot carry output state. Got StateAxes({{{flax.Python.Str(filter)}: Carry}}) at: {place}");
                }
            }
        }
    }
}
