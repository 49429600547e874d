using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Nnx.Python.Syntax;

namespace Nnx.Python.Tests.Parsing;

/// <summary>
/// Writes a tree as CPython's <c>ast.dump</c> does, so that the two can be compared as text; <c>kind</c> of strings apart. Columns are
/// code points.
/// </summary>
internal sealed class AstDump
{
    private readonly StringBuilder _text = new();
    private readonly bool _attributes;
    private bool _first;

    private AstDump(bool attributes) => _attributes = attributes;

    public static string Of(Module module, bool attributes = false)
    {
        var dump = new AstDump(attributes);
        dump.Begin("Module");
        dump.Field("body", module.Body);
        dump.Field("type_ignores", ImmutableArray<Node>.Empty);
        dump._text.Append(')');
        return dump._text.ToString();
    }

    private void Begin(string type)
    {
        _text.Append(type).Append('(');
        _first = true;
    }

    private void Label(string name)
    {
        _text.Append(_first ? "" : ", ").Append(name).Append('=');
        _first = false;
    }

    private void End(Node node, bool located = true)
    {
        if (_attributes && located)
        {
            var span = node.Span;
            Text("lineno", Number(span.Line));
            Text("col_offset", Number(span.Column));
            Text("end_lineno", Number(span.EndLine));
            Text("end_col_offset", Number(span.EndColumn));
        }

        _text.Append(')');
        _first = false;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void Text(string name, string value)
    {
        Label(name);
        _text.Append(value);
    }

    private void Identifier(string name, string? value)
    {
        if (value is not null)
        {
            Text(name, PythonRepr.Of(value));
        }
    }

    private void Field(string name, Node? node, string context = "Load")
    {
        if (node is not null)
        {
            Label(name);
            Write(node, context);
        }
    }

    private void Field<T>(string name, ImmutableArray<T> nodes, string context = "Load")
        where T : Node?
    {
        Label(name);
        _text.Append('[');
        for (var i = 0; i < nodes.Length; i++)
        {
            _text.Append(i == 0 ? "" : ", ");
            if (nodes[i] is { } node)
            {
                Write(node, context);
            }
            else
            {
                _text.Append("None");
            }
        }

        _text.Append(']');
        _first = false;
    }

    private void Context(string context) => Text("ctx", context + "()");

    private void Write(Node node, string context)
    {
        switch (node)
        {
            case Expression expression:
                WriteExpression(expression, context);
                break;
            case Statement statement:
                WriteStatement(statement);
                break;
            default:
                WriteOther(node);
                break;
        }
    }

    private void WriteExpression(Expression expression, string context)
    {
        Begin(expression.GetType().Name);
        switch (expression)
        {
            case BoolOp node:
                Text("op", node.Op + "()");
                Field("values", node.Values);
                break;
            case NamedExpr node:
                Field("target", node.Target, "Store");
                Field("value", node.Value);
                break;
            case BinOp node:
                Field("left", node.Left);
                Text("op", node.Op + "()");
                Field("right", node.Right);
                break;
            case UnaryOp node:
                Text("op", node.Op + "()");
                Field("operand", node.Operand);
                break;
            case Lambda node:
                Field("args", node.Args);
                Field("body", node.Body);
                break;
            case IfExp node:
                Field("test", node.Test);
                Field("body", node.Body);
                Field("orelse", node.OrElse);
                break;
            case Dict node:
                Field("keys", node.Keys);
                Field("values", node.Values);
                break;
            case Set node:
                Field("elts", node.Elts);
                break;
            case ListComp node:
                Field("elt", node.Elt);
                Field("generators", node.Generators);
                break;
            case SetComp node:
                Field("elt", node.Elt);
                Field("generators", node.Generators);
                break;
            case GeneratorExp node:
                Field("elt", node.Elt);
                Field("generators", node.Generators);
                break;
            case DictComp node:
                Field("key", node.Key);
                Field("value", node.Value);
                Field("generators", node.Generators);
                break;
            case Yield node:
                Field("value", node.Value);
                break;
            case YieldFrom node:
                Field("value", node.Value);
                break;
            case Compare node:
                Field("left", node.Left);
                Text("ops", "[" + string.Join(", ", node.Ops.Select(op => op + "()")) + "]");
                Field("comparators", node.Comparators);
                break;
            case Call node:
                Field("func", node.Func);
                Field("args", node.Args);
                Field("keywords", node.Keywords);
                break;
            case FormattedValue node:
                Field("value", node.Value);
                Text("conversion", Number(node.Conversion ?? -1));
                Field("format_spec", node.FormatSpec);
                break;
            case JoinedStr node:
                Field("values", node.Values);
                break;
            case Constant node:
                Text("value", PythonRepr.Of(node.Value));
                break;
            case Syntax.Attribute node:
                Field("value", node.Value);
                Identifier("attr", node.Attr);
                Context(context);
                break;
            case Subscript node:
                Field("value", node.Value);
                Field("slice", node.Index);
                Context(context);
                break;
            case Slice node:
                Field("lower", node.Lower);
                Field("upper", node.Upper);
                Field("step", node.Step);
                break;
            case Starred node:
                Field("value", node.Value, context);
                Context(context);
                break;
            case Name node:
                Identifier("id", node.Id);
                Context(context);
                break;
            case List node:
                Field("elts", node.Elts, context);
                Context(context);
                break;
            case Syntax.Tuple node:
                Field("elts", node.Elts, context);
                Context(context);
                break;
        }

        End(expression);
    }

    private void WriteStatement(Statement statement)
    {
        Begin(statement.GetType().Name);
        switch (statement)
        {
            case FunctionDef node:
                Identifier("name", node.Name);
                Field("args", node.Args);
                Field("body", node.Body);
                Field("decorator_list", node.DecoratorList);
                Field("returns", node.Returns);
                break;
            case ClassDef node:
                Identifier("name", node.Name);
                Field("bases", node.Bases);
                Field("keywords", node.Keywords);
                Field("body", node.Body);
                Field("decorator_list", node.DecoratorList);
                break;
            case Return node:
                Field("value", node.Value);
                break;
            case Delete node:
                Field("targets", node.Targets, "Del");
                break;
            case Assign node:
                Field("targets", node.Targets, "Store");
                Field("value", node.Value);
                break;
            case AugAssign node:
                Field("target", node.Target, "Store");
                Text("op", node.Op + "()");
                Field("value", node.Value);
                break;
            case AnnAssign node:
                Field("target", node.Target, "Store");
                Field("annotation", node.Annotation);
                Field("value", node.Value);
                Text("simple", node.Simple ? "1" : "0");
                break;
            case For node:
                Field("target", node.Target, "Store");
                Field("iter", node.Iter);
                Field("body", node.Body);
                Field("orelse", node.OrElse);
                break;
            case While node:
                Field("test", node.Test);
                Field("body", node.Body);
                Field("orelse", node.OrElse);
                break;
            case If node:
                Field("test", node.Test);
                Field("body", node.Body);
                Field("orelse", node.OrElse);
                break;
            case With node:
                Field("items", node.Items);
                Field("body", node.Body);
                break;
            case Raise node:
                Field("exc", node.Exc);
                Field("cause", node.Cause);
                break;
            case Try node:
                Field("body", node.Body);
                Field("handlers", node.Handlers);
                Field("orelse", node.OrElse);
                Field("finalbody", node.FinalBody);
                break;
            case Syntax.Assert node:
                Field("test", node.Test);
                Field("msg", node.Msg);
                break;
            case Import node:
                Field("names", node.Names);
                break;
            case ImportFrom node:
                Identifier("module", node.Module);
                Field("names", node.Names);
                Text("level", Number(node.Level));
                break;
            case Global node:
                Text("names", PythonRepr.OfList(node.Names));
                break;
            case Nonlocal node:
                Text("names", PythonRepr.OfList(node.Names));
                break;
            case Expr node:
                Field("value", node.Value);
                break;
        }

        End(statement);
    }

    private void WriteOther(Node other)
    {
        Begin(other switch
        {
            Comprehension => "comprehension",
            Arguments => "arguments",
            Arg => "arg",
            Keyword => "keyword",
            Alias => "alias",
            WithItem => "withitem",
            _ => other.GetType().Name,
        });
        switch (other)
        {
            case Comprehension node:
                Field("target", node.Target, "Store");
                Field("iter", node.Iter);
                Field("ifs", node.Ifs);
                Text("is_async", "0");
                break;
            case ExceptHandler node:
                Field("type", node.Type);
                Identifier("name", node.Name);
                Field("body", node.Body);
                break;
            case Arguments node:
                Field("posonlyargs", node.PosOnlyArgs);
                Field("args", node.Args);
                Field("vararg", node.VarArg);
                Field("kwonlyargs", node.KwOnlyArgs);
                Field("kw_defaults", node.KwDefaults);
                Field("kwarg", node.KwArg);
                Field("defaults", node.Defaults);
                break;
            case Arg node:
                Identifier("arg", node.Name);
                Field("annotation", node.Annotation);
                break;
            case Keyword node:
                Identifier("arg", node.Name);
                Field("value", node.Value);
                break;
            case Alias node:
                Identifier("name", node.Name);
                Identifier("asname", node.AsName);
                break;
            case WithItem node:
                Field("context_expr", node.ContextExpr);
                Field("optional_vars", node.OptionalVars, "Store");
                break;
        }

        End(other, other is not (Comprehension or Arguments or WithItem));
    }
}
