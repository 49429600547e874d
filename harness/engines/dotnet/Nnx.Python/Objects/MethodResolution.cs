using System.Collections.Immutable;
using Nnx.Python.Errors;

namespace Nnx.Python.Objects;

/// <summary>C3 linearisation of base classes.</summary>
internal static class MethodResolution
{
    /// <summary>The class followed by a merge of its bases' orders that keeps every one of them.</summary>
    public static ImmutableArray<PyType> Linearize(PyType type, ImmutableArray<PyType> bases)
    {
        var order = ImmutableArray.CreateBuilder<PyType>();
        order.Add(type);
        var pending = bases.Select(b => new Queue<PyType>(b.Mro)).Append(new Queue<PyType>(bases)).ToList();
        while (true)
        {
            pending.RemoveAll(queue => queue.Count == 0);
            if (pending.Count == 0)
            {
                return order.ToImmutable();
            }

            var next = pending.Select(queue => queue.Peek())
                .FirstOrDefault(head => !pending.Exists(queue => queue.Skip(1).Contains(head)))
                ?? throw NoOrder(bases);
            order.Add(next);
            foreach (var queue in pending.Where(queue => ReferenceEquals(queue.Peek(), next)))
            {
                queue.Dequeue();
            }
        }
    }

    private static PyRaise NoOrder(ImmutableArray<PyType> bases) => bases.Distinct().Count() < bases.Length
        ? PyError.Type($"duplicate base class {bases.GroupBy(b => b).First(g => g.Count() > 1).Key.Name}")
        : PyError.Type("Cannot create a consistent method resolution\norder (MRO) for bases "
            + string.Join(", ", bases.Select(b => b.Name)));
}
