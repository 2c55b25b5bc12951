package mitosis.sandbox.charged;

import mitosis.sandbox.run.Meter;

import java.util.Deque;
import java.util.Iterator;
import java.util.PriorityQueue;
import java.util.Queue;

/** Stands in for {@link Queue} and {@link Deque}. */
public final class Queues {
    private Queues() {}

    private static final int ENTRY = 40;

    private static void sift(Queue<?> queue, Object element) {
        if (queue instanceof PriorityQueue) {
            Meter.work(12 + 2 * Weight.of(element));
        }
    }

    public static <T> boolean offer(Queue<T> queue, T element) {
        Meter.pay(ENTRY);
        sift(queue, element);
        return queue instanceof PriorityQueue
                ? Keys.changed(queue, element, () -> queue.offer(element))
                : queue.offer(element);
    }

    public static <T> T poll(Queue<T> queue) {
        T first = queue.peek();
        Meter.work(2);
        sift(queue, first);
        return queue instanceof PriorityQueue
                ? Keys.changing(queue, first, queue::poll)
                : queue.poll();
    }

    public static <T> T remove(Queue<T> queue) {
        if (queue.isEmpty()) {
            return queue.remove();
        }
        return poll(queue);
    }

    public static <T> void push(Deque<T> deque, T element) {
        Meter.pay(ENTRY);
        deque.push(element);
    }

    public static <T> void addFirst(Deque<T> deque, T element) {
        Meter.pay(ENTRY);
        deque.addFirst(element);
    }

    public static <T> void addLast(Deque<T> deque, T element) {
        Meter.pay(ENTRY);
        deque.addLast(element);
    }

    public static <T> boolean offerFirst(Deque<T> deque, T element) {
        Meter.pay(ENTRY);
        return deque.offerFirst(element);
    }

    public static <T> boolean offerLast(Deque<T> deque, T element) {
        Meter.pay(ENTRY);
        return deque.offerLast(element);
    }

    public static <T> Iterator<T> descendingIterator(Deque<T> deque) {
        Meter.pay(32);
        return deque.descendingIterator();
    }
}
