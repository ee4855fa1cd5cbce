package nl.smartindustry.ingest.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What may stand in a definition, found in the types by which it is read: no list of keys that is
 * kept by hand can be out of date.
 *
 * @param key its name; empty for an item of a list, {@code <name>} for any name of a table
 * @param type {@code text}, {@code whole}, {@code number}, {@code yes or no}, {@code list}, {@code
 *     keys}, {@code text or list}, {@code text or keys}, {@code names} (a table with names of one's
 *     own) or {@code anything}
 * @param words the only ones allowed; empty for any
 * @param parts of a list its item, of a table its keys
 * @param otherwise what holds where the key is left out; empty for nothing that can be said
 */
public record DefinitionShape(
    String key, String type, List<String> words, List<DefinitionShape> parts, String otherwise) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Map<Class<?>, String> WORDS =
      Map.of(
          String.class, "text",
          int.class, "whole",
          Integer.class, "whole",
          long.class, "whole",
          Long.class, "whole",
          double.class, "number",
          Double.class, "number",
          boolean.class, "yes or no",
          Boolean.class, "yes or no");

  public DefinitionShape {
    words = List.copyOf(words);
    parts = List.copyOf(parts);
  }

  private DefinitionShape(
      String key, String type, List<String> words, List<DefinitionShape> parts) {
    this(key, type, words, parts, "");
  }

  /**
   * The shape of what is read as a type.
   *
   * @param written as it is in some definitions; none of the types that it is within is opened
   *     again
   */
  static DefinitionShape of(String key, JavaType type, WrittenParts written) {
    var raw = type.getRawClass();
    if (type.isCollectionLikeType()) {
      return new DefinitionShape(
          key, "list", List.of(), List.of(of("", type.getContentType(), written.items())));
    }
    if (type.isMapLikeType()) {
      return new DefinitionShape(
          key, "names", List.of(), List.of(of("<name>", type.getContentType(), written.items())));
    }
    if (type.isEnumType()) {
      var words = Arrays.stream(raw.getEnumConstants()).map(one -> lower((Enum<?>) one)).toList();
      return new DefinitionShape(key, "text", words, List.of());
    }
    boolean opened = raw.isRecord() && !written.within().contains(type);
    return opened ? record(key, type, written) : simple(key, raw);
  }

  /** A record that can be made of one value is written as that, or as its keys. */
  private static DefinitionShape record(String key, JavaType type, WrittenParts written) {
    var creators = creators(type.getRawClass());
    if (creators.equals(Set.of(true))) {
      return new DefinitionShape(key, "text", List.of(), List.of());
    }
    var inner = written.in(type);
    var reader = written.mapper().getDeserializationConfig();
    var parts =
        reader.introspect(type).findProperties().stream()
            .filter(BeanPropertyDefinition::hasConstructorParameter)
            .map(part -> part(part, inner).otherwise(inner.otherwise(type, part)))
            .toList();
    var word = creators.contains(true) ? "text or keys" : "keys";
    return new DefinitionShape(key, word, List.of(), parts);
  }

  private DefinitionShape otherwise(String holds) {
    return new DefinitionShape(key, type, words, parts, holds);
  }

  /** Where one value may stand for a list of it, that is said. */
  private static DefinitionShape part(BeanPropertyDefinition part, WrittenParts record) {
    var shape = of(part.getName(), part.getPrimaryType(), record.behind(part.getName()));
    var form = part.getConstructorParameter().getAnnotation(JsonFormat.class);
    boolean single =
        form != null && List.of(form.with()).contains(Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY);
    return single ? new DefinitionShape(shape.key, "text or list", List.of(), shape.parts) : shape;
  }

  /** Of its creators besides the constructor, whether each is of one value. */
  private static Set<Boolean> creators(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> method.isAnnotationPresent(JsonCreator.class))
        .map(method -> method.getParameterCount() == 1)
        .collect(Collectors.toSet());
  }

  private static DefinitionShape simple(String key, Class<?> type) {
    return new DefinitionShape(key, WORDS.getOrDefault(type, "anything"), List.of(), List.of());
  }

  private static String lower(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A line for each key: its path, type, words, what holds where it is left out, and how the first
   * of some definitions writes it.
   *
   * @param definitions examples, which may be none
   */
  public List<String> lines(List<JsonNode> definitions) {
    var lines = new ArrayList<String>();
    lines("", definitions, lines);
    return lines.isEmpty() ? List.of(type + ", without keys") : lines;
  }

  private void lines(String above, List<JsonNode> examples, List<String> lines) {
    var path = key.isEmpty() ? above + (above.isEmpty() ? "" : "[]") : join(above, key);
    if (!path.isEmpty() && !path.endsWith("[]")) {
      var words = this.words.isEmpty() ? "" : ": " + String.join(", ", this.words);
      var left = otherwise.isEmpty() ? "" : ", else " + shortened(otherwise);
      var example =
          examples.stream().filter(JsonNode::isValueNode).findFirst().map(JsonNode::asText);
      lines.add(
          "%-46s %s%s%s%s"
              .formatted(
                  path,
                  type,
                  words,
                  left,
                  example.map(text -> ", as " + shortened(text)).orElse("")));
    }
    for (var part : parts) {
      var inner = new ArrayList<JsonNode>();
      for (var one : examples) {
        if (!type.endsWith("keys")) {
          one.forEach(inner::add);
        } else if (one.has(part.key)) {
          inner.add(one.get(part.key));
        }
      }
      part.lines(path, inner, lines);
    }
  }

  private static String join(String above, String key) {
    return above.isEmpty() ? key : above + "." + key;
  }

  private static String shortened(String text) {
    var oneLine = text.replaceAll("\\s+", " ").strip();
    return oneLine.length() > 60 ? oneLine.substring(0, 57) + "…" : oneLine;
  }

  /** A JSON Schema (2020-12), by which an editor completes and checks. */
  public String schema(String title) {
    var schema = JSON.createObjectNode();
    schema
        .put("$schema", "https://json-schema.org/draft/2020-12/schema")
        .put("$id", "urn:smart-industry:definitions:" + title.replace("@", "-version"))
        .put("title", title)
        .put("description", "What may stand in definitions of kind " + title + ".");
    schema.setAll(schema());
    return schema.toPrettyString() + "\n";
  }

  private ObjectNode schema() {
    var node = JSON.createObjectNode();
    otherwise(node);
    switch (type) {
      case "list" -> node.put("type", "array").set("items", parts.get(0).schema());
      case "names" -> node.put("type", "object").set("additionalProperties", parts.get(0).schema());
      case "keys" -> {
        node.put("type", "object").put("additionalProperties", false);
        var properties = node.putObject("properties");
        parts.forEach(part -> properties.set(part.key, part.schema()));
      }
      case "text or keys" -> {
        var either = node.putArray("anyOf");
        text(either.addObject());
        either.add(new DefinitionShape(key, "keys", words, parts).schema());
      }
      case "text or list" -> {
        var either = node.putArray("anyOf");
        either.add(parts.get(0).schema());
        either.add(new DefinitionShape(key, "list", words, parts).schema());
      }
      case "whole" -> node.put("type", "integer");
      case "number" -> node.put("type", "number");
      case "yes or no" -> node.put("type", "boolean");
      case "text" -> text(node);
      default -> {}
    }
    return node;
  }

  private void otherwise(ObjectNode node) {
    switch (otherwise.isEmpty() ? "" : type) {
      case "yes or no" -> node.put("default", Boolean.parseBoolean(otherwise));
      case "whole" -> node.put("default", Long.parseLong(otherwise));
      case "number" -> node.put("default", Double.parseDouble(otherwise));
      case "text" -> node.put("default", otherwise);
      default -> {}
    }
  }

  /** A text may be written without quotes, and then look like a number or a truth. */
  private void text(ObjectNode node) {
    if (words.isEmpty()) {
      var types = node.putArray("type");
      List.of("string", "number", "boolean", "null").forEach(types::add);
    } else {
      var allowed = node.putArray("enum");
      words.forEach(allowed::add);
      words.forEach(word -> allowed.add(word.toUpperCase(Locale.ROOT)));
    }
  }
}
