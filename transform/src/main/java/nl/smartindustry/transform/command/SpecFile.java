package nl.smartindustry.transform.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * The spec of a method command, strict JSON: an unknown key, a key twice and a value of another
 * kind are refused by name (exit 78) before any data is read.
 */
public final class SpecFile {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION)
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .withCoercionConfig(LogicalType.Textual, SpecFile::onlyText)
          .build();

  private final Path file;
  private final ObjectNode root;

  private SpecFile(Path file, ObjectNode root) {
    this.file = file;
    this.root = root;
  }

  /**
   * Reads a spec.
   *
   * @param known the keys that may stand at its top
   */
  public static SpecFile read(Path file, Collection<String> known) {
    var tree = parse(file);
    if (!(tree instanceof ObjectNode root)) {
      throw SpecProblem.of(file, "found no table of keys at the top ({ … } expected)");
    }
    for (var names = root.fieldNames(); names.hasNext(); ) {
      var name = names.next();
      if (!known.contains(name)) {
        throw SpecProblem.unknownKey(file, "", name, known);
      }
    }
    return new SpecFile(file.toAbsolutePath().normalize(), root);
  }

  private static JsonNode parse(Path file) {
    if (!Files.isRegularFile(file)) {
      throw Refusal.of(ExitCode.INPUT_MISSING, "Spec '%s': no such file", file);
    }
    try {
      return JSON.readTree(Files.readAllBytes(file));
    } catch (JacksonException wrong) {
      throw SpecProblem.malformed(file, wrong);
    } catch (IOException unreadable) {
      throw new Refusal(
          ExitCode.INPUT_OUTPUT, "Spec '%s': cannot be read".formatted(file), unreadable);
    }
  }

  /** Where a path of the spec leads. */
  public Path resolve(String path) {
    return file.resolveSibling(path).normalize();
  }

  /** What stands under a key; a key that is absent or null is empty. */
  public <T> Optional<T> part(String key, Class<T> type) {
    return part(key, JSON.constructType(type));
  }

  /** What must stand under a key. */
  public <T> T required(String key, Class<T> type) {
    return part(key, type).orElseThrow(() -> SpecProblem.of(file, "lacks '%s'".formatted(key)));
  }

  /** The list under a key, empty where the key is absent. */
  public <T> List<T> list(String key, Class<T> element) {
    JavaType type = JSON.getTypeFactory().constructCollectionType(List.class, element);
    return this.<List<T>>part(key, type).orElse(List.of());
  }

  /** The lists of names under a key. */
  public Optional<List<List<String>>> nameLists(String key) {
    var types = JSON.getTypeFactory();
    var names = types.constructCollectionType(List.class, String.class);
    return part(key, types.constructCollectionType(List.class, names));
  }

  /** The texts by name under a key, in the order of the spec. */
  public Map<String, String> texts(String key) {
    var types = JSON.getTypeFactory();
    JavaType type =
        types.constructMapType(java.util.LinkedHashMap.class, String.class, String.class);
    return this.<Map<String, String>>part(key, type).orElse(Map.of());
  }

  /**
   * Checks a value while its part of the spec is made.
   *
   * @throws IllegalArgumentException which becomes a refusal that names the spec and the place
   */
  public static void require(boolean holds, String format, Object... found) {
    if (!holds) {
      throw new IllegalArgumentException(format.formatted(found));
    }
  }

  /** A refusal that names this spec. */
  public Refusal refusal(String format, Object... arguments) {
    return SpecProblem.of(file, format.formatted(arguments));
  }

  private <T> Optional<T> part(String key, JavaType type) {
    var node = root.get(key);
    if (node == null || node.isNull()) {
      return Optional.empty();
    }
    new SpecKeys(file, JSON.getTypeFactory()).check(key, node, type);
    try {
      return Optional.of(JSON.readValue(JSON.treeAsTokens(node), type));
    } catch (JsonMappingException wrong) {
      throw SpecProblem.wrongValue(file, key, wrong);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void onlyText(com.fasterxml.jackson.databind.cfg.MutableCoercionConfig texts) {
    for (var shape :
        List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
      texts.setCoercion(shape, CoercionAction.Fail);
    }
  }

  /**
   * The keys of a spec against the records that it becomes. Jackson reports an unknown key only
   * after it has made the record, which may by then have refused what the misspelt key left empty.
   */
  static final class SpecKeys {
    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private final Path file;
    private final TypeFactory types;

    SpecKeys(Path file, TypeFactory types) {
      this.file = file;
      this.types = types;
    }

    /** Refuses the first key that the type does not know, at any depth. */
    void check(String place, JsonNode node, JavaType type) {
      if (node.isArray() && type.isCollectionLikeType()) {
        for (int i = 0; i < node.size(); i++) {
          check(place + "[" + i + "]", node.get(i), type.getContentType());
        }
      } else if (node.isObject() && type.getRawClass().isRecord()) {
        var known = known(type.getRawClass());
        for (var field : node.properties()) {
          var expected = known.get(field.getKey());
          if (expected == null) {
            throw SpecProblem.unknownKey(file, place, field.getKey(), known.keySet());
          }
          check(place + "." + field.getKey(), field.getValue(), expected);
        }
      }
    }

    private Map<String, JavaType> known(Class<?> type) {
      var known = new TreeMap<String, JavaType>();
      for (var component : type.getRecordComponents()) {
        known.put(name(component), types.constructType(component.getGenericType()));
      }
      return known;
    }

    private static String name(RecordComponent component) {
      var named = component.getAccessor().getAnnotation(JsonProperty.class);
      return named == null ? SNAKE_CASE.translate(component.getName()) : named.value();
    }
  }
}
