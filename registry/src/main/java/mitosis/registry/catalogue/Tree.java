package mitosis.registry.catalogue;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * An immutable sorted map with text keys. A changed one shares all but the changed path with the
 * one before, so that readers keep what they look at while the writer goes on.
 */
public final class Tree<V> {
    private final @Nullable Node<V> root;

    /** A balanced (AVL) node. */
    private record Node<V>(
            String key,
            V value,
            @Nullable Node<V> left,
            @Nullable Node<V> right,
            int height,
            int size) {
        static <V> Node<V> of(
                String key, V value, @Nullable Node<V> left, @Nullable Node<V> right) {
            return new Node<>(
                    key,
                    value,
                    left,
                    right,
                    1 + Math.max(Tree.height(left), Tree.height(right)),
                    1 + Tree.size(left) + Tree.size(right));
        }
    }

    private Tree(@Nullable Node<V> root) {
        this.root = root;
    }

    public static <V> Tree<V> empty() {
        return new Tree<>(null);
    }

    public int size() {
        return size(root);
    }

    /** The longest way from the root to a leaf. */
    int height() {
        return height(root);
    }

    public Optional<V> find(String key) {
        Node<V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key);
            if (order == 0) {
                return Optional.of(node.value);
            }
            node = order < 0 ? node.left : node.right;
        }
        return Optional.empty();
    }

    public boolean has(String key) {
        return find(key).isPresent();
    }

    public Tree<V> with(String key, V value) {
        return new Tree<>(put(root, key, value));
    }

    public Tree<V> without(String key) {
        return has(key) ? new Tree<>(remove(root, key)) : this;
    }

    /** All values, by key. */
    public List<V> values() {
        return startingWith("");
    }

    /** The values whose keys start so, by key. */
    public List<V> startingWith(String prefix) {
        return startingWith(prefix, "", Integer.MAX_VALUE);
    }

    /** The values whose keys start so and come after another, by key, at most so many. */
    public List<V> startingWith(String prefix, String after, int most) {
        List<V> found = new ArrayList<>();
        collect(root, prefix, after, most, found);
        return found;
    }

    public void forEach(BiConsumer<String, V> each) {
        walk(root, each);
    }

    private static <V> void walk(@Nullable Node<V> node, BiConsumer<String, V> each) {
        if (node != null) {
            walk(node.left, each);
            each.accept(node.key, node.value);
            walk(node.right, each);
        }
    }

    private static <V> void collect(
            @Nullable Node<V> node, String prefix, String after, int most, List<V> found) {
        if (node == null || found.size() >= most) {
            return;
        }
        boolean starts = node.key.startsWith(prefix);
        boolean beyond = !starts && node.key.compareTo(prefix) > 0;
        boolean late = node.key.compareTo(after) > 0;
        if (late && (starts || beyond)) {
            collect(node.left, prefix, after, most, found);
        }
        if (late && starts && found.size() < most) {
            found.add(node.value);
        }
        if (!beyond) {
            collect(node.right, prefix, after, most, found);
        }
    }

    private static <V> Node<V> put(@Nullable Node<V> node, String key, V value) {
        if (node == null) {
            return Node.of(key, value, null, null);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return Node.of(key, value, node.left, node.right);
        }
        return order < 0
                ? balanced(node.key, node.value, put(node.left, key, value), node.right)
                : balanced(node.key, node.value, node.left, put(node.right, key, value));
    }

    private static <V> @Nullable Node<V> remove(@Nullable Node<V> node, String key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order < 0) {
            return balanced(node.key, node.value, remove(node.left, key), node.right);
        }
        if (order > 0) {
            return balanced(node.key, node.value, node.left, remove(node.right, key));
        }
        if (node.left == null || node.right == null) {
            return node.left == null ? node.right : node.left;
        }
        Node<V> next = first(node.right);
        return balanced(next.key, next.value, node.left, remove(node.right, next.key));
    }

    private static <V> Node<V> first(Node<V> node) {
        Node<V> first = node;
        while (first.left != null) {
            first = first.left;
        }
        return first;
    }

    private static <V> Node<V> balanced(
            String key, V value, @Nullable Node<V> left, @Nullable Node<V> right) {
        if (left != null && height(left) > height(right) + 1) {
            Node<V> inner = left.right;
            if (inner == null || height(left.left) >= height(inner)) {
                return Node.of(left.key, left.value, left.left, Node.of(key, value, inner, right));
            }
            return Node.of(
                    inner.key,
                    inner.value,
                    Node.of(left.key, left.value, left.left, inner.left),
                    Node.of(key, value, inner.right, right));
        }
        if (right != null && height(right) > height(left) + 1) {
            Node<V> inner = right.left;
            if (inner == null || height(right.right) >= height(inner)) {
                return Node.of(
                        right.key, right.value, Node.of(key, value, left, inner), right.right);
            }
            return Node.of(
                    inner.key,
                    inner.value,
                    Node.of(key, value, left, inner.left),
                    Node.of(right.key, right.value, inner.right, right.right));
        }
        return Node.of(key, value, left, right);
    }

    private static int height(@Nullable Node<?> node) {
        return node == null ? 0 : node.height;
    }

    private static int size(@Nullable Node<?> node) {
        return node == null ? 0 : node.size;
    }
}
