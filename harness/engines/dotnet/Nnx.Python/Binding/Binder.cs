using Nnx.Python.Parsing;
using Nnx.Python.Syntax;

namespace Nnx.Python.Binding;

/// <summary>Finds out what every name of a program means, by the rules of CPython's symbol table.</summary>
internal static class Binder
{
    /// <exception cref="PythonSyntaxException">The names contradict each other, or a statement stands where it may not.</exception>
    public static BoundModule Bind(Module module, string fileName)
    {
        var report = new BindingReport(fileName);
        var lazyAnnotations = FutureImports.HaveAnnotations(module, report);
        var scope = SymbolCollector.Collect(module, report, lazyAnnotations);
        ScopeResolver.Resolve(scope, report);
        CompileChecks.Run(module, report);
        return new(module, ScopeWriter.Write(scope)) { HasLazyAnnotations = lazyAnnotations };
    }
}
