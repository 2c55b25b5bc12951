package mitosis.host.grpc.link;

import mitosis.host.message.Answer;
import mitosis.host.route.Links;
import mitosis.host.route.PendingAsk;
import mitosis.host.v1.Reply;
import mitosis.host.view.Peer;
import mitosis.rpc.EventLoop;
import mitosis.rpc.Token;
import mitosis.rpc.name.HostId;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A link to each peer, made again when it breaks. A peer that does not answer its pings from where
 * messages are served counts as lost, however alive its socket is.
 */
public final class PeerLinks implements Links, PeerLink.Owner, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(PeerLinks.class);
    private static final Duration PING = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final long FIRST_RETRY_MILLIS = 50;
    private static final long LAST_RETRY_MILLIS = 2_000;

    private final HostId self;
    private final long incarnation;
    private final Token token;
    private final EventLoop loop;
    private final ScheduledExecutorService timer;
    private final Events events;
    private final Map<HostId, PeerLink> links = new ConcurrentHashMap<>();
    // Touched under the lock only.
    private final Object lock = new Object();
    private final Map<HostId, Peer> wanted = new HashMap<>();
    private final Map<HostId, Long> retryMillis = new HashMap<>();
    private volatile Set<HostId> unreachable = Set.of();
    private long pings;
    private boolean closed;

    /** Who acts on what links bring. */
    public interface Events {
        void answered(long number, Answer answer);

        void lost(HostId host);
    }

    /**
     * @param timer for pings and retries; stays its owner's to close
     */
    public PeerLinks(
            HostId self,
            long incarnation,
            Token token,
            EventLoop loop,
            ScheduledExecutorService timer,
            Events events) {
        this.self = self;
        this.incarnation = incarnation;
        this.token = token;
        this.loop = loop;
        this.timer = timer;
        this.events = events;
    }

    /** Begins to ping. */
    public void start() {
        repeat(this::ping, PING);
    }

    /** The peers there are now, this host not among them. */
    public void peers(List<Peer> now) {
        synchronized (lock) {
            Map<HostId, Peer> next = new HashMap<>();
            now.stream()
                    .filter(peer -> !peer.id().equals(self))
                    .forEach(peer -> next.put(peer.id(), peer));
            Map<HostId, Peer> before = Map.copyOf(wanted);
            wanted.clear();
            wanted.putAll(next);
            before.forEach((id, peer) -> {
                if (!peer.equals(next.get(id))) {
                    drop(id);
                }
            });
            next.forEach((id, peer) -> {
                if (!peer.equals(before.get(id))) {
                    open(peer);
                }
            });
        }
    }

    /** How many links are up. */
    public int up() {
        return (int) links.values().stream().filter(PeerLink::up).count();
    }

    @Override
    public Set<HostId> unreachable() {
        return unreachable;
    }

    @Override
    public boolean send(Peer to, PendingAsk ask) {
        PeerLink link = links.get(to.id());
        return link != null && link.offer(new PeerLink.Part.Ask(ask));
    }

    @Override
    public void cancel(HostId at, PendingAsk ask) {
        PeerLink link = links.get(at);
        if (link != null) {
            link.offer(new PeerLink.Part.Cancel(ask.number()));
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            wanted.clear();
        }
        List.copyOf(links.values()).forEach(PeerLink::close);
    }

    @Override
    public void up(PeerLink link) {
        synchronized (lock) {
            retryMillis.remove(link.peer().id());
            reachable(link.peer().id(), true);
        }
        log.info("link up: host={} peer={}", self, link.peer().id());
    }

    @Override
    public void draining(PeerLink link) {
        synchronized (lock) {
            reachable(link.peer().id(), false);
        }
    }

    @Override
    public void replied(Reply reply) {
        events.answered(reply.getCorrelation(), LinkWire.answer(reply));
    }

    @Override
    public void broken(PeerLink link) {
        HostId id = link.peer().id();
        boolean again;
        synchronized (lock) {
            links.remove(id, link);
            Peer peer = wanted.get(id);
            again = !closed && link.peer().equals(peer);
            if (again) {
                reachable(id, false);
                long wait = retryMillis.getOrDefault(id, FIRST_RETRY_MILLIS);
                retryMillis.put(id, Math.min(LAST_RETRY_MILLIS, wait * 2));
                later(() -> retry(link.peer()), wait);
            }
        }
        if (link.wasUp()) {
            log.info("link down: host={} peer={} again={}", self, id, again);
        }
        events.lost(id);
    }

    private void retry(Peer peer) {
        synchronized (lock) {
            if (!closed && peer.equals(wanted.get(peer.id())) && !links.containsKey(peer.id())) {
                open(peer);
            }
        }
    }

    private void open(Peer peer) {
        var link = new PeerLink(loop, peer, token, this);
        links.put(peer.id(), link);
        link.connect(self, incarnation);
    }

    private void drop(HostId id) {
        retryMillis.remove(id);
        reachable(id, true);
        PeerLink link = links.remove(id);
        if (link != null) {
            loop.execute(link::close);
        }
    }

    private void ping() {
        long now = System.nanoTime();
        long number = ++pings;
        for (PeerLink link : links.values()) {
            if (link.silence(now) > SILENCE.toNanos()) {
                log.warn("peer silent: host={} peer={}", self, link.peer().id());
                loop.execute(link::close);
            } else if (link.up()) {
                link.offer(new PeerLink.Part.Ping(number));
            }
        }
    }

    private void reachable(HostId id, boolean now) {
        Set<HostId> next = new HashSet<>(unreachable);
        boolean changed = now ? next.remove(id) : next.add(id);
        if (changed) {
            unreachable = Set.copyOf(next);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the timer
    private void repeat(Runnable what, Duration every) {
        timer.scheduleAtFixedRate(what, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // ends with the timer
    private void later(Runnable what, long millis) {
        timer.schedule(what, millis, TimeUnit.MILLISECONDS);
    }
}
