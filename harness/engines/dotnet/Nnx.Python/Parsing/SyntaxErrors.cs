using System.Globalization;

namespace Nnx.Python.Parsing;

/// <summary>CPython 3.11's words for errors of the tokenizer and the parser.</summary>
internal static class SyntaxErrors
{
    public const string InvalidSyntax = "invalid syntax";
    public const string NullBytes = "source code string cannot contain null bytes";
    public const string AfterContinuation = "unexpected character after line continuation character";
    public const string UnexpectedEnd = "unexpected EOF while parsing";
    public const string TooManyIndents = "too many levels of indentation";
    public const string TooManyBrackets = "too many nested parentheses";
    public const string TooDeep = "too many nested expressions or statements";
    public const string InconsistentTabs = "inconsistent use of tabs and spaces in indentation";
    public const string UnmatchedDedent = "unindent does not match any outer indentation level";
    public const string UnexpectedIndent = "unexpected indent";
    public const string UnexpectedDedent = "unexpected unindent";
    public const string LeadingZeros =
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers";

    public const string ForgottenComma = "invalid syntax. Perhaps you forgot a comma?";
    public const string EqualInExpression = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
    public const string MissingElse = "expected 'else' after 'if' expression";
    public const string IllegalAnnotationTarget = "illegal target for annotation";
    public const string AssignmentToYield = "assignment to yield expression not possible";
    public const string UnpackingInComprehension = "iterable unpacking cannot be used in comprehension";
    public const string ComprehensionTargetParentheses = "did you forget parentheses around the comprehension target?";
    public const string DictUnpackingInComprehension = "dict unpacking cannot be used in dict comprehension";
    public const string StarredGroup = "cannot use starred expression here";
    public const string DoubleStarredGroup = "cannot use double starred expression here";
    public const string MissingDictColon = "':' expected after dictionary key";
    public const string MissingDictValue = "expression expected after dictionary key and ':'";
    public const string StarredDictValue = "cannot use a starred expression in a dictionary value";

    public const string PositionalAfterKeyword = "positional argument follows keyword argument";
    public const string PositionalAfterUnpacking = "positional argument follows keyword argument unpacking";
    public const string UnpackingAfterUnpacking = "iterable argument unpacking follows keyword argument unpacking";
    public const string BareGenerator = "Generator expression must be parenthesized";
    public const string AssignmentInArgument = "expression cannot contain assignment, perhaps you meant \"==\"?";

    public const string NonDefaultAfterDefault = "non-default argument follows default argument";
    public const string ParenthesizedParameters = "Function parameters cannot be parenthesized";
    public const string ParenthesizedLambdaParameters = "Lambda expression parameters cannot be parenthesized";
    public const string SlashFirst = "at least one argument must precede /";
    public const string SecondSlash = "/ may appear only once";
    public const string SlashAfterStar = "/ must be ahead of *";
    public const string CommaBetweenSlashAndStar = "expected comma between / and *";
    public const string MissingDefault = "expected default value expression";
    public const string BareStar = "named arguments must follow bare *";
    public const string VarPositionalDefault = "var-positional argument cannot have default value";
    public const string VarKeywordDefault = "var-keyword argument cannot have default value";
    public const string AfterVarKeyword = "arguments cannot follow var-keyword argument";
    public const string SecondStar = "* argument may appear only once";

    public const string ImportTrailingComma = "trailing comma not allowed without surrounding parentheses";
    public const string MissingHandler = "expected 'except' or 'finally' block";
    public const string ExceptionTypesParentheses = "multiple exception types must be parenthesized";

    public const string MixedBytes = "cannot mix bytes and nonbytes literals";
    public const string NonAsciiBytes = "bytes can only contain ASCII literal characters";

    public const string FStringPrefix = "f-string: ";
    public const string FStringBackslash = "f-string expression part cannot include a backslash";
    public const string FStringComment = "f-string expression part cannot include '#'";
    public const string FStringSingleBrace = "f-string: single '}' is not allowed";
    public const string FStringUnterminated = "f-string: unterminated string";
    public const string FStringExpectingBrace = "f-string: expecting '}'";
    public const string FStringEmpty = "f-string: empty expression not allowed";
    public const string FStringTooDeep = "f-string: expressions nested too deeply";
    public const string FStringTooManyBrackets = "f-string: too many nested parenthesis";
    public const string FStringConversion = "f-string: invalid conversion character: expected 's', 'r', or 'a'";

    public static string NeverClosed(char bracket) => $"'{bracket}' was never closed";

    public static string Unmatched(char bracket) => $"unmatched '{bracket}'";

    public static string Mismatched(char closing, OpenBracket open, int line)
    {
        var where = open.Line == line ? "" : string.Create(CultureInfo.InvariantCulture, $" on line {open.Line}");
        return $"closing parenthesis '{closing}' does not match opening parenthesis '{open.Character}'{where}";
    }

    public static string UnterminatedString(int line) =>
        string.Create(CultureInfo.InvariantCulture, $"unterminated string literal (detected at line {line})");

    public static string UnterminatedTriple(int line) =>
        string.Create(CultureInfo.InvariantCulture, $"unterminated triple-quoted string literal (detected at line {line})");

    public static string InvalidLiteral(string kind) => $"invalid {kind} literal";

    public static string InvalidDigit(char digit, string kind) => $"invalid digit '{digit}' in {kind} literal";

    public static string InvalidCharacter(string character, int value) =>
        string.Create(CultureInfo.InvariantCulture, $"invalid character '{character}' (U+{value:X4})");

    public static string NonPrintableCharacter(int value) =>
        string.Create(CultureInfo.InvariantCulture, $"invalid non-printable character U+{value:X4}");

    public static string TooManyDigits(int digits) => string.Create(
        CultureInfo.InvariantCulture,
        $"Exceeds the limit ({SyntaxLimits.IntegerDigits} digits) for integer string conversion: value has {digits} digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.");

    public static string Expected(string token) => $"expected '{token}'";

    public static string ExpectedBlock(string after, int line) =>
        string.Create(CultureInfo.InvariantCulture, $"expected an indented block after {after} on line {line}");

    public static string MissingParentheses(string name) => $"Missing parentheses in call to '{name}'. Did you mean {name}(...)?";

    public static string CannotAssign(string what) => $"cannot assign to {what}";

    public static string CannotAssignHere(string what) => $"cannot assign to {what} here. Maybe you meant '==' instead of '='?";

    public static string CannotDelete(string what) => $"cannot delete {what}";

    public static string CannotNameExpression(string what) => $"cannot use assignment expressions with {what}";

    public static string SingleTarget(string what) => $"only single target (not {what}) can be annotated";

    public static string IllegalAugmentedTarget(string what) => $"'{what}' is an illegal expression for augmented assignment";

    public static string FStringMissingExpression(char before) => $"f-string: expression required before '{before}'";

    public static string FStringUnmatched(char bracket) => $"f-string: unmatched '{bracket}'";

    public static string FStringMismatched(char closing, char open) =>
        $"f-string: closing parenthesis '{closing}' does not match opening parenthesis '{open}'";

    public static string UnicodeEscape(int start, int end, string reason) => string.Create(
        CultureInfo.InvariantCulture, $"(unicode error) 'unicodeescape' codec can't decode bytes in position {start}-{end}: {reason}");

    public static string BytesEscape(int position) =>
        string.Create(CultureInfo.InvariantCulture, $"(value error) invalid \\x escape at position {position}");
}
