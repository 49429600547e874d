using Nnx.Jax.Core;
using Nnx.Jax.Rules;

namespace Nnx.Jax.Interpreters;

/// <summary>How tracers are shown.</summary>
internal static class TracerText
{
    public static string Dynamic(DynamicJaxprTracer tracer) => Short(tracer, "JitTracer") ?? Traced(tracer, "DynamicJaxprTrace", []);

    public static string Unknown(JaxprTracer tracer) => tracer.Context.Holds(TextRules.TracersNamed)
        ? $"JaxprTracer<{tracer.Aval}>"
        : Traced(tracer, "JaxprTrace", [("pval", $"({tracer.Aval.Long}, None)"), ("recipe", "LambdaBinding()")]);

    public static string Batch(BatchTracer tracer)
    {
        var cx = tracer.Context;
        if (cx.Holds(TextRules.TracersShowContents))
        {
            return $"VmapTracer(aval={tracer.Aval}, batched={tracer.Value.Aval})";
        }

        return Short(tracer, "VmapTracer")
            ?? Traced(tracer, "BatchTrace", [("val", cx.Python.Repr(tracer.Value)), ("batch_dim", tracer.Dimension.ToString(System.Globalization.CultureInfo.InvariantCulture))]);
    }

    public static string Jvp(JvpTracer tracer)
    {
        var cx = tracer.Context;
        if (!cx.Holds(TextRules.TracersNamed))
        {
            var tangent = tracer.Tangent is { } value ? cx.Python.Repr(value) : Zero(tracer);
            return Traced(tracer, "JVPTrace", [("primal", cx.Python.Repr(tracer.Primal)), ("tangent", tangent)]);
        }

        if (!cx.Holds(TextRules.TracersShowContents))
        {
            return $"{(tracer.IsLinearizing ? "LinearizeTracer" : "GradTracer")}<{tracer.Aval}>";
        }

        return tracer.IsLinearizing
            ? $"GradTracer(primal={cx.Python.Str(tracer.Primal)}, typeof(tangent)={tracer.Aval.Tangent.Abbreviated})"
            : $"JVPTracer(primal={cx.Python.Str(tracer.Primal)}, tangent={(tracer.Tangent is { } t ? cx.Python.Str(t) : Zero(tracer))})";
    }

    private static string Zero(JvpTracer tracer) => $"Zero({tracer.Aval.Tangent.Long})";

    private static string? Short(Tracer tracer, string name) => !tracer.Context.Holds(TextRules.TracersNamed)
        ? null
        : tracer.Context.Holds(TextRules.TracersShowContents) ? $"{name}({tracer.Aval})" : $"{name}<{tracer.Aval}>";

    private static string Traced(Tracer tracer, string trace, IReadOnlyList<(string Name, string Text)> contents)
    {
        var cx = tracer.Context;
        var stackless = cx.Holds(TracingRules.Stackless);
        var level = stackless ? "" : $"(level={tracer.Trace.Level}/0)";
        var aval = cx.Holds(TextRules.ShortAvals) ? tracer.Aval.ToString() : Long(cx, tracer, stackless);
        var lines = string.Concat(contents.Select(static line => $"\n  {line.Name} = {line.Text.Replace("\n", "\n  ", StringComparison.Ordinal)}"));
        return $"Traced<{aval}>with<{trace}{level}>{(lines.Length == 0 ? "" : " with" + lines)}";
    }

    private static string Long(JaxContext cx, Tracer tracer, bool stackless) => !stackless && tracer.Concrete is { } concrete
        ? $"ConcreteArray({cx.Python.Str(concrete)}, dtype={tracer.Dtype.Name})"
        : tracer.Aval.Long;
}
