package mitosis.registry.grpc;

import mitosis.registry.v1.Agent;
import mitosis.rpc.name.Names;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where the next page begins, as text that callers hand back unread. */
final class PageToken {
    private PageToken() {}

    static String after(Agent last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(last.getName().getBytes(StandardCharsets.UTF_8));
    }

    /** The name to go on behind; empty for the first page. */
    static String read(String token) {
        if (token.isEmpty()) {
            return "";
        }
        try {
            return Names.checked(
                    "name",
                    new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException(
                    "page_token is not one that this registry has given out");
        }
    }
}
