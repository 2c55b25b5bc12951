package mitosis.host.mailbox;

import static mitosis.host.message.Priority.CRITICAL;
import static mitosis.host.message.Priority.LOW;
import static mitosis.host.message.Priority.NORMAL;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LanesTest {
    private final Lanes<String> lanes = new Lanes<>();

    @Test
    void lanesTakeTurnsAndKeepTheirOrder() {
        for (int i = 1; i <= 3; i++) {
            lanes.add("busy", NORMAL, "b" + i);
        }
        lanes.add("quiet", NORMAL, "q1");

        assertThat(all()).containsExactly("b1", "q1", "b2", "b3");
    }

    @Test
    void urgentGoesFirstButNotPastItsOwnLane() {
        lanes.add("a", NORMAL, "a1");
        lanes.add("a", CRITICAL, "a2");
        lanes.add("b", CRITICAL, "b1");

        assertThat(all()).containsExactly("b1", "a1", "a2");
    }

    @Test
    void leastUrgentDoesNotWaitForEver() {
        lanes.add("low", LOW, "low");
        for (int i = 0; i < 100; i++) {
            lanes.add("lane-" + i, CRITICAL, "urgent");
        }

        assertThat(all().indexOf("low")).isLessThan(8);
    }

    private List<String> all() {
        List<String> taken = new ArrayList<>();
        for (String item = lanes.take(); item != null; item = lanes.take()) {
            taken.add(item);
        }
        assertThat(lanes.size()).isZero();
        return taken;
    }
}
