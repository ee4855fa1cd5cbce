package nl.smartindustry.ingest.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.ingest.definition.Wrong;
import nl.smartindustry.ingest.rule.Asked.Index;
import nl.smartindustry.ingest.rule.Asked.Measure;
import nl.smartindustry.ingest.rule.Asked.Statistic;
import nl.smartindustry.ingest.rule.Demand.Bounds;
import nl.smartindustry.ingest.rule.Rule.Severity;
import nl.smartindustry.ingest.rule.Rule.Tolerance;

/**
 * A rule as {@code rules/<table>.yaml} states it; the keys are explained in {@code README.md}.
 *
 * @param reference the source of the rule, for readers of the file
 */
record WrittenRule(
    String name,
    String label,
    Severity severity,
    Double tolerance,
    String reference,
    String only,
    Map<String, String> set,
    String when,
    ValueRange range,
    Codes codelist,
    Pattern pattern,
    @JsonProperty("exists_in") Other existsIn,
    @JsonProperty("same_as") Other sameAs,
    @JsonProperty("ratio_to_previous") Previous ratioToPrevious,
    Previous unchanged,
    List<String> unique,
    Compare compare,
    @JsonProperty("missing_share") WrittenMissing missingShare) {
  private static final int ENOUGH = 10;

  record ValueRange(String field, String min, String max) {}

  record Codes(String field, String list, List<String> codes) {}

  record Pattern(String field, String regex) {}

  record Other(
      String table,
      LinkedHashMap<String, String> match,
      String field,
      String is,
      @JsonProperty("same_year") boolean sameYear) {}

  record Previous(String field, List<String> match, List<Double> within) {}

  record WrittenMeasure(String table, Statistic measure, String of, String where) {
    Measure of(String usual) {
      Wrong.when(measure == null, "needs a measure (count, sum, mean or median)");
      return new Measure(
          table == null ? usual : table,
          measure,
          of == null ? "1" : of,
          where == null ? "" : where);
    }
  }

  record Compare(
      Statistic measure,
      String of,
      String where,
      WrittenMeasure with,
      List<Double> within,
      @JsonProperty("at_least") Integer atLeast) {}

  record WrittenMissing(List<String> reasons, List<String> fields, Double most) {}

  /** The rule that is meant; one with no demand, or two, is refused. */
  Rule meant(String table, Definitions definitions) {
    try {
      var demands = demands(table, definitions);
      if (demands.size() != 1) {
        throw new IllegalArgumentException(
            "states %s (one of when, range, codelist, pattern, exists_in, same_as,"
                    .formatted(demands.stream().map(Demand::kind).toList())
                + " ratio_to_previous, unchanged, unique, compare, missing_share)");
      }
      return new Rule(
          name,
          label,
          severity,
          tolerance == null ? Tolerance.NONE : new Tolerance(tolerance),
          only,
          demands.get(0),
          set);
    } catch (IllegalArgumentException wrong) {
      throw Refusal.definitions(
          "Rules 'rules/%s.yaml', rule '%s': %s", table, name, wrong.getMessage());
    }
  }

  private List<Demand> demands(String table, Definitions definitions) {
    var demands = new ArrayList<Demand>();
    add(demands, when, sql -> new Demand.Condition("when", sql, List.of()));
    add(demands, range, WrittenRule::range);
    add(demands, codelist, codes -> codelist(codes, definitions));
    add(demands, pattern, WrittenRule::pattern);
    add(demands, existsIn, other -> lookup(other, false));
    add(demands, sameAs, other -> lookup(other, true));
    add(demands, ratioToPrevious, previous -> previous(table, previous, true));
    add(demands, unchanged, previous -> previous(table, previous, false));
    add(demands, unique, fields -> new Demand.Unique(new Index(table, fields, "", false)));
    add(demands, compare, written -> compare(table, written));
    add(demands, missingShare, WrittenRule::missing);
    return demands;
  }

  private static <T> void add(
      List<Demand> demands, T written, java.util.function.Function<T, Demand> read) {
    if (written != null) {
      demands.add(read.apply(written));
    }
  }

  private static Demand range(ValueRange range) {
    needs(
        range.field() != null && (range.min() != null || range.max() != null),
        "range",
        "field and min or max");
    var broken = new ArrayList<String>();
    if (range.min() != null) {
      broken.add("%s < %s".formatted(range.field(), range.min()));
    }
    if (range.max() != null) {
      broken.add("%s > %s".formatted(range.field(), range.max()));
    }
    return new Demand.Condition(
        "range",
        String.join(" or ", broken),
        List.of(
            Objects.requireNonNullElse(range.min(), ""),
            Objects.requireNonNullElse(range.max(), "")));
  }

  private static Demand codelist(Codes codes, Definitions definitions) {
    needs(
        codes.field() != null && (codes.list() == null) != (codes.codes() == null),
        "codelist",
        "field, and either list or codes");
    var known = codes.list() == null ? codes.codes() : definitions.codelist(codes.list()).codes();
    var quoted = known.stream().map(WrittenRule::quoted).toList();
    return new Demand.Condition(
        "codelist",
        "%s not in (%s)".formatted(codes.field(), String.join(", ", quoted)),
        List.copyOf(known));
  }

  private static Demand pattern(Pattern pattern) {
    needs(pattern.field() != null && pattern.regex() != null, "pattern", "field and regex");
    java.util.regex.Pattern.compile(pattern.regex());
    var whole = quoted("^(" + pattern.regex() + ")$");
    return new Demand.Condition(
        "pattern", "not (%s rlike %s)".formatted(pattern.field(), whole), List.of(pattern.regex()));
  }

  /** A text of Spark SQL. */
  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static Demand lookup(Other other, boolean same) {
    needs(
        other.table() != null && other.match() != null && !other.match().isEmpty(),
        same ? "same_as" : "exists_in",
        "table and match");
    needs(
        same == (other.field() != null) && same == (other.is() != null),
        same ? "same_as" : "exists_in",
        same ? "field and is" : "no field and no is");
    var fields = List.copyOf(other.match().keySet());
    var index = new Index(other.table(), fields, same ? other.field() : "", false);
    return new Demand.KeyLookup(
        index, Demand.expressions(other.match()), same ? other.is() : "", other.sameYear());
  }

  private static Demand previous(String table, Previous previous, boolean ratio) {
    needs(
        previous.field() != null && previous.match() != null && !previous.match().isEmpty(),
        ratio ? "ratio_to_previous" : "unchanged",
        "field and match");
    needs(
        ratio == (previous.within() != null),
        ratio ? "ratio_to_previous" : "unchanged",
        ratio ? "within" : "no within");
    var index = new Index(table, previous.match(), previous.field(), ratio);
    var within = ratio ? Bounds.of(previous.within()) : new Bounds(1, 1);
    return new Demand.ToPrevious(index, ratio, within);
  }

  private static Demand compare(String table, Compare written) {
    var here = new WrittenMeasure(null, written.measure(), written.of(), written.where()).of(table);
    var there = written.with() == null ? null : written.with().of(table);
    needs(there == null || !there.table().equals(table), "compare", "another table in with");
    return new Demand.Comparison(
        here,
        there,
        Bounds.of(written.within()),
        written.atLeast() == null ? ENOUGH : written.atLeast());
  }

  private static Demand missing(WrittenMissing missing) {
    needs(missing.reasons() != null && !missing.reasons().isEmpty(), "missing_share", "reasons");
    needs(
        missing.most() != null && missing.most() >= 0 && missing.most() <= 1,
        "missing_share",
        "most, a share from 0 to 1");
    return new Demand.MissingShare(
        List.copyOf(missing.reasons()),
        missing.fields() == null ? List.of() : List.copyOf(missing.fields()),
        missing.most());
  }

  private static void needs(boolean holds, String kind, String what) {
    if (!holds) {
      throw new IllegalArgumentException("'%s' needs %s".formatted(kind, what));
    }
  }
}
