package nl.smartindustry.transform.topic.impact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.smartindustry.transform.method.comparison.PanelObservations;
import nl.smartindustry.transform.method.sample.Microdata;
import nl.smartindustry.transform.safe.Observation.Notes;
import nl.smartindustry.transform.survey.link.Frames;
import nl.smartindustry.transform.topic.Adoption;
import nl.smartindustry.transform.topic.ProductionPanel;
import nl.smartindustry.transform.topic.ProductionPanel.Labour;
import org.apache.spark.sql.Row;

/** The panels of outcomes that a night can make; each row an enterprise and year. */
record ImpactPanels(Starts starts) {
  /**
   * A panel of one outcome.
   *
   * @param source the stored table it comes from
   * @param status how final its last year is
   */
  record Delivered(PanelObservations rows, String source, String status) {}

  static final String INVESTMENT = "investment";
  static final String RESEARCH = "research_expenditure";

  private static final List<String> SPENT =
      List.of("investment_tangible", "investment_software", "investment_databases");

  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.getString(0)).thenComparing(row -> row.getLong(1));

  private static final Comparator<Row> PERIODS =
      Comparator.comparing((Row row) -> row.<String>getAs("enterprise_id"))
          .thenComparing(row -> row.<String>getAs("period"));

  /** Log real value added per full-time equivalent, of the production statistics. */
  Delivered productivity(Microdata production) {
    var rows = new OutcomeRows(starts);
    var enterprise = production.codes("enterprise");
    var years = production.numbers("year");
    var value = ProductionPanel.logProductivity(production, Labour.FTE);
    var persons = production.numbers("persons");
    int last = 0;
    for (int k = 0; k < value.length; k++) {
      last = Math.max(last, (int) years[k]);
      rows.add(enterprise.level(k), (int) years[k], value[k], logarithm(persons[k]));
    }
    var status = ProductionPanel.status(production, last);
    return new Delivered(rows.observations(), ProductionPanel.TABLE, status);
  }

  /** How many an enterprise uses of the technologies that every wave asks for. */
  Delivered technologies(Adoption adoption) {
    var rows = new OutcomeRows(starts);
    var waves = adoption.waves();
    var always =
        adoption.technologies().stream()
            .filter(one -> waves.stream().allMatch(wave -> isAsked(adoption, one, wave)))
            .toList();
    adoption.answers().keySet().stream()
        .sorted()
        .forEach(
            enterprise ->
                waves.forEach(
                    wave ->
                        rows.add(enterprise, wave, used(adoption, always, enterprise, wave), 0)));
    return new Delivered(rows.observations(), "survey_response", Notes.FINAL);
  }

  private static boolean isAsked(Adoption adoption, String technology, int wave) {
    return adoption.answers().keySet().stream()
        .anyMatch(enterprise -> adoption.uses(enterprise, technology, wave).isPresent());
  }

  /** NaN where an answer is unknown, and where no technology is asked for in every wave. */
  private static double used(
      Adoption adoption, List<String> technologies, String enterprise, int wave) {
    double used = technologies.isEmpty() ? Double.NaN : 0;
    for (var technology : technologies) {
      var answer = adoption.uses(enterprise, technology, wave);
      used += answer.map(yes -> yes ? 1.0 : 0.0).orElse(Double.NaN);
    }
    return used;
  }

  /** Rows of some columns of a stored table. */
  @FunctionalInterface
  interface Tables {
    List<Row> rows(String table, String... columns);
  }

  /** Area hyperbolic sine of what was spent, in thousand euro. */
  Delivered investment(Tables tables) {
    return survey(tables, INVESTMENT, SPENT);
  }

  /** Area hyperbolic sine of full-time equivalents of research. */
  Delivered research(Tables tables) {
    return survey(tables, RESEARCH, List.of("research_fte"));
  }

  /** A sample survey, bounded by its design; NaN where one of the amounts is unknown. */
  private Delivered survey(Tables tables, String source, List<String> amounts) {
    var rows = new OutcomeRows(starts);
    var columns = Stream.concat(Stream.of("enterprise_id", "year"), amounts.stream());
    tables.rows(source, columns.toArray(String[]::new)).stream()
        .sorted(ORDER)
        .forEach(
            row -> {
              double sum = 0;
              for (int c = 2; c < row.length(); c++) {
                sum += row.isNullAt(c) ? Double.NaN : ((Number) row.get(c)).doubleValue();
              }
              rows.add(row.getString(0), (int) row.getLong(1), asinh(sum), 0);
            });
    return new Delivered(rows.observations(), source, Notes.FINAL);
  }

  /**
   * Log persons employed, of the yearly frames of the register: all participants, and others by a
   * hash of their number. Enterprises of one person are left out.
   *
   * @param drawn rows of table {@code drawn_headcount}
   */
  Delivered employment(Frames frames, List<Row> drawn) {
    var participants = starts.since().keySet();
    var rows = new OutcomeRows(starts);
    Stream.concat(
            participants.stream().flatMap(one -> frames.rows(one).stream()),
            drawn.stream().filter(one -> !participants.contains(one.getAs("enterprise_id"))))
        .filter(row -> row.getAs("persons") != null && row.<Long>getAs("persons") > 1)
        .sorted(PERIODS)
        .forEach(
            row ->
                rows.add(
                    row.getAs("enterprise_id"),
                    Integer.parseInt(row.getAs("period")),
                    logarithm(row.<Long>getAs("persons")),
                    0));
    return new Delivered(rows.observations(), "register_frame", Notes.FINAL);
  }

  private static double logarithm(double value) {
    return value > 0 ? Math.log(value) : Double.NaN;
  }

  private static double asinh(double value) {
    return Math.log(Math.abs(value) + Math.sqrt(value * value + 1)) * Math.signum(value);
  }

  /**
   * An outcome by enterprise and year, in the order in which it is added.
   *
   * <p>Size, the logarithm of persons employed, is what enterprises are to be alike in; 0 where a
   * source does not know it.
   */
  static final class OutcomeRows {
    private record Row(int enterprise, int year, int since, double value, double size) {}

    private final Starts starts;
    private final Map<String, Integer> enterprises = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();

    OutcomeRows(Starts starts) {
      this.starts = starts;
    }

    /** Adds a record; one of an enterprise whose start is unknown is passed over. */
    void add(String enterprise, int year, double value, double size) {
      if (starts.isKnown(enterprise)) {
        int number = enterprises.computeIfAbsent(enterprise, any -> enterprises.size());
        rows.add(new Row(number, year, starts.of(enterprise), value, size));
      }
    }

    /** The panel. */
    PanelObservations observations() {
      var unit = rows.stream().mapToInt(Row::enterprise).toArray();
      var ones = new double[unit.length];
      Arrays.fill(ones, 1);
      var size = rows.stream().mapToDouble(Row::size).toArray();
      boolean known = Arrays.stream(size).anyMatch(one -> one != 0);
      return new PanelObservations(
          unit,
          rows.stream().mapToInt(Row::year).toArray(),
          rows.stream().mapToInt(Row::since).toArray(),
          rows.stream().mapToDouble(Row::value).toArray(),
          known ? List.of(size) : List.of(),
          ones,
          unit);
    }
  }
}
