namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>Where a pattern has to match.</summary>
internal enum MatchMode
{
    /// <summary>Anywhere.</summary>
    Search,

    /// <summary>At the start.</summary>
    Match,

    /// <summary>From start to end.</summary>
    FullMatch,
}
