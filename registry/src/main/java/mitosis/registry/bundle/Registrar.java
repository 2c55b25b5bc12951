package mitosis.registry.bundle;

import com.google.protobuf.InvalidProtocolBufferException;

import mitosis.registry.catalogue.PolicyOrder;
import mitosis.registry.catalogue.Register;
import mitosis.registry.catalogue.Register.Registered;
import mitosis.registry.ledger.Ledger;
import mitosis.registry.v1.Agent;
import mitosis.registry.v1.Bundle;
import mitosis.registry.v1.SignedBundle;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;

/** Turns signed bundles into agents: first the bundle is durable, then the event that names it. */
public final class Registrar {
    private final Ledger ledger;
    private final BundleStore bundles;
    private final PolicyOrder policies;

    public Registrar(Ledger ledger, BundleStore bundles, PolicyOrder policies) {
        this.ledger = ledger;
        this.bundles = bundles;
        this.policies = policies;
    }

    public Registered register(String reservation, String requestId, SignedBundle signed) {
        Register command = believed(reservation, requestId, signed);
        bundles.store(command.digest(), signed);
        return ledger.run(command);
    }

    /** The bundle of that digest. */
    public SignedBundle bundle(String digest) {
        return bundles.find(digest)
                .orElseThrow(() ->
                        new RefusedException(
                                ErrorCode.INVALID_REQUEST,
                                "there is no bundle with this digest",
                                "take the digest from the agent"));
    }

    /** An agent's source. */
    public String source(Agent agent) {
        try {
            return Bundle.parseFrom(bundle(agent.getDigest()).getContent()).getSource();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a stored bundle cannot be read", e);
        }
    }

    private Register believed(String reservation, String requestId, SignedBundle signed) {
        try {
            var believed = BundleCheck.believe(signed, ledger.state().keys());
            return new Register(
                    policies, reservation, requestId, believed.content(), believed.digest());
        } catch (IllegalArgumentException mistake) {
            throw new RefusedException(
                    ErrorCode.INVALID_REQUEST,
                    String.valueOf(mistake.getMessage()),
                    "correct the bundle and sign it again");
        }
    }
}
