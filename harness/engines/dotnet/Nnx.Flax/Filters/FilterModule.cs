using Nnx.Python.Building;

namespace Nnx.Flax.Filters;

/// <summary>Classes and functions of <c>flax.nnx.filterlib</c> that programs use.</summary>
internal static class FilterModule
{
    public static void Define(ModuleBuilder module) => module
        .Class(FilterClasses.WithTag)
        .Class(FilterClasses.PathContains)
        .Class(FilterClasses.PathIn)
        .Class(FilterClasses.OfType)
        .Class(FilterClasses.Any)
        .Class(FilterClasses.All)
        .Class(FilterClasses.Not)
        .Class(FilterClasses.Everything)
        .Class(FilterClasses.Nothing)
        .Function("to_predicate", "filter", static (py, a) => Predicates.ToObject(py, a[0]), "flax.nnx.filterlib");
}
