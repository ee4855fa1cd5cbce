package nl.smartindustry.ingest.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import nl.smartindustry.ingest.definition.Merged.Place;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/** What is wrong in a YAML file, for one who writes YAML and has not written a reader of it. */
final class YamlFault {
  /**
   * What the reader finds, and what that means to the writer.
   *
   * @param words may hold {@code $1}, of the pattern, and {@code $line}, where the part begins
   */
  private record Meaning(Pattern found, String words) {
    static Meaning of(String found, String words) {
      return new Meaning(Pattern.compile(found), words);
    }
  }

  private static final List<Meaning> MEANINGS =
      List.of(
          Meaning.of(".*TAB.*", "found a tab at the start (expected spaces)"),
          Meaning.of(
              "found character '(.*)' that cannot start.*",
              "found '$1' at the start of a text (put the text in quotes)"),
          Meaning.of(
              "mapping values are not allowed here",
              "found a ':' where no key ends (put a text with ': ' in quotes; the keys of a table"
                  + " start in one column)"),
          Meaning.of(
              "found unexpected end of stream", "the quote that opens on line $line never closes"),
          Meaning.of(
              "expected ',' or '([]}])'.*", "what opens on line $line does not close with '$1'"),
          Meaning.of(
              "expected <block end>.*",
              "does not belong to what begins on line $line (the keys of a table start in one"
                  + " column, the dashes of a list too; after a closing quote nothing follows)"),
          Meaning.of(
              "found unknown escape character (.).*",
              "found '\\\\$1' between double quotes (put the text in single quotes)"),
          Meaning.of(".*expected ':'.*", "a key without ':'"));

  private static final Set<Class<?>> WHOLE =
      Set.of(int.class, Integer.class, long.class, Long.class);

  private YamlFault() {}

  /** Parsing that Jackson may refuse. */
  interface Parsing<T> {
    T read() throws JsonProcessingException;
  }

  /**
   * What is read; what is wrong is refused.
   *
   * @param places the file and line in which a line of the text was written
   */
  static <T> T none(String text, IntFunction<Place> places, Parsing<T> reading) {
    try {
      T value = reading.read();
      if (value == null) {
        throw Refusal.definitions("%s: found nothing in it", places.apply(0));
      }
      return value;
    } catch (UnrecognizedPropertyException unknown) {
      throw Refusal.definitions(
          "%s: unknown key '%s' %s",
          places.apply(line(unknown, text)),
          unknown.getPropertyName(),
          Known.of(
              unknown.getPropertyName(),
              unknown.getKnownPropertyIds().stream().map(Object::toString).sorted().toList()));
    } catch (JsonProcessingException wrong) {
      throw Refusal.definitions("%s", sentence(wrong, places));
    }
  }

  /**
   * The place and the fault: {@code Definition 'a.yaml', line 3, column 7: found …}.
   *
   * @param places the file and line in which a line of the text was written
   */
  private static String sentence(JsonProcessingException wrong, IntFunction<Place> places) {
    for (Throwable link = wrong; link != null; link = link.getCause()) {
      if (link instanceof MarkedYAMLException fault) {
        var mark = fault.getProblemMark();
        return "%s, column %d: %s"
            .formatted(places.apply(mark.getLine() + 1), mark.getColumn() + 1, meaning(fault));
      }
      if (link instanceof ReaderException) {
        return "%s: found a sign that no text file holds (a control character)"
            .formatted(places.apply(0));
      }
    }
    return "%s: %s".formatted(places.apply(line(wrong)), reason(wrong));
  }

  /** From 1; 0 where it is not known. */
  private static int line(JsonProcessingException wrong) {
    return wrong.getLocation() == null ? 0 : Math.max(0, wrong.getLocation().getLineNr());
  }

  /** That of an unknown key, which the reader finds wrong only where what it belongs to ends. */
  private static int line(UnrecognizedPropertyException unknown, String text) {
    int last = line(unknown);
    var lines = text.lines().limit(last).toList();
    var key =
        Pattern.compile(
            "(^|[\\s{,])[\"']?%s[\"']?\\s*:.*".formatted(Pattern.quote(unknown.getPropertyName())));
    for (int line = lines.size(); line > 0; line--) {
      if (key.matcher(lines.get(line - 1)).find()) {
        return line;
      }
    }
    return last;
  }

  private static String meaning(MarkedYAMLException fault) {
    var problem = String.valueOf(fault.getProblem()).lines().findFirst().orElse("");
    var begins = fault.getContextMark() == null ? fault.getProblemMark() : fault.getContextMark();
    for (var meaning : MEANINGS) {
      var found = meaning.found().matcher(problem);
      if (found.matches()) {
        return found.replaceFirst(meaning.words().replace("$line", "" + (begins.getLine() + 1)));
      }
    }
    return "cannot be read as YAML (a key with its value, or a dash with an item)";
  }

  private static String reason(JsonProcessingException wrong) {
    Throwable cause = wrong.getCause();
    if (wrong instanceof JsonMappingException && cause instanceof Refusal refusal) {
      return refusal.getMessage();
    }
    if (wrong instanceof JsonMappingException && cause instanceof IllegalArgumentException) {
      return cause.getMessage();
    }
    if (wrong instanceof InvalidFormatException word && word.getTargetType().isEnum()) {
      return "found '%s' (one of %s)"
          .formatted(word.getValue(), List.of(word.getTargetType().getEnumConstants()));
    }
    if (wrong.getOriginalMessage().startsWith("Expected a field name")) {
      return "found a list or a table as a key (a text)";
    }
    if (wrong.getOriginalMessage().startsWith("No content")) {
      return "found nothing in it";
    }
    if (wrong instanceof MismatchedInputException shape) {
      return "found a value of another kind at %s (expected %s)"
          .formatted(place(shape), kind(shape.getTargetType()));
    }
    if (wrong instanceof JsonMappingException mapped && cause instanceof NullPointerException) {
      return "found nothing in a list or behind a key at %s (a value)".formatted(place(mapped));
    }
    return wrong.getOriginalMessage().lines().findFirst().orElse("not readable");
  }

  private static String kind(Class<?> type) {
    if (type == null) {
      return "a list, a table of keys, or one value";
    }
    if (Collection.class.isAssignableFrom(type)) {
      return "a list";
    }
    if (WHOLE.contains(type)) {
      return "a whole number";
    }
    if (type == double.class || Number.class.isAssignableFrom(type)) {
      return "a number";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return type == String.class || type.isEnum() ? "one value" : "a table of keys";
  }

  /** Keys, and the numbers of items in lists from 1: {@code columns, 3, shape}. */
  private static String place(JsonMappingException wrong) {
    var place =
        wrong.getPath().stream()
            .map(at -> at.getFieldName() == null ? "" + (at.getIndex() + 1) : at.getFieldName())
            .toList();
    return place.isEmpty() ? "the top" : place.toString();
  }
}
