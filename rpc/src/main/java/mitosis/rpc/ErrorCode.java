package mitosis.rpc;

import io.grpc.Status;

/** The codes a caller may branch on. A name here is part of the wire: never renamed or reused. */
public enum ErrorCode {
    /** A field is missing, malformed or contradicts another. */
    INVALID_REQUEST(Status.Code.INVALID_ARGUMENT),
    /** There is no agent of that name in the namespace. */
    AGENT_NOT_FOUND(Status.Code.NOT_FOUND),
    /** The agent was retired and answers no more. */
    AGENT_RETIRED(Status.Code.FAILED_PRECONDITION),
    /** The agent's handler threw. */
    AGENT_FAILED(Status.Code.INTERNAL),
    /** The agent's handler was ended by force; metadata {@code cause} says why. */
    AGENT_KILLED(Status.Code.RESOURCE_EXHAUSTED),
    /** The agent answered with more bytes than its policy allows. */
    REPLY_TOO_LARGE(Status.Code.OUT_OF_RANGE),
    /** The message has more bytes than the platform carries. */
    MESSAGE_TOO_LARGE(Status.Code.OUT_OF_RANGE),
    /** The agent's mailbox, or the host, has no room now. */
    MAILBOX_FULL(Status.Code.RESOURCE_EXHAUSTED),
    /** An agent that waits for this very message would have to answer it. */
    CYCLE(Status.Code.FAILED_PRECONDITION),
    /** The agent's memory changed under it three times in a row. */
    MEMORY_CONFLICT(Status.Code.ABORTED),
    /** This build or configuration does not offer what was asked. */
    NOT_OFFERED(Status.Code.UNIMPLEMENTED),
    /** The host went away after it had the message: the outcome is unknown. */
    HOST_LOST(Status.Code.UNAVAILABLE),
    /** No worker host can take it. */
    NO_HOST(Status.Code.UNAVAILABLE),
    /** The call's time is over. */
    DEADLINE_EXCEEDED(Status.Code.DEADLINE_EXCEEDED),
    /** The policy does not allow it. */
    DENIED_BY_POLICY(Status.Code.PERMISSION_DENIED),
    /** The purse does not hold enough of what it takes. */
    PURSE_EMPTY(Status.Code.RESOURCE_EXHAUSTED),
    /** The stop switch is thrown. */
    STOPPED(Status.Code.FAILED_PRECONDITION),
    /** No attempt passed the review, the gate and the probes. */
    CREATION_REFUSED(Status.Code.FAILED_PRECONDITION),
    /** The language model cannot be reached or gives no usable answer. */
    MODEL_UNAVAILABLE(Status.Code.UNAVAILABLE),
    /** Another agent has that name. */
    NAME_TAKEN(Status.Code.ALREADY_EXISTS),
    /** The call needs a proof of who calls. */
    UNAUTHENTICATED(Status.Code.UNAUTHENTICATED),
    /** The caller is known and may not do this. */
    FORBIDDEN(Status.Code.PERMISSION_DENIED),
    /** The server cannot be reached or cannot serve this now. */
    UNAVAILABLE(Status.Code.UNAVAILABLE);

    private final Status.Code status;

    ErrorCode(Status.Code status) {
        this.status = status;
    }

    /** The gRPC status it travels as. */
    public Status.Code status() {
        return status;
    }
}
