namespace System.Runtime.CompilerServices;

// Records ask for it by name; netstandard2.0 lacks it. Core's own stand-ins are not linked: the tests see the internals of both, and would find two of each.
internal static class IsExternalInit;
