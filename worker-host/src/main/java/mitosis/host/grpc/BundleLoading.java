package mitosis.host.grpc;

import com.google.protobuf.InvalidProtocolBufferException;

import mitosis.agent.Context;
import mitosis.host.load.Loading;
import mitosis.host.load.Program;
import mitosis.host.load.Resident;
import mitosis.host.view.AgentCard;
import mitosis.registry.v1.Bundle;
import mitosis.registry.v1.SignedBundle;
import mitosis.rpc.Digests;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.sandbox.AgentClasses;
import mitosis.sandbox.load.DeniedException;
import mitosis.sandbox.load.LoadedAgent;
import mitosis.sandbox.load.Sandbox;
import mitosis.sandbox.policy.Policies;
import mitosis.sandbox.policy.Policy;
import mitosis.sandbox.run.Outcome;
import mitosis.sandbox.run.Run;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches a bundle, believes nothing of it before digest and signature hold, and loads it inside
 * its policy. Bundles are kept on disk by their digest, and checked again when they are read back.
 */
public final class BundleLoading implements Loading {
    private static final Logger log = LoggerFactory.getLogger(BundleLoading.class);

    private final Registration registration;
    private final Signatures signatures;
    private final Path folder;

    public BundleLoading(Registration registration, Signatures signatures, Path folder) {
        this.registration = registration;
        this.signatures = signatures;
        this.folder = folder;
    }

    @Override
    public Resident load(AgentCard card) {
        Bundle bundle = bundle(card);
        Policy policy = policy(bundle);
        LoadedAgent loaded = loaded(card, bundle, policy);
        return new Resident(card, program(loaded), bundle.getPersona(), policy.limits());
    }

    private static LoadedAgent loaded(AgentCard card, Bundle bundle, Policy policy) {
        Map<String, byte[]> files = new HashMap<>();
        bundle.getClassesList()
                .forEach(file -> files.put(file.getName(), file.getBytes().toByteArray()));
        LoadedAgent loaded;
        try {
            loaded = Sandbox.load(AgentClasses.of(bundle.getMainClass(), files), policy);
        } catch (DeniedException denied) {
            log.warn("agent denied: agent={} findings={}", card.name(), denied.findings().size());
            throw denied(card, "the gate of this host refuses its classes");
        }
        if (!card.label().containsAll(loaded.label())) {
            loaded.close();
            throw denied(card, "its classes can reach more than its label says");
        }
        return loaded;
    }

    private static Program program(LoadedAgent loaded) {
        return new Program() {
            @Override
            public Outcome handle(String message, Context context, Run run) {
                return loaded.run(message, context, run);
            }

            @Override
            public void close() {
                loaded.close();
            }
        };
    }

    private static Policy policy(Bundle bundle) {
        try {
            return Policies.named(bundle.getManifest().getPolicy());
        } catch (IllegalArgumentException unknown) {
            throw new RefusedException(
                    ErrorCode.DENIED_BY_POLICY,
                    "this host has no policy \"%s\"".formatted(bundle.getManifest().getPolicy()));
        }
    }

    private Bundle bundle(AgentCard card) {
        Path file = folder.resolve(card.digest() + ".bundle");
        Optional<SignedBundle> kept = read(file).filter(bundle -> hasDigest(bundle, card));
        SignedBundle signed = kept.orElseGet(() -> registration.bundle(card.digest()));
        if (!hasDigest(signed, card)) {
            throw denied(card, "its bundle does not have the digest it was registered with");
        }
        if (!signatures.hold(signed)) {
            throw denied(card, "its bundle is not signed with a trusted key");
        }
        if (kept.isEmpty()) {
            keep(file, signed);
        }
        return parsed(card, signed);
    }

    private static Bundle parsed(AgentCard card, SignedBundle signed) {
        try {
            Bundle bundle = Bundle.parseFrom(signed.getContent());
            if (bundle.getNamespace().equals(card.name().namespace())
                    && bundle.getName().equals(card.name().name())) {
                return bundle;
            }
            throw denied(card, "its bundle was made for another agent");
        } catch (InvalidProtocolBufferException e) {
            throw denied(card, "its bundle cannot be read");
        }
    }

    private static boolean hasDigest(SignedBundle bundle, AgentCard card) {
        return Digests.sha256(bundle.getContent().toByteArray()).equals(card.digest());
    }

    private static Optional<SignedBundle> read(Path file) {
        try {
            return Files.exists(file)
                    ? Optional.of(SignedBundle.parseFrom(Files.readAllBytes(file)))
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty(); // half written or damaged: fetched again
        }
    }

    /** A bundle that cannot be kept is only fetched again. */
    private void keep(Path file, SignedBundle bundle) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "fetched", ".part");
            Files.write(part, bundle.toByteArray());
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            log.warn("bundle not kept: reason={}", e.getMessage());
        }
    }

    private static RefusedException denied(AgentCard card, String why) {
        return new RefusedException(
                ErrorCode.DENIED_BY_POLICY, "agent \"%s\": %s".formatted(card.name(), why));
    }
}
