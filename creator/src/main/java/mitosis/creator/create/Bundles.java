package mitosis.creator.create;

import com.google.protobuf.ByteString;

import mitosis.creator.draft.Draft;
import mitosis.registry.v1.Bundle;
import mitosis.registry.v1.ClassFile;
import mitosis.registry.v1.Manifest;
import mitosis.sandbox.policy.Ability;
import mitosis.sandbox.policy.Policy;

/** Writes down what is registered. */
final class Bundles {
    private static final int API_LEVEL = 1;
    private static final String ROLE = "agent";

    private Bundles() {}

    static Bundle of(Accepted accepted, Policy policy) {
        Order order = accepted.order();
        Draft draft = accepted.draft();
        var kept = accepted.reservation();
        var admitted = accepted.admitted();
        Bundle.Builder bundle =
                Bundle.newBuilder()
                        .setNamespace(kept.name().namespace())
                        .setName(kept.name().name())
                        .setVersion(1)
                        .setRole(draft.role().isEmpty() ? ROLE : draft.role())
                        .setGoal(order.origin().goal())
                        .setSource(draft.source())
                        .setMainClass(admitted.classes().mainClass())
                        .setManifest(manifest(accepted, policy))
                        .setPersona(draft.persona())
                        .setParent(order.parent())
                        .setRoot(kept.root())
                        .setGeneration(kept.generation())
                        .setPolicyDigest(policy.digest())
                        .setModel(accepted.model())
                        .setAttempts(accepted.attempts().size())
                        .setPrincipal(order.principal());
        admitted.classes()
                .files()
                .forEach((name, bytes) ->
                        bundle.addClasses(
                                ClassFile.newBuilder()
                                        .setName(name)
                                        .setBytes(ByteString.copyFrom(bytes))));
        admitted.label().stream().map(Ability::wireName).sorted().forEach(bundle::addLabel);
        return bundle.build();
    }

    private static Manifest manifest(Accepted accepted, Policy policy) {
        Draft draft = accepted.draft();
        Manifest.Builder manifest =
                Manifest.newBuilder()
                        .setPolicy(policy.name())
                        .setDialect(accepted.admitted().dialect().wireName())
                        .setApiLevel(API_LEVEL)
                        .setExact(draft.exact())
                        .setRefines(draft.refines())
                        .addAllTopics(draft.topics());
        if (accepted.order().origin() instanceof Origin.Submission submission) {
            submission.delegation().ifPresent(manifest::setDelegationProbability);
        }
        return manifest.build();
    }
}
