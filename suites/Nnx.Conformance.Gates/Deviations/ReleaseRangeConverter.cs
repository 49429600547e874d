using Nnx.Releases;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Nnx.Conformance.Gates.Deviations;

/// <summary>Reads a range of releases from a YAML scalar.</summary>
internal sealed class ReleaseRangeConverter : IYamlTypeConverter
{
    public bool Accepts(Type type) => type == typeof(ReleaseRange);

    public object ReadYaml(IParser parser, Type type, ObjectDeserializer rootDeserializer)
    {
        var scalar = parser.Consume<Scalar>();
        try
        {
            return ReleaseRange.Parse(scalar.Value);
        }
        catch (FormatException problem)
        {
            throw new YamlException(scalar.Start, scalar.End, problem.Message);
        }
    }

    public void WriteYaml(IEmitter emitter, object? value, Type type, ObjectSerializer serializer) =>
        emitter.Emit(new Scalar(((ReleaseRange?)value)?.Text ?? ""));
}
