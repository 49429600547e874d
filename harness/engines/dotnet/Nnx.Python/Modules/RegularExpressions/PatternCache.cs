namespace Nnx.Python.Modules.RegularExpressions;

/// <summary>The patterns that one run has compiled lately.</summary>
internal sealed class PatternCache
{
    private const int Largest = 128;
    private readonly Dictionary<(string Source, RegexFlags Flags), PyPattern> _patterns = [];

    public PyPattern? Find(string source, RegexFlags flags) => _patterns.GetValueOrDefault((source, flags));

    public PyPattern Add(PyPattern pattern, RegexFlags flags)
    {
        if (_patterns.Count >= Largest)
        {
            _patterns.Clear();
        }

        _patterns[(pattern.Source, flags)] = pattern;
        return pattern;
    }
}
