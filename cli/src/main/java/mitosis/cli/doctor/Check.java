package mitosis.cli.doctor;

import com.fasterxml.jackson.databind.node.ObjectNode;

import mitosis.cli.terminal.Json;

/**
 * One thing that was looked at.
 *
 * @param what what was looked at
 * @param state whether it will do
 * @param found what was found
 * @param next what to do about it; empty when nothing needs doing
 */
record Check(String what, State state, String found, String next) {
    /** Whether it will do. */
    enum State {
        /** All is well. */
        OK,
        /** It works, but not all of it or not well. */
        WARN,
        /** It will not work. */
        FAIL
    }

    static Check ok(String what, String found) {
        return new Check(what, State.OK, found, "");
    }

    static Check warn(String what, String found, String next) {
        return new Check(what, State.WARN, found, next);
    }

    static Check fail(String what, String found, String next) {
        return new Check(what, State.FAIL, found, next);
    }

    String word() {
        return switch (state) {
            case OK -> "ok";
            case WARN -> "warn";
            case FAIL -> "fail";
        };
    }

    ObjectNode json() {
        return Json.object()
                .put("check", what)
                .put("state", word())
                .put("found", found)
                .put("next", next);
    }
}
