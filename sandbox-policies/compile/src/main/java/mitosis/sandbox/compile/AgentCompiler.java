package mitosis.sandbox.compile;

import mitosis.sandbox.scan.Source;

/**
 * Compiles a source that has passed the review, in memory, without initialising a class of the
 * host. Compilers recurse: call this on a thread with a large stack, under a deadline.
 */
public interface AgentCompiler {
    Compilation compile(String mainClass, Source source);
}
