namespace Nnx.Python.Builtins.Text;

/// <summary>The encodings that are known.</summary>
internal enum EncodingKind
{
    Utf8,
    Ascii,
    Latin1,
}
