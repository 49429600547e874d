using Nnx.Flax.Rules;
using Nnx.Python.Objects;

namespace Nnx.Flax.Objects;

/// <summary>What is said of data in static attributes. Each message ends in advice.</summary>
internal static class AttributeErrors
{
    public static string DataToStatic(FlaxObject target, string name, PyObject value) =>
        $"Cannot assign data value of type '{value.Type}' to static attribute '{name}' of Pytree type '{target.Type}'. "
        + $"To override the status explicitly wrap the value with nnx.data on assignment:\n\n  _.{name} = nnx.data(...)\n\n";

    public static string DataMarkedStatic(FlaxContext flax, FlaxObject target, string name, PyObject value) =>
        $"Found {Noun(flax)} in value of type '{value.Type}' annotated with nnx.static(...) when setting attribute '{name}' of Pytree type '{target.Type}'.";

    public static string DataInContainer(FlaxContext flax, FlaxObject target, string name, PyObject value, PyObject[] data)
    {
        var named = flax.Holds(ObjectRules.ChecksContainersOnSet);
        var kept = named
            ? "remove the data values of type(s):\n\n  " + string.Join(", ", data.Select(static leaf => leaf.Type.Name).Distinct()) + "\n\n"
            : "either remove the Array value or wrap it in a static container (e.g., using `nnx.static(...)`).\n";
        var disable = named
            ? "4. If the container is a list or dict, try using nnx.List(...) or nnx.Dict(...) instead.\n\n5. Disable"
            : "4. Disable";
        return $"Found {Noun(flax)} on value of type '{value.Type}' assigned to static attribute '{name}' of Pytree type '{target.Type}'. "
            + $"Static attributes should not contain {(named ? "data" : "Array")} values. Consider one of the following options:\n\n"
            + $"1. If the attribute is meant to be static, {kept}"
            + $"2. If the attribute is meant to be data, wrap the value with nnx.data {(named ? " " : "")}on assignment:\n\n  _.{name} = nnx.data(...)\n\n"
            + $"3. Alternatively, {Annotate(flax, target, name, value)}"
            + $"{disable} pytree for this class:\n\n  class {target.Type.Name}({Base(flax, target)}, pytree=False):\n\n";
    }

    public static string UnexpectedData(FlaxContext flax, FlaxObject target, string name, PyObject value)
    {
        var noun = flax.Holds(ObjectRules.ChecksContainersOnSet) ? "data" : "Array";
        return $"Found unexpected {Noun(flax)} on value of type {value.Type} in static attribute '{name}' of Pytree type '{target.Type}'. "
            + "This is an error starting from Flax version 0.12.0.\nConsider one of the following options:\n\n"
            + $"1. If the attribute is meant to be static, either remove the {noun} value or wrap it in a static container.\n"
            + $"2. Wrap the value with nnx.data on assignment:\n\n  _.{name} = nnx.data(...)\n\n"
            + $"3. {Capital(Annotate(flax, target, name, value))}"
            + "4. If the container is a list or dict, try using nnx.List(...) or nnx.Dict(...) instead.\n"
            + $"5. Disable pytree for this class:\n\n  class {target.Type.Name}({Base(flax, target)}, pytree=False):\n\n";
    }

    public static string MisplacedTags(FlaxObject target, string name, PyObject value, string[] tags) =>
        $"Found unexpected tags {{{string.Join(", ", tags)}}} on attribute '{target.Type.Name}.{name}'. Values from nnx.data(...) and\n"
        + "nnx.static(...) should be assigned to nnx.Pytree attributes directly, they should not be inside other structures. "
        + $"Got value of type '{value.Type}' on Pytree of type '{target.Type}'.";

    private static string Noun(FlaxContext flax) => flax.Holds(ObjectRules.ChecksContainersOnSet) ? "data" : "Arrays";

    private static string Annotate(FlaxContext flax, FlaxObject target, string name, PyObject value)
    {
        var asField = flax.Holds(ObjectRules.MarksAreFields);
        var annotation = asField ? $"{value.Type.Name} = nnx.data()" : $"nnx.Data[{value.Type.Name}]";
        return $"annotate the class attribute with nnx.{(asField ? "data" : "Data")}:\n\n"
            + $"  class {target.Type.Name}({Base(flax, target)}):\n    {name}: {annotation}\n\n";
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Base(FlaxContext flax, FlaxObject target)
    {
        var pytree = flax.Python.TypeOf(ObjectClasses.Pytree);
        return (target.Type.Mro.Skip(1).FirstOrDefault(type => type.IsSubclassOf(pytree)) ?? pytree).Name;
    }
}
