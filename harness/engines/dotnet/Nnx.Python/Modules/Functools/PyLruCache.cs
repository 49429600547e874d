using Nnx.Python.Calls;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;

namespace Nnx.Python.Modules.Functools;

/// <summary>A function with a cache: <c>lru_cache</c> and <c>cache</c>.</summary>
/// <param name="function">The function.</param>
/// <param name="maximum">Most results that are kept; null for all.</param>
/// <param name="typed">Whether arguments of different classes that are equal are told apart.</param>
internal sealed class PyLruCache(PyObject function, long? maximum, bool typed) : PyCallable, IBindable
{
    private static readonly PyStr KeywordMark = new("<keywords>");
    private readonly PyDict _results = new();
    private PyDict? _attributes;

    public override PyType Type => FunctoolsTypes.LruCache;

    public override PyDict Attributes => _attributes ??= new PyDict();

    public PyObject Function => function;

    public long? Maximum => maximum;

    public bool IsTyped => typed;

    public long Hits { get; private set; }

    public long Misses { get; private set; }

    public int Count => _results.Count;

    public PyObject Bind(PyObject? instance, PyType owner) => instance is null ? this : new PyMethod(this, instance);

    public override PyObject Invoke(Interpreter py, CallArguments arguments)
    {
        py.CheckStack();
        if (maximum == 0)
        {
            Misses++;
            return py.Call(function, arguments);
        }

        var key = Key(arguments);
        if (_results.Find(py, key) is { } known)
        {
            Hits++;
            if (maximum is not null)
            {
                // Inserting it again makes it the youngest.
                _results.Remove(py, key);
                _results.Store(py, key, known);
            }

            return known;
        }

        Misses++;
        var result = py.Call(function, arguments);
        if (_results.Find(py, key) is null)
        {
            if (maximum is { } most && _results.Count >= most)
            {
                var position = 0;
                _results.TryNext(ref position, out var oldest, out _);
                _results.Remove(py, oldest);
            }

            _results.Store(py, key, result);
        }

        return result;
    }

    public void Clear()
    {
        _results.Clear();
        (Hits, Misses) = (0, 0);
    }

    private PyObject Key(CallArguments arguments)
    {
        if (!typed && arguments.Names.Length == 0 && arguments.Values.Length == 1
            && (arguments.Values[0].GetType() == typeof(PyInt) || arguments.Values[0].GetType() == typeof(PyStr)))
        {
            return arguments.Values[0];
        }

        var parts = new List<PyObject>(arguments.Positional.ToArray());
        if (arguments.Names.Length > 0)
        {
            parts.Add(KeywordMark);
            for (var i = 0; i < arguments.Names.Length; i++)
            {
                parts.Add(new PyStr(arguments.Names[i]));
                parts.Add(arguments.Named[i]);
            }
        }

        if (typed)
        {
            parts.AddRange(arguments.Values.Select(value => value.Type));
        }

        return new PyTuple([.. parts]);
    }
}
