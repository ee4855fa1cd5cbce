package nl.smartindustry.ingest.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.contract.TableReader;
import nl.smartindustry.ingest.contract.TableStore;
import nl.smartindustry.ingest.definition.Definitions;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What a phase is given: settings, definitions, the tables of the phase before and a place for its
 * own. The Spark session opens when it is first asked for, so that a night with nothing to do needs
 * none.
 */
public final class RunContext implements AutoCloseable {
  private final Settings settings;
  private final Definitions definitions;
  private final Progress progress;
  private final Map<String, List<Path>> tables;
  private long inputBytes;
  private Function<String, Path> placeOf;
  private SparkSession session;

  public RunContext(Settings settings, Definitions definitions, Progress progress) {
    this(settings, definitions, progress, new ConcurrentSkipListMap<>());
    this.placeOf = table -> warehouse().restricted().resolve(table);
  }

  private RunContext(
      Settings settings,
      Definitions definitions,
      Progress progress,
      Map<String, List<Path>> tables) {
    this.settings = settings;
    this.definitions = definitions;
    this.progress = progress;
    this.tables = tables;
  }

  /**
   * The same run for work that stores its tables in a folder of its own, side by side with other
   * work; what it stores is known to all. The session stays with this one.
   */
  public RunContext storing(Path directory) {
    var other = new RunContext(settings, definitions, progress, tables);
    other.session = session();
    other.placeOf = directory::resolve;
    return other;
  }

  public Settings settings() {
    return settings;
  }

  public Definitions definitions() {
    return definitions;
  }

  public Progress progress() {
    return progress;
  }

  public Warehouse warehouse() {
    return settings.warehouse();
  }

  /** How much the run will read, set before the session opens: small nights run lighter. */
  public void expectBytes(long bytes) {
    inputBytes = Math.max(inputBytes, bytes);
  }

  /** The session, opened at the first call, whichever thread makes it. */
  public synchronized SparkSession session() {
    if (session == null) {
      session = Sessions.open(inputBytes);
    }
    return session;
  }

  /** Makes a stored table known under its name: the folders that together hold it. */
  public void provide(String table, List<Path> directories) {
    tables.put(table, List.copyOf(directories));
  }

  /** Where {@link #write} puts a table from now on. */
  public void storeUnder(Path directory) {
    placeOf = directory::resolve;
  }

  /** Whether a table has been provided and has at least one folder. */
  public boolean has(String table) {
    return !folders(table).isEmpty();
  }

  /** The folders that together hold a table; none where it was not delivered. */
  public List<Path> folders(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** The contract of a table that ingest stores, with its provenance. */
  public Contract contract(String table) {
    return Contract.load(definitions, table).withProvenance();
  }

  /** A stored table by its contract; one that was not delivered is empty. */
  public Dataset<Row> read(Contract contract) {
    return TableStore.read(session(), contract, folders(contract.table()));
  }

  /**
   * The rows of a stored table that does not grow with the country: all columns, or those named.
   * One that was not delivered has none.
   */
  public List<Row> rows(Contract contract, String... columns) {
    var found = new ArrayList<Row>();
    each(contract, found::add, columns);
    return found;
  }

  /** Reads a stored table row after row: all columns, or those named. */
  public void each(Contract contract, Consumer<Row> row, String... columns) {
    TableReader.each(contract, folders(contract.table()), row, columns);
  }

  /**
   * Stores a table of this phase, whole or not at all, and makes it known; then the run has come to
   * the crash point of its name.
   *
   * @param rows values of the contract's columns
   */
  public void write(Contract contract, List<Row> rows) {
    write(contract, table -> table.rows(rows));
  }

  /** The same with rows that are written one by one. */
  public void write(Contract contract, TableStore.Rows rows) {
    store(contract, place -> TableStore.write(contract, place, rows));
  }

  /** The same with files that tasks put into a folder. */
  public void writeParts(Contract contract, Consumer<Path> parts) {
    store(contract, place -> TableStore.writeParts(place, parts));
  }

  private void store(Contract contract, Consumer<Path> table) {
    var place = placeOf.apply(contract.table());
    table.accept(place);
    provide(contract.table(), List.of(place));
    CrashPoint.reached(contract.table());
  }

  @Override
  public void close() {
    if (session != null) {
      session.stop();
    }
  }
}
