using Nnx.Flax.Rules;
using Nnx.Flax.Variables;
using Nnx.Python.Errors;
using Nnx.Python.Objects;
using Nnx.Python.Objects.Primitives;
using Nnx.Python.Runtime;
using Nnx.Releases.Rules;

namespace Nnx.Flax.Layers.Support;

/// <summary>A layer that is being made or called: its attributes, and the modules that layers use.</summary>
/// <param name="Py">The run.</param>
/// <param name="Self">The layer.</param>
internal readonly record struct Layer(Interpreter Py, PyObject Self)
{
    /// <summary><c>jax.numpy</c>.</summary>
    public UpstreamModule Numpy => new(Py, "jax.numpy");

    /// <summary><c>jax.lax</c>.</summary>
    public UpstreamModule Lax => new(Py, "jax.lax");

    /// <summary><c>flax.nnx</c>.</summary>
    public UpstreamModule Nnx => new(Py, "flax.nnx");

    /// <summary><c>jax.tree_util</c>.</summary>
    public UpstreamModule Tree => new(Py, "jax.tree_util");

    /// <summary>An attribute of the layer.</summary>
    public PyObject this[string name] => Py.GetAttribute(Self, name);

    /// <summary>Whether a rule holds in this run.</summary>
    public bool Holds(Rule rule) => FlaxContext.Of(Py).Holds(rule);

    /// <summary>Sets attributes in order.</summary>
    public void Set(params ReadOnlySpan<(string Name, PyObject Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            Py.SetAttribute(Self, name, value);
        }
    }

    /// <summary>A value in formulas.</summary>
    public Term Term(PyObject value) => new(Py, value);

    /// <summary>Makes a Param with metadata.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="metadata">A mapping; null for none.</param>
    public PyObject Param(PyObject value, PyObject? metadata = null) => Variable(Py.TypeOf(VariableClasses.Param), value, metadata);

    /// <summary>Makes a Variable of a class with metadata.</summary>
    public PyObject Variable(PyObject type, PyObject value, PyObject? metadata = null) =>
        metadata is null ? Py.Call(type, value) : Py.Call(type, Arguments.Of(Py, [value], metadata));

    /// <summary>What stands in the place of a Param that the layer does without.</summary>
    public PyObject Missing() => Holds(LayerRules.MissingAsVariable) ? Param(PyNone.Value) : MissingData();

    /// <summary>None, marked as data where releases ask for it.</summary>
    public PyObject MissingData() => Holds(LayerRules.MissingAsData) ? Nnx.Call("data", PyNone.Value) : PyNone.Value;

    /// <summary>The value of a Variable as layers read it: <c>.value</c>, in later releases <c>[...]</c>.</summary>
    public PyObject Read(PyObject variable) => Holds(LayerRules.ReadsByIndex)
        ? Py.GetItem(variable, PyEllipsis.Value)
        : Py.GetAttribute(variable, "value");

    /// <summary>The value of a Variable attribute.</summary>
    public PyObject ValueOf(string name) => Read(this[name]);

    /// <summary>The value of a Variable attribute; None where the layer does without it.</summary>
    public PyObject OptionalValueOf(string name)
    {
        var variable = this[name];
        return variable is PyNone ? variable : Read(variable);
    }

    /// <summary>The value of a Variable attribute that is true as Python sees it; None otherwise.</summary>
    public PyObject TrueValueOf(string name) => Holds(LayerRules.MissingAsVariable) || IsTrue(name) ? ValueOf(name) : PyNone.Value;

    /// <summary>Draws a key from a stream of random numbers.</summary>
    public PyObject Key(PyObject rngs, string stream) => Py.CallMethod(rngs, stream);

    /// <summary>An attribute as a bool.</summary>
    public bool IsTrue(string name) => Py.IsTrue(this[name]);
}
