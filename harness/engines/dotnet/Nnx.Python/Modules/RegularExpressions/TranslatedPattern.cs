using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>A pattern in the host's syntax, with what programs can ask about it.</summary>
/// <param name="Text">The pattern; group N has the name N.</param>
/// <param name="Options">The host's options.</param>
/// <param name="Flags">Python's flags, those given inside the pattern too.</param>
/// <param name="GroupCount">How many groups there are.</param>
/// <param name="GroupNames">Groups by name, in order.</param>
/// <param name="ClosingOrder">Groups in the order of their closing brackets.</param>
internal sealed record TranslatedPattern(
    string Text,
    RegexOptions Options,
    RegexFlags Flags,
    int GroupCount,
    ImmutableArray<(string Name, int Group)> GroupNames,
    ImmutableArray<int> ClosingOrder);
