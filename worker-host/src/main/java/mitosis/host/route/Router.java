package mitosis.host.route;

import mitosis.host.ask.Asks;
import mitosis.host.message.Answer;
import mitosis.host.message.Message;
import mitosis.host.message.ReplyTo;
import mitosis.host.metrics.Counts;
import mitosis.host.run.Deliveries;
import mitosis.host.run.Refusals;
import mitosis.host.run.Task;
import mitosis.host.view.AgentCard;
import mitosis.host.view.AgentCard.State;
import mitosis.host.view.Peer;
import mitosis.host.view.Roster;
import mitosis.rpc.ErrorCode;
import mitosis.rpc.RefusedException;
import mitosis.rpc.Rpc;
import mitosis.rpc.name.AgentName;
import mitosis.rpc.name.HostId;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Brings each message to the host that is in line for it, and its answer back, exactly once and
 * within its time. Nothing here waits.
 */
public final class Router {
    private static final String ROLE = "role:";

    private final HostId self;
    private final Roster roster;
    private final Standing standing;
    private final Asks<PendingAsk> asks;
    private final Deliveries deliveries;
    private final Links links;
    private final Latecomers latecomers;
    private final Counts counts;

    /** What an agent is called that this host has not heard of yet. */
    @FunctionalInterface
    public interface Latecomers {
        /** Looks for it where all agents are known, then says whether it is in the roster now. */
        void find(AgentName agent, Consumer<Boolean> found);
    }

    public Router(
            HostId self,
            Roster roster,
            Standing standing,
            Asks<PendingAsk> asks,
            Deliveries deliveries,
            Links links,
            Latecomers latecomers,
            Counts counts) {
        this.self = self;
        this.roster = roster;
        this.standing = standing;
        this.asks = asks;
        this.deliveries = deliveries;
        this.links = links;
        this.latecomers = latecomers;
        this.counts = counts;
    }

    /** Sends a message of a caller's or an agent's; the caller is answered in any case. */
    public PendingAsk ask(Message message, ReplyTo caller) {
        var ask = new PendingAsk(message, caller);
        ask.number(asks.open(ask, message.call().deadline()));
        if (ask.number() < 0) {
            caller.answer(
                    new Answer.Refusal(
                            new RefusedException(
                                    ErrorCode.MAILBOX_FULL,
                                    "the host has too many asks under way",
                                    "try again when it has caught up")));
            return ask;
        }
        try {
            route(ask);
        } catch (RefusedException refused) {
            answered(ask.number(), new Answer.Refusal(refused));
        }
        return ask;
    }

    /** A message that another host has sent here because this one is in line for it. */
    public Optional<Task> receive(Message message, ReplyTo caller) {
        Optional<AgentCard> agent = roster.find(message.namespace(), message.to());
        if (standing.draining() || agent.isEmpty()) {
            // The other host knows better who else can take it.
            caller.answer(new Answer.NotTaken());
            return Optional.empty();
        }
        try {
            standing.checkServing();
            return Optional.of(deliveries.deliver(answering(agent.get()), message, caller));
        } catch (RefusedException refused) {
            caller.answer(new Answer.Refusal(refused));
            return Optional.empty();
        }
    }

    /** The answer to an ask, from wherever it comes. Later ones meet nobody. */
    public void answered(long number, Answer answer) {
        if (answer instanceof Answer.NotTaken) {
            asks.find(number).ifPresent(this::elsewhere);
            return;
        }
        asks.close(number)
                .ifPresent(ask -> {
                    ask.ends();
                    ask.caller().answer(answer);
                });
    }

    /** The caller has left: nobody is answered, and whoever works on it is told. */
    public void cancel(PendingAsk ask) {
        asks.close(ask.number()).ifPresent(gone -> stopWork(gone, Refusals.left()));
    }

    /** The same for all asks whose caller fits. */
    public void cancelAll(Predicate<ReplyTo> callers) {
        asks.forEach(ask -> {
            if (callers.test(ask.caller())) {
                cancel(ask);
            }
        });
    }

    /** Ends the asks whose time is over. */
    public void sweep(long now) {
        asks.sweep(
                now,
                ask -> {
                    stopWork(ask, Refusals.tooLate());
                    ask.caller().answer(new Answer.Refusal(Refusals.tooLate()));
                });
    }

    /**
     * The link to a host has broken: what it had may have happened, what it had not goes elsewhere.
     */
    public void lost(HostId host) {
        asks.forEach(ask -> {
            if (ask.at().filter(host::equals).isEmpty()) {
                return;
            }
            if (ask.wasSent()) {
                answered(ask.number(), new Answer.Refusal(hostLost(host)));
            } else {
                elsewhere(ask);
            }
        });
    }

    /** Tells each listener of a topic; answers how many there are. */
    public int publish(Message template, String topic) {
        standing.checkServing();
        List<AgentCard> listeners = roster.listeners(template.namespace(), topic);
        for (AgentCard listener : listeners) {
            ask(template.to(listener.name().name(), topic), _ -> {});
        }
        return listeners.size();
    }

    private void route(PendingAsk ask) {
        standing.checkServing();
        Message message = ask.message();
        Optional<AgentCard> found = agent(message);
        if (found.isEmpty()) {
            lookFurther(ask);
            return;
        }
        AgentCard agent = answering(found.get());
        WaitingChain.check(message.call().waiting(), agent.name().name());
        Message resolved = message.resolved(agent.name().name());
        ask.resolved(resolved);
        send(ask, agent);
    }

    private void send(PendingAsk ask, AgentCard agent) {
        long key = Rendezvous.key(agent, ask.message().conversation());
        while (true) {
            Optional<Peer> host = Rendezvous.first(key, roster.hosts(), avoided(ask));
            if (host.isEmpty() || host.get().id().equals(self)) {
                here(ask, agent);
                return;
            }
            ask.goesTo(host.get().id());
            if (links.send(host.get(), ask)) {
                counts.forwarded();
                return;
            }
            ask.avoid(host.get().id());
        }
    }

    /** Also when nobody is in line: any host can run any agent, unless it is leaving. */
    private void here(PendingAsk ask, AgentCard agent) {
        if (standing.draining()) {
            throw new RefusedException(
                    ErrorCode.NO_HOST, "no worker host can take the message", "start another one");
        }
        long number = ask.number();
        ask.runsHere(deliveries.deliver(agent, ask.message(), answer -> answered(number, answer)));
    }

    private void elsewhere(PendingAsk ask) {
        ask.at().ifPresent(ask::avoid);
        try {
            route(ask);
        } catch (RefusedException refused) {
            answered(ask.number(), new Answer.Refusal(refused));
        }
    }

    private Set<HostId> avoided(PendingAsk ask) {
        Set<HostId> unreachable = links.unreachable();
        if (ask.avoided().isEmpty() && !standing.draining()) {
            return unreachable;
        }
        Set<HostId> all = new HashSet<>(unreachable);
        all.addAll(ask.avoided());
        if (standing.draining()) {
            all.add(self);
        }
        return all;
    }

    private Optional<AgentCard> agent(Message message) {
        if (!message.to().startsWith(ROLE)) {
            return roster.find(message.namespace(), message.to());
        }
        String role = message.to().substring(ROLE.length());
        long conversation = Hashes.of(message.conversation());
        AgentCard best = null;
        for (AgentCard card : roster.active(message.namespace())) {
            boolean may =
                    card.role().equals(role)
                            && !message.call().waiting().contains(card.name().name());
            if (may && (best == null || weight(conversation, card) > weight(conversation, best))) {
                best = card;
            }
        }
        return Optional.ofNullable(best);
    }

    private static long weight(long conversation, AgentCard card) {
        return Hashes.mix(conversation, card.hash());
    }

    private void lookFurther(PendingAsk ask) {
        Message message = ask.message();
        RefusedException unknown = Refusals.unknown(message.to());
        if (message.to().startsWith(ROLE)) {
            throw unknown;
        }
        latecomers.find(
                name(message),
                found -> {
                    if (found) {
                        elsewhere(ask);
                    } else {
                        answered(ask.number(), new Answer.Refusal(unknown));
                    }
                });
    }

    private static AgentName name(Message message) {
        try {
            return AgentName.of(message.namespace(), message.to());
        } catch (IllegalArgumentException mistake) {
            throw Rpc.mistake(mistake);
        }
    }

    private void stopWork(PendingAsk ask, RefusedException why) {
        ask.ends();
        ask.task().ifPresent(task -> task.end(why));
        ask.at().ifPresent(host -> links.cancel(host, ask));
    }

    private static AgentCard answering(AgentCard agent) {
        if (agent.state() == State.RETIRED) {
            throw Refusals.retired(agent.name().name());
        }
        return agent;
    }

    private static RefusedException hostLost(HostId host) {
        return new RefusedException(
                ErrorCode.HOST_LOST,
                "host \"%s\" went away after it had the message; the outcome is unknown"
                        .formatted(host),
                "the same message_id may be sent again");
    }
}
