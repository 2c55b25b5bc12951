package mitosis.cli.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Duration;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.util.Durations;
import com.google.protobuf.util.Timestamps;

import mitosis.rpc.RefusedException;

import java.util.Base64;
import java.util.Collection;
import java.util.Locale;

/**
 * Messages of the wire as JSON: names in lowerCamelCase, 64-bit integers as numbers, enums as
 * lower-case words, everything that is there and every plain field that is not.
 */
public final class Json {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Json() {}

    public static ObjectNode object() {
        return NODES.objectNode();
    }

    public static ArrayNode array() {
        return NODES.arrayNode();
    }

    public static ArrayNode array(Collection<? extends Message> messages) {
        ArrayNode array = array();
        messages.forEach(message -> array.add(of(message)));
        return array;
    }

    public static ArrayNode words(Collection<String> words) {
        ArrayNode array = array();
        words.forEach(array::add);
        return array;
    }

    /** The form in which every typed error is printed. */
    public static ObjectNode error(RefusedException refused) {
        ObjectNode line = object();
        line.set("error", of(refused.toError()));
        return line;
    }

    public static ObjectNode of(Message message) {
        ObjectNode object = object();
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            if (field.isMapField()) {
                object.set(field.getJsonName(), map(message, field));
            } else if (field.isRepeated()) {
                object.set(field.getJsonName(), list(message, field));
            } else if (!field.hasPresence() || message.hasField(field)) {
                object.set(field.getJsonName(), value(message.getField(field)));
            }
        }
        return object;
    }

    /** The lower-case word of an enum's constant, without what it repeats of the enum's name. */
    public static String word(EnumValueDescriptor constant) {
        String type = constant.getType().getName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
        String prefix = type.toUpperCase(Locale.ROOT) + "_";
        String name = constant.getName();
        String bare = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        return bare.equals("UNSPECIFIED") ? "" : bare.toLowerCase(Locale.ROOT);
    }

    private static ArrayNode list(Message message, FieldDescriptor field) {
        ArrayNode array = array();
        int count = message.getRepeatedFieldCount(field);
        for (int i = 0; i < count; i++) {
            array.add(value(message.getRepeatedField(field, i)));
        }
        return array;
    }

    private static ObjectNode map(Message message, FieldDescriptor field) {
        ObjectNode object = object();
        FieldDescriptor key = field.getMessageType().findFieldByName("key");
        FieldDescriptor value = field.getMessageType().findFieldByName("value");
        int count = message.getRepeatedFieldCount(field);
        for (int i = 0; i < count; i++) {
            Message entry = (Message) message.getRepeatedField(field, i);
            object.set(String.valueOf(entry.getField(key)), value(entry.getField(value)));
        }
        return object;
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case Timestamp at -> NODES.textNode(Timestamps.toString(at));
            case Duration time -> NODES.textNode(Durations.toString(time));
            case Message message -> of(message);
            case EnumValueDescriptor constant -> NODES.textNode(word(constant));
            case ByteString bytes ->
                    NODES.textNode(Base64.getEncoder().encodeToString(bytes.toByteArray()));
            case Integer number -> NODES.numberNode(number);
            case Long number -> NODES.numberNode(number);
            case Float number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case Boolean flag -> NODES.booleanNode(flag);
            default -> NODES.textNode(value.toString());
        };
    }
}
