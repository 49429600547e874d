using Nnx.Python.Interpretation.Functions;
using Nnx.Python.Interpretation.Generators;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Objects.Sets;

namespace Nnx.Python.Interpretation;

/// <summary>
/// A rough estimate of the bytes that a program's values take: walks from its frames and modules, looks at a sample of large
/// containers only, and gives up after a fixed number of objects.
/// </summary>
internal sealed class LiveMemory
{
    private const int MostObjects = 200_000;
    private const int SampleSize = 512;
    private const int ObjectBytes = 48;
    private const int EntryBytes = 40;
    private readonly HashSet<object> _seen = new(ReferenceEqualityComparer.Instance);
    private readonly Stack<(PyObject Value, double Weight)> _pending = new();
    private double _bytes;

    public static long Of(Frame? innermost, IEnumerable<PyModule> modules)
    {
        var estimate = new LiveMemory();
        for (var frame = innermost; frame is not null; frame = frame.Back)
        {
            estimate.Add(frame);
        }

        foreach (var module in modules)
        {
            estimate.Add(module.Attributes, 1);
        }

        // More objects than are worth a walk: the program is no small one beside a large one.
        return estimate.Walk() ? (long)estimate._bytes : long.MaxValue / 2;
    }

    private bool Walk()
    {
        while (_pending.TryPop(out var next))
        {
            if (_seen.Count > MostObjects)
            {
                return false;
            }

            Count(next.Value, next.Weight);
        }

        return true;
    }

    private void Add(Frame frame)
    {
        if (!_seen.Add(frame))
        {
            return;
        }

        foreach (var value in frame.Slots)
        {
            Add(value, 1);
        }

        foreach (var cell in frame.Cells)
        {
            Add(cell.Value, 1);
        }

        Add(frame.Built, 1);
        Add(frame.Namespace, 1);
        Add(frame.Globals, 1);
        Add(frame.Returned, 1);
        foreach (var held in frame.Generator?.Held ?? [])
        {
            Add(held as PyObject, 1);
        }
    }

    private void Add(PyObject? value, double weight)
    {
        if (value is not null && _seen.Add(value))
        {
            _pending.Push((value, weight));
        }
    }

    private void Count(PyObject value, double weight)
    {
        _bytes += weight * ObjectBytes;
        switch (value)
        {
            case PyStr text:
                _bytes += weight * text.Value.Length * sizeof(char);
                return;
            case PyInt { IsSmall: false } number:
                _bytes += weight * number.Value.GetByteCount();
                return;
            case PyList list:
                _bytes += weight * list.Items.Capacity * IntPtr.Size;
                Sample(list.Items.Count, index => list.Items[index], weight);
                break;
            case PyTuple tuple:
                _bytes += weight * tuple.Count * IntPtr.Size;
                Sample(tuple.Count, index => tuple[index], weight);
                break;
            case PyDict dict:
                Count(dict, weight);
                break;
            case PySetBase set:
                _bytes += weight * set.Count * EntryBytes;
                AddAll(set.Elements.Take(SampleSize), weight * Math.Max(1.0, set.Count / (double)SampleSize));
                break;
            case PyGenerator generator:
                Add(generator.Frame);
                break;
            case PyFunction function:
                AddAll(function.Closure.Select(cell => cell.Value).OfType<PyObject>(), weight);
                break;
            default:
                _bytes += weight * value.ExtraBytes;
                break;
        }

        Add(value.OwnAttributes, weight);
    }

    private void Count(PyDict dict, double weight)
    {
        _bytes += weight * dict.Count * EntryBytes;
        var share = weight * Math.Max(1.0, dict.Count / (double)SampleSize);
        foreach (var (key, item) in dict.Entries.Take(SampleSize))
        {
            Add(key, share);
            Add(item, share);
        }
    }

    // Items that are one object many times are counted once, so the share of distinct ones in the sample stands for all.
    private void Sample(int count, Func<int, PyObject> item, double weight)
    {
        var stride = Math.Max(1, count / SampleSize);
        for (var i = 0; i < count; i += stride)
        {
            Add(item(i), weight * stride);
        }
    }

    private void AddAll(IEnumerable<PyObject> values, double weight)
    {
        foreach (var value in values)
        {
            Add(value, weight);
        }
    }
}
