package nl.smartindustry.transform.survey.link;

import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeSet;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.Numbering;
import nl.smartindustry.ingest.contract.RowExpression;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TableWriter;
import nl.smartindustry.ingest.contract.TextIds;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.derived.DerivedTable;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.catalogue.IndicatorCatalogue;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * What is kept of the register, so that a night reads no more of it: the rows of enterprises that
 * are in any population in any frame or in a unit with one that is, and headcounts drawn from all.
 *
 * @param frame the contract of the register's frames
 * @param drawn the contract of the headcounts
 * @param population Spark SQL over a frame: whether an enterprise is in any population
 */
public record PopulationFrame(Contract frame, Contract drawn, Column population)
    implements DerivedTable {
  public static final String REGISTER = "register_frame";
  public static final String TABLE = "population_frame";
  public static final String DRAWN = "drawn_headcount";

  private static final String UNITS = "continuity_unit";
  private static final String UNIT = "continuity_id";
  private static final String ENTERPRISE = "enterprise_id";

  /** Of the populations of all surveys, and of all that has a code of activity. */
  public static PopulationFrame load(Definitions definitions, IndicatorCatalogue catalogue) {
    var codes = new DimensionCodes(definitions, catalogue.dimensions());
    var population = expr(Frames.MANUFACTURING).or(codes.column("activity").isNotNull());
    for (var survey : catalogue.surveys()) {
      if (REGISTER.equals(survey.frame())) {
        population = population.or(expr(survey.population()));
      }
    }
    return new PopulationFrame(
        Contract.load(definitions, REGISTER).withProvenance(),
        Contract.load(definitions, DRAWN),
        population);
  }

  /** The rows as they are in the register, without the numbers and names that identify. */
  public static Contract contract(Definitions definitions) {
    return kept(Contract.load(definitions, REGISTER).withProvenance());
  }

  private static Contract kept(Contract frame) {
    var fields = frame.fields().stream().filter(one -> one.identifies() == null).toList();
    return new Contract(TABLE, frame.grain() + ", of a population or tied to one", fields);
  }

  @Override
  public List<String> needs() {
    return List.of(REGISTER);
  }

  @Override
  public List<String> uses() {
    return List.of(UNITS);
  }

  /** Changes with the populations, whichever definitions they follow from. */
  @Override
  public String version() {
    return "1 " + population;
  }

  @Override
  public List<Contract> contracts() {
    return List.of(kept(frame), drawn);
  }

  @Override
  public List<String> make(RunContext run) {
    var register = TableReader.files(run.folders(REGISTER));
    var enterprises = new TextIds();
    run.write(drawn, table -> members(register, enterprises).into(table));
    var units = TableReader.files(run.folders(UNITS));
    var tied = new TextIds();
    number(units, ENTERPRISE, enterprises::find, UNIT, tied::add);
    number(units, UNIT, tied::find, ENTERPRISE, enterprises::add);
    run.write(kept(frame), table -> copy(register, enterprises, table));
    return List.of();
  }

  /** Numbers the enterprises of the populations, and draws from all. */
  private Draw members(List<Path> register, TextIds enterprises) {
    var draw = new Draw();
    var member = RowExpression.of(frame, population);
    var columns = new TreeSet<>(member.columns());
    columns.addAll(drawn.names());
    try (var table = TableReader.open(register, columns.toArray(String[]::new))) {
      var isMember = member.over(table);
      var enterprise = table.cell(ENTERPRISE).numbered(enterprises::add);
      var period = table.cell("period");
      var persons = table.cell("persons");
      while (table.next()) {
        if (Boolean.TRUE.equals(isMember.get())) {
          enterprise.code();
        }
        if (!persons.isNull() && persons.whole() >= Draw.LEAST) {
          draw.add(enterprise.text(), period.text(), persons.whole());
        }
      }
    }
    return draw;
  }

  /** Numbers the texts of a column in the rows in which that of another has a number. */
  private static void number(
      List<Path> units, String known, Numbering find, String other, Numbering add) {
    try (var table = TableReader.open(units, known, other)) {
      var number = table.cell(known).numbered(find);
      var added = table.cell(other).numbered(add);
      while (table.next()) {
        if (number.code() >= 0) {
          added.code();
        }
      }
    }
  }

  private void copy(List<Path> register, TextIds enterprises, TableWriter copied)
      throws IOException {
    var fields = kept(frame).fields();
    var values = new Object[fields.size()];
    try (var table = TableReader.open(register, kept(frame).names().toArray(String[]::new))) {
      var cells = fields.stream().map(field -> table.cell(field.name())).toList();
      var enterprise = table.cell(ENTERPRISE).numbered(enterprises::find);
      while (table.next()) {
        if (enterprise.code() >= 0) {
          for (int i = 0; i < values.length; i++) {
            values[i] = TableReader.value(fields.get(i), cells.get(i));
          }
          copied.row(values);
        }
      }
    }
  }

  /**
   * The first headcounts in the order of a hash of the enterprise's number, {@code xxhash64} of
   * Spark SQL: an order that has nothing to do with what an enterprise is.
   */
  private static final class Draw {
    /** Persons of the smallest enterprises. */
    private static final long LEAST = 2;

    /** How many are enough, that the register may grow. */
    private static final int SIZE = 60_000;

    private static final long SEED = 42;

    private record Headcount(long hash, String enterprise, String period, long persons) {
      /** The years of an enterprise follow each other. */
      private static final Comparator<Headcount> ORDER =
          Comparator.comparingLong((Headcount one) -> one.hash())
              .thenComparing(Headcount::enterprise)
              .thenComparing(Headcount::period);
    }

    private final PriorityQueue<Headcount> drawn = new PriorityQueue<>(Headcount.ORDER.reversed());

    private void add(String enterprise, String period, long persons) {
      long hash = XXH64.hashUTF8String(UTF8String.fromString(enterprise), SEED);
      if (drawn.size() < SIZE || hash <= drawn.element().hash()) {
        drawn.add(new Headcount(hash, enterprise, period, persons));
        if (drawn.size() > SIZE) {
          drawn.remove();
        }
      }
    }

    private void into(TableWriter table) throws IOException {
      for (var one : drawn.stream().sorted(Headcount.ORDER).toList()) {
        table.row(one.period(), one.enterprise(), one.persons());
      }
    }
  }
}
