using Nnx.Conformance.Catalogue;

namespace Nnx.Conformance.Matrix.Claims;

/// <summary>What came of writing one scenario's claims.</summary>
/// <param name="Text">The text that the file ought to have.</param>
/// <param name="Problem">Why the claims could not be written; the text is the old one then.</param>
public sealed record ClaimsEdit(string Text, CatalogueProblem? Problem);
