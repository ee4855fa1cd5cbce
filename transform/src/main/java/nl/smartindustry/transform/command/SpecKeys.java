package nl.smartindustry.transform.command;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.type.TypeFactory;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys of a spec against the records that it becomes. Jackson tells of an unknown key only
 * after it has made the record, which may by then have refused what the misspelt key left empty.
 */
final class SpecKeys {
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
    var told = component.getAccessor().getAnnotation(JsonProperty.class);
    return told == null ? SNAKE_CASE.translate(component.getName()) : told.value();
  }
}
