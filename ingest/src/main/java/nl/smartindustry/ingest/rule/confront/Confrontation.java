package nl.smartindustry.ingest.rule.confront;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.smartindustry.ingest.definition.Wrong;
import nl.smartindustry.ingest.rule.Rule.Severity;
import nl.smartindustry.ingest.rule.confront.Confrontation.RuleResult.Action;
import nl.smartindustry.ingest.rule.confront.PartFindings.Broken;
import nl.smartindustry.ingest.rule.confront.References.Reference;
import org.apache.commons.csv.CSVFormat;
import org.apache.spark.sql.types.StructType;

/**
 * All rules against one delivery.
 *
 * @param results a line a rule, or a rule and field, in the order of the rules
 * @param shown places of records that break a rule, at most a hundred a rule; restricted
 */
public record Confrontation(Reference delivery, List<RuleResult> results, List<Shown> shown) {
  /** A record that breaks a rule. */
  public record Shown(String rule, Broken record) {}

  public Confrontation {
    results = List.copyOf(results);
    shown = List.copyOf(shown);
  }

  /** The same with further results and places. */
  public Confrontation with(List<RuleResult> more, List<Shown> places) {
    return new Confrontation(
        delivery,
        Stream.concat(results.stream(), more.stream()).toList(),
        Stream.concat(shown.stream(), places.stream()).toList());
  }

  /** The rules because of which the delivery is refused. */
  public List<RuleResult> stopping() {
    return results.stream().filter(result -> result.action() == Action.REFUSED).toList();
  }

  /** What the rules warn of, in sentences with counts and no answer. */
  public List<String> warnings() {
    return results.stream()
        .filter(result -> result.action() == Action.WARNED)
        .map(this::warning)
        .toList();
  }

  private String warning(RuleResult result) {
    var counts = result.counts();
    var field = result.field().isEmpty() ? "" : ", field '%s'".formatted(result.field());
    var note = result.note().isEmpty() ? "" : "; " + result.note();
    return "Delivery '%s': rule '%s'%s warns of %d of %d (%s%s)"
        .formatted(
            delivery.delivery(),
            result.rule(),
            field,
            counts.fails(),
            counts.items(),
            result.label(),
            note);
  }

  /**
   * One line of a confrontation: a rule and what became of it in one delivery.
   *
   * @param rule its name
   * @param label what it demands
   * @param field of which it was judged; empty where it is on whole records or deliveries
   * @param counts how many keep it and how many do not
   * @param action what was done
   * @param note for the reader: a ratio, the delivery it was compared with
   */
  public record RuleResult(
      String rule,
      String label,
      String field,
      Severity severity,
      Counts counts,
      Action action,
      String note) {

    /**
     * Records, fields or deliveries by the outcome of the rule.
     *
     * @param items those it is on; passes + fails + unknown
     * @param unknown those it cannot judge, because something is missing
     */
    public record Counts(long items, long passes, long fails, long unknown) {
      public Counts {
        Wrong.when(
            items != passes + fails + unknown,
            "Counts: %d items (%d pass, %d fail, %d unknown)",
            items,
            passes,
            fails,
            unknown);
      }

      static Counts of(long items, long fails, long unknown) {
        return new Counts(items, items - fails - unknown, fails, unknown);
      }
    }

    /** What was done about it. */
    public enum Action {
      NONE,
      NOT_JUDGED,
      TOLERATED,
      WARNED,
      CORRECTED,
      QUARANTINED,
      REFUSED;

      static Action of(Severity severity, Counts counts, boolean exceeded) {
        if (counts.items() == counts.unknown()) {
          return NOT_JUDGED;
        }
        if (counts.fails() == 0) {
          return NONE;
        }
        return switch (severity) {
          case CORRECT -> exceeded ? WARNED : CORRECTED;
          case QUARANTINE -> QUARANTINED;
          case WARN -> exceeded ? WARNED : TOLERATED;
          case STOP -> exceeded ? REFUSED : TOLERATED;
        };
      }
    }
  }

  /** A confrontation as lines of CSV: counts and words, no answer and no key. */
  public static final class ConfrontationText {
    /** The columns. */
    public static final StructType SCHEMA =
        StructType.fromDDL(
            "source STRING, period STRING, delivery STRING, rule STRING, field STRING, "
                + "severity STRING, items BIGINT, passes BIGINT, fails BIGINT, unknown BIGINT, "
                + "action STRING, label STRING, note STRING");

    public static final List<String> HEADER = List.of(SCHEMA.fieldNames());

    private ConfrontationText() {}

    /** The cells of a line. */
    public static List<Object> cells(Confrontation confrontation, RuleResult result) {
      var delivery = confrontation.delivery();
      var counts = result.counts();
      return List.of(
          delivery.source(),
          delivery.period(),
          delivery.delivery(),
          result.rule(),
          result.field(),
          lower(result.severity()),
          counts.items(),
          counts.passes(),
          counts.fails(),
          counts.unknown(),
          lower(result.action()),
          result.label(),
          result.note());
    }

    /** The lines of a confrontation, without header. */
    public static String lines(Confrontation confrontation) {
      return confrontation.results().stream()
          .map(result -> line(cells(confrontation, result)))
          .collect(Collectors.joining());
    }

    /** One line of CSV. */
    public static String line(List<?> cells) {
      return CSVFormat.RFC4180.format(cells.toArray()) + "\r\n";
    }

    static String lower(Enum<?> word) {
      return word.name().toLowerCase(Locale.ROOT);
    }
  }
}
