package mitosis.sandbox.explain;

import java.util.Locale;

/**
 * The rules of the stages before the gate; the gate names its own. Each has a page in {@code
 * rules/}, and its id is part of what callers rely on: never renamed, never reused.
 */
public enum Rule {
    // scan
    SOURCE_SIZE,
    BRACKET_DEPTH,
    CONTROL_CHARACTER,
    HIDDEN_CHARACTER,
    NON_ASCII,
    UNICODE_ESCAPE,
    // review: the shape
    SYNTAX,
    TREE_SIZE,
    PACKAGE,
    ONE_CLASS,
    AGENT_SHAPE,
    CONSTRUCTOR,
    // review: what no agent needs
    IMPORT,
    FOREIGN_NAME,
    SYNCHRONIZED,
    ASSERT,
    CATCH_ERROR,
    ANNOTATION,
    NATIVE,
    FINALIZE,
    SERIALIZATION,
    RESERVED_NAME,
    SHADOWED_NAME,
    // review: what would burden the compilers
    TRY_DEPTH,
    FINALLY_SIZE,
    LAMBDA_DEPTH,
    CALL_DEPTH,
    GENERIC_DEPTH,
    TYPE_DEPTH,
    TYPE_COUNT,
    SUPERTYPES,
    SUPERTYPE_ARGUMENTS,
    OVERLOADS,
    LIST_LENGTH,
    ARRAY_DIMENSIONS,
    CONSTANT_SIZE,
    // review: doors to the world, with the door of the context that replaces each
    NO_SYSTEM,
    NO_CONSOLE,
    NO_THREADS,
    NO_FILES,
    NO_NETWORK,
    NO_PROCESSES,
    NO_REFLECTION,
    NO_CLOCK,
    NO_RANDOMNESS,
    // review: a warning
    STATE_IN_FIELDS,
    // review: what the dialect "plain" lacks
    DIALECT_LAMBDA,
    DIALECT_VAR,
    DIALECT_RECORD,
    DIALECT_SEALED,
    DIALECT_SWITCH,
    DIALECT_PATTERN,
    DIALECT_MULTI_CATCH,
    DIALECT_RESOURCES,
    DIALECT_GENERIC_SUPERTYPE,
    DIALECT_TEXT_BLOCK,
    // compile
    COMPILE,
    COMPILE_TIMEOUT,
    COMPILER_BUSY,
    COMPILER_FAILED;

    /** The word that findings carry. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
