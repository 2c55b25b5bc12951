package mitosis.world;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Who may import whom: servers meet on the wire, and the sandbox knows nobody. */
@AnalyzeClasses(packages = "mitosis", importOptions = DoNotIncludeTests.class)
class ImportsTest {

    @ArchTest
    static final ArchRule sandboxRuntimeKnowsOnlyTheAgentApi =
            classes()
                    .that()
                    .resideInAnyPackage("mitosis.sandbox..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideOutsideOfPackages(
                            "mitosis.rpc..",
                            "mitosis.common..",
                            "mitosis.registry..",
                            "mitosis.journal..",
                            "mitosis.models..",
                            "mitosis.creator..",
                            "mitosis.host..",
                            "mitosis.cli..",
                            "io.grpc..",
                            "com.google.protobuf..");

    @ArchTest
    static final ArchRule noParserOrCompilerBesideRunningAgents =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "mitosis.host..",
                            "mitosis.sandbox.gate..",
                            "mitosis.sandbox.label..",
                            "mitosis.sandbox.meter..",
                            "mitosis.sandbox.load..",
                            "mitosis.sandbox.run..",
                            "mitosis.sandbox.charged..",
                            "mitosis.sandbox.policy..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "com.github.javaparser..",
                            "org.codehaus..",
                            "javax.tools..",
                            "mitosis.sandbox.scan..",
                            "mitosis.sandbox.review..",
                            "mitosis.sandbox.compile..",
                            "mitosis.sandbox.admit..");

    @ArchTest
    static final ArchRule agentApiKnowsNobody =
            classes()
                    .that()
                    .resideInAPackage("mitosis.agent..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("mitosis.agent..", "java.lang..", "org.jspecify..");

    @ArchTest
    static final ArchRule serversMeetOnTheWire =
            SlicesRuleDefinition.slices()
                    .assignedFrom(new Servers())
                    .should()
                    .notDependOnEachOther();

    @ArchTest
    static final ArchRule rpcKnowsNoServer =
            noClasses()
                    .that()
                    .resideInAPackage("mitosis.rpc..")
                    .should()
                    .dependOnClassesThat(Servers.ANY_SERVER);

    @ArchTest
    static final ArchRule featuresDoNotKnowTheirAdapters =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..grpc..", "mitosis.cli..")
                    .and(Servers.NOT_A_SERVERS_FRONT)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "mitosis.registry.grpc..",
                            "mitosis.journal.grpc..",
                            "mitosis.creator.grpc..",
                            "mitosis.host.grpc..");
}
