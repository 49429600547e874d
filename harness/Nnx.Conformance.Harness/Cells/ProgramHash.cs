using System.Security.Cryptography;
using System.Text;

namespace Nnx.Conformance.Harness.Cells;

/// <summary>Identifies a program text in journals, so that a row of another text is known to be stale.</summary>
public static class ProgramHash
{
    /// <summary><c>sha256:</c> and the lower-case digest of the text in UTF-8.</summary>
    public static string Of(string program) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(program)));
}
