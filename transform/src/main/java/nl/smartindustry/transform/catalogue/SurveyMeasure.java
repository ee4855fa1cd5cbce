package nl.smartindustry.transform.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Refusal;

/**
 * What the estimator of surveys needs to know of an indicator.
 *
 * @param source the survey's table
 * @param value the expressions, for indicators estimated from microdata
 * @param of for indicators made from others: technology code (or {@code _Z}) to indicator
 * @param contrast for a gap: the size class, then the one subtracted from it
 */
public record SurveyMeasure(
    Kind kind,
    String source,
    Value value,
    List<UnitMeasure> units,
    Map<String, String> of,
    List<String> contrast) {
  /**
   * Spark SQL over the linked survey. An enterprise whose numerator is null has no valid answer and
   * leaves numerator and denominator alike.
   *
   * @param denominator null for 1 per valid answer
   * @param deflator the price series the numerator is divided by, or null
   * @param among which enterprises were asked, or null for all: the others are no part of the
   *     figure and are not counted as silent
   * @param band for a share: the range of the numerator, ends included, that counts; or null where
   *     the numerator itself says yes or no
   * @param parts further numerators by their code in BREAKDOWN, such as the answers to one question
   */
  public record Value(
      String numerator,
      String denominator,
      Deflator deflator,
      String among,
      Band band,
      Map<String, String> parts) {
    /** The part that is the figure itself. */
    public static final String WHOLE = "_T";

    public Value {
      parts = parts == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    /** Every numerator by its code in BREAKDOWN, the whole first. */
    public List<String> splits() {
      var splits = new ArrayList<String>();
      if (numerator != null) {
        splits.add(WHOLE);
      }
      splits.addAll(parts.keySet());
      return splits;
    }

    /** The numerator of a part. */
    public String numerator(String split) {
      return split.equals(WHOLE) ? numerator : parts.get(split);
    }
  }

  /** A range of a score, ends included. */
  public record Band(double from, double to) {
    /** 1 in it, 0 outside; NaN for no score. */
    public double of(double score) {
      return Double.isNaN(score) ? Double.NaN : score >= from && score <= to ? 1 : 0;
    }
  }

  /**
   * A price index of the national series.
   *
   * @param indicator its code in {@code macro_series}; its base year is 100
   * @param by the dimension whose codes are the series' activities
   */
  public record Deflator(String indicator, String by) {}

  public SurveyMeasure {
    units = List.copyOf(units);
    of = of == null ? Map.of() : Map.copyOf(new TreeMap<>(of));
    contrast = contrast == null ? List.of() : List.copyOf(contrast);
  }

  /** Refuses, by the name of the indicator, what its kind lacks. */
  void check(String code) {
    require(!kind.isDirect() || !numerators().isEmpty(), code, "but no numerator");
    require(kind != Kind.RATIO || value.denominator() != null, code, "but no denominator");
    require(!kind.isDirect() || value.band() == null || kind == Kind.SHARE, code, "but a band");
    require(kind != Kind.TRANSITION || !of.isEmpty(), code, "but is of nothing");
    require(kind != Kind.GAP || contrast.size() == 2, code, "but not two size classes");
  }

  private void require(boolean holds, String code, String but) {
    if (!holds) {
      throw Refusal.definitions("Indicator '%s' has kind %s %s", code, kind, but);
    }
  }

  /** The codes in BREAKDOWN of its parts; none of an indicator that is made of others. */
  List<String> splits() {
    return value == null ? List.of() : value.splits();
  }

  /** All that is computed from answers; nothing for an indicator that is made of others. */
  public List<String> expressions() {
    var all = new ArrayList<>(numerators());
    if (value != null) {
      Stream.of(value.denominator, value.among).filter(Objects::nonNull).forEach(all::add);
    }
    return all;
  }

  /** Every numerator; none of an indicator that is made of others. */
  List<String> numerators() {
    return splits().stream().map(split -> value.numerator(split)).toList();
  }

  /** The units of its figures, those of the changes of a share between waves among them. */
  public List<UnitMeasure> published() {
    boolean changes = kind == Kind.SHARE && value.splits().contains(Value.WHOLE);
    var published = new ArrayList<>(units);
    if (changes && units.contains(UnitMeasure.PC_ENT)) {
      published.add(UnitMeasure.PPT);
    }
    return List.copyOf(published);
  }
}
