package mitosis.registry.log;

class InMemoryLogTest extends LogConformance {
    @Override
    Log open() {
        return new InMemoryLog();
    }
}
