package nl.smartindustry.transform.command;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import nl.smartindustry.ingest.definition.Known;
import nl.smartindustry.ingest.definition.Refusal;

/** What is wrong in a spec, in one sentence that names the file, the key and what is known. */
final class SpecProblem {
  private SpecProblem() {}

  static Refusal of(Path file, String sentence) {
    return Refusal.definitions("Spec '%s': %s", file.getFileName(), sentence);
  }

  static Refusal unknownKey(Path file, String place, String key, Collection<String> known) {
    var where = place.isEmpty() ? "" : place + ": ";
    return of(
        file,
        "%sunknown key '%s' %s"
            .formatted(where, key, Known.of(key, known.stream().sorted().toList())));
  }

  static Refusal malformed(Path file, JacksonException wrong) {
    int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
    var reason = wrong.getOriginalMessage().lines().findFirst().orElse("not readable");
    return of(file, "line %d: not JSON, %s".formatted(line, reason));
  }

  static Refusal wrongValue(Path file, String key, JsonMappingException wrong) {
    return of(file, place(key, wrong) + reason(wrong));
  }

  /** {@code calibration.margins[1].by}. */
  private static String place(String key, JsonMappingException wrong) {
    var place = new StringBuilder(key);
    for (var step : wrong.getPath()) {
      place.append(
          step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
    }
    return place.toString();
  }

  private static String reason(JsonMappingException wrong) {
    if (wrong.getCause() instanceof IllegalArgumentException checked) {
      return ", " + checked.getMessage();
    }
    if (wrong instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return ": unknown '%s' (one of %s)"
          .formatted(format.getValue(), names(format.getTargetType()));
    }
    return ": found a value of another kind (%s)".formatted(expected(wrong));
  }

  private static Object names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
        .toList();
  }

  private static String expected(JsonMappingException wrong) {
    var type =
        wrong instanceof com.fasterxml.jackson.databind.exc.MismatchedInputException shape
            ? shape.getTargetType()
            : null;
    if (type == null || type == Object.class) {
      return "a table of keys, a list, or one value";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (type == String.class) {
      return "a text";
    }
    boolean number = type.isPrimitive() || Number.class.isAssignableFrom(type);
    return number ? "a number" : "a table of keys";
  }
}
