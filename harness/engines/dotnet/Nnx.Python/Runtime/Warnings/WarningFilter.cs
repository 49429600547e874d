using System.Text.RegularExpressions;
using Nnx.Python.Objects;

namespace Nnx.Python.Runtime.Warnings;

/// <summary>One entry of <c>warnings.filters</c>.</summary>
/// <param name="Action">What is done.</param>
/// <param name="Message">Must match the start of the message; null for any.</param>
/// <param name="Category">The class of the warning, or a base of it.</param>
/// <param name="Module">Must match the module; null for any.</param>
/// <param name="Line">The line; 0 for any.</param>
public sealed record WarningFilter(WarningAction Action, Regex? Message, PyType Category, Regex? Module, int Line)
{
    /// <summary>Whether a warning is meant.</summary>
    public bool Matches(string message, PyType category, string module, int line) =>
        category.IsSubclassOf(Category)
        && (Message is null || Message.IsMatch(message))
        && (Module is null || Module.IsMatch(module))
        && (Line == 0 || Line == line);
}
