package nl.smartindustry.ingest.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A part of definitions as they are written: read without one of its keys, it shows what then
 * holds.
 *
 * @param mapper by which they are read
 * @param within the types that they are a part of
 */
record WrittenParts(ObjectMapper mapper, List<JavaType> within, List<JsonNode> ones) {
  /** So many are read without a key. */
  private static final int READ = 5;

  /** Items of lists, values of tables. */
  WrittenParts items() {
    return with(
        within,
        ones.stream().flatMap(one -> StreamSupport.stream(one.spliterator(), false)).toList());
  }

  /** What stands behind a key. */
  WrittenParts behind(String key) {
    return with(
        within, ones.stream().filter(one -> one.has(key)).map(one -> one.get(key)).toList());
  }

  /** The same, inside a type. */
  WrittenParts in(JavaType type) {
    var inner = new ArrayList<>(within);
    inner.add(type);
    return with(inner, ones);
  }

  private WrittenParts with(List<JavaType> types, List<JsonNode> parts) {
    return new WrittenParts(mapper, types, parts);
  }

  /** What holds where a key of a record is left out; empty for nothing, or what others decide. */
  String otherwise(JavaType record, BeanPropertyDefinition key) {
    var found = new HashSet<String>();
    var tables = ones.stream().filter(JsonNode::isObject).toList();
    var read = tables.isEmpty() ? List.<JsonNode>of(mapper.createObjectNode()) : tables;
    read.stream()
        .map(one -> ((ObjectNode) one).deepCopy().<JsonNode>without(key.getName()))
        .limit(READ)
        .forEach(one -> read(one, record, key, found));
    return found.size() == 1 ? found.iterator().next() : "";
  }

  private void read(
      JsonNode one, JavaType record, BeanPropertyDefinition key, Collection<String> found) {
    var parameter = key.getConstructorParameter();
    if (parameter.getOwner() instanceof AnnotatedConstructor) {
      var component = record.getRawClass().getRecordComponents()[parameter.getIndex()];
      try {
        component.getAccessor().setAccessible(true);
        found.add(text(component.getAccessor().invoke(mapper.<Object>treeToValue(one, record))));
      } catch (JsonProcessingException | IllegalArgumentException needed) {
        // it may not be left out
      } catch (ReflectiveOperationException wrong) {
        throw new IllegalStateException(wrong);
      }
    }
  }

  private static String text(Object value) {
    if (value instanceof Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Collection<?> list) {
      return list.isEmpty()
          ? ""
          : list.stream().map(WrittenParts::text).collect(Collectors.joining(", ", "[", "]"));
    }
    boolean simple =
        value instanceof Number || value instanceof Boolean || value instanceof CharSequence;
    return simple ? value.toString() : "";
  }
}
