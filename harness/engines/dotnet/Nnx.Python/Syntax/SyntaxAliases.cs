// System has types of these two names, which the implicit usings bring into every file.
global using Attribute = Nnx.Python.Syntax.Attribute;
global using Tuple = Nnx.Python.Syntax.Tuple;
