package nl.smartindustry.transform.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * One indicator as the catalogue defines it.
 *
 * @param group AW, AD, DI, PR, …
 * @param population of which enterprises
 */
public record Indicator(
    String code,
    String group,
    Label label,
    Label population,
    Measure measure,
    Publication publication) {
  /**
   * How it is measured.
   *
   * @param kind what the mechanism that reads it calls it
   * @param estimator class of estimator, for readers: ratio, total (register), decomposition, …
   * @param units SDMX {@code UNIT_MEASURE}, the one of its headline first
   * @param sources the stored tables without which it has no figure
   * @param settings what else the mechanism needs to know: {@link Indicator#settings} reads it
   */
  public record Measure(
      String kind, String estimator, List<String> units, List<String> sources, JsonNode settings) {
    public Measure {
      if (kind == null || estimator == null || units == null || units.isEmpty()) {
        throw Refusal.definitions(
            "Measure: found kind '%s', estimator '%s', units %s (needs all three)",
            kind, estimator, units);
      }
      units = List.copyOf(units);
      sources = sources == null ? List.of() : List.copyOf(sources);
      settings = settings == null ? JsonNodeFactory.instance.objectNode() : settings;
    }
  }

  public Indicator {
    if (code == null || group == null || label == null || population == null) {
      throw Refusal.definitions("Indicator '%s': needs group, label and population", code);
    }
    if (measure == null || publication == null) {
      throw Refusal.definitions("Indicator '%s': needs measure and publication", code);
    }
  }

  /** The indicators of one mechanism's file. */
  public static List<Indicator> load(Definitions definitions, String file) {
    return List.copyOf(definitions.readList(file, Indicator.class));
  }

  /** The only indicator of a kind of its mechanism; none or several are refused. */
  public static <K extends Enum<K>> Indicator only(List<Indicator> all, K kind) {
    var found = all.stream().filter(one -> one.kind(kind.getDeclaringClass()) == kind).toList();
    if (found.size() != 1) {
      throw Refusal.definitions(
          "Indicators of kind '%s': found %s (one)",
          kind, found.stream().map(Indicator::code).toList());
    }
    return found.get(0);
  }

  /** The unit of its headline. */
  public String unit() {
    return measure.units().get(0);
  }

  /**
   * What the mechanism that computes it needs to know besides; an unknown key, a wrong value and a
   * key that is missing are refused by name.
   *
   * @param type a record of objects; what may be left out is not null in it
   */
  public <S extends Record> S settings(Class<S> type) {
    var what = "Indicator '%s', settings".formatted(code);
    var settings = Definitions.convert(what, measure.settings(), type);
    for (var part : type.getRecordComponents()) {
      if (value(settings, part) == null) {
        var key = part.getName().replaceAll("[A-Z]", "_$0").toLowerCase(Locale.ROOT);
        throw Refusal.definitions("%s: lack '%s'", what, key);
      }
    }
    return settings;
  }

  private static Object value(Record settings, RecordComponent part) {
    try {
      part.getAccessor().setAccessible(true);
      return part.getAccessor().invoke(settings);
    } catch (ReflectiveOperationException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  /** Its kind as a constant of the mechanism that reads it; another word is refused by name. */
  public <K extends Enum<K>> K kind(Class<K> kinds) {
    for (var kind : kinds.getEnumConstants()) {
      if (kind.name().equalsIgnoreCase(measure.kind())) {
        return kind;
      }
    }
    throw Refusal.definitions(
        "Indicator '%s': unknown kind '%s' (known: %s)",
        code, measure.kind(), List.of(kinds.getEnumConstants()));
  }
}
