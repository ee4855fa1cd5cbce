package nl.smartindustry.transform;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.administrative.action.ActionOverview;
import nl.smartindustry.transform.administrative.fieldlab.FieldlabOverview;
import nl.smartindustry.transform.administrative.programme.Programme;
import nl.smartindustry.transform.administrative.programme.ProgrammeTables;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Fieldlabs, participation, funding and the action agenda. */
record ProgrammeSource(Programme programme) implements ObservationSource {
  private static final String POPULATION = "administratie van het programma";

  @Override
  public List<KnownIndicator> indicators() {
    return programme.catalogue().indicators().stream()
        .map(
            one ->
                new KnownIndicator(
                    one.code(), one.label().nl(), POPULATION, one.publication().source()))
        .toList();
  }

  @Override
  public Found observe(RunContext run) {
    var tables =
        new ProgrammeTables(
            read(run, "fieldlab"),
            read(run, "participation"),
            read(run, "funding_entry"),
            read(run, "action"),
            read(run, "action_event"),
            read(run, "register_frame"));
    var results = programme.describe(tables, run.settings().referenceDate());
    store(run, ActionOverview.contract(run.definitions()), results.actions());
    store(run, FieldlabOverview.contract(run.definitions()), results.fieldlabs());
    return new Found(results.observations(), results.unlinked(), results.quality());
  }

  private static Dataset<Row> read(RunContext run, String table) {
    return run.read(Contract.load(run.definitions(), table).withProvenance());
  }

  private static void store(RunContext run, Contract contract, List<Row> rows) {
    run.write(contract, run.session().createDataFrame(rows, contract.schema()).coalesce(1));
  }
}
