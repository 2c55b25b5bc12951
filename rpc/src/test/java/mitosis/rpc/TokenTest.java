package mitosis.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class TokenTest {
    @TempDir Path folder;

    @Test
    void fileIsItsOwnersAlone() throws IOException {
        Path file = folder.resolve("deep/token");

        Token.create(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void tokenThatIsThereIsKept() throws IOException {
        Path file = folder.resolve("token");
        Token first = Token.create(file);

        Token second = Token.create(file);

        assertThat(second.matches(Files.readString(file).strip())).isTrue();
        assertThat(first.matches(Files.readString(file).strip())).isTrue();
        assertThat(Token.random().matches(Files.readString(file).strip())).isFalse();
    }

    @Test
    void spoiltFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "hello");

        assertThatThrownBy(() -> Token.read(file)).isInstanceOf(IOException.class);
    }

    @Test
    void tokenDoesNotPrintItself() throws IOException {
        Path file = folder.resolve("token");

        assertThat(Token.create(file).toString()).doesNotContain(Files.readString(file).strip());
    }
}
