namespace Nnx.Python.Binding;

/// <summary>CPython 3.11's words for errors that its symbol table and compiler find.</summary>
internal static class BindingErrors
{
    public const string StarImport = "import * only allowed at module level";
    public const string NonlocalAtModule = "nonlocal declaration not allowed at module level";
    public const string WalrusInIterable = "assignment expression cannot be used in a comprehension iterable expression";
    public const string WalrusInClass = "assignment expression within a comprehension cannot be used in a class body";
    public const string ReturnOutside = "'return' outside function";
    public const string YieldOutside = "'yield' outside function";
    public const string BreakOutside = "'break' outside loop";
    public const string ContinueOutside = "'continue' not properly in loop";
    public const string Starred = "can't use starred expression here";
    public const string StarredTarget = "starred assignment target must be in a list or tuple";
    public const string SeveralStarred = "multiple starred expressions in assignment";
    public const string TooManyUnpacked = "too many expressions in star-unpacking assignment";
    public const string DefaultHandler = "default 'except:' must be last";
    public const string TooManyBlocks = "too many statically nested blocks";
    public const string AssignDebug = "cannot assign to __debug__";
    public const string DeleteDebug = "cannot delete __debug__";
    public const string LateFuture = "from __future__ imports must occur at the beginning of the file";
    public const string Braces = "not a chance";

    public static string DuplicateArgument(string name) => $"duplicate argument '{name}' in function definition";

    public static string ParameterAnd(string name, string declaration) => $"name '{name}' is parameter and {declaration}";

    public static string UsedBefore(string name, string declaration) => $"name '{name}' is used prior to {declaration} declaration";

    public static string AssignedBefore(string name, string declaration) => $"name '{name}' is assigned to before {declaration} declaration";

    public static string Annotated(string name, string declaration) => $"annotated name '{name}' can't be {declaration}";

    public static string NonlocalAndGlobal(string name) => $"name '{name}' is nonlocal and global";

    public static string NoBinding(string name) => $"no binding for nonlocal '{name}' found";

    public static string RebindsIteration(string name) => $"assignment expression cannot rebind comprehension iteration variable '{name}'";

    public static string IterationRebinds(string name) => $"comprehension inner loop cannot rebind assignment expression target '{name}'";

    public static string YieldInside(string comprehension) => $"'yield' inside {comprehension}";

    public static string InAnnotation(string construct) => $"'{construct}' can not be used within an annotation";

    public static string RepeatedKeyword(string name) => $"keyword argument repeated: {name}";

    public static string UnknownFuture(string name) => $"future feature {name} is not defined";
}
