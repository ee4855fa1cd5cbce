package nl.smartindustry.transform.source;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.administrative.AdministrativeIndicator;
import nl.smartindustry.transform.administrative.action.ActionOverview;
import nl.smartindustry.transform.administrative.action.LogicChain;
import nl.smartindustry.transform.administrative.fieldlab.FieldlabOverview;
import nl.smartindustry.transform.administrative.programme.Programme;
import nl.smartindustry.transform.administrative.programme.ProgrammeTables;
import nl.smartindustry.transform.catalogue.Statistic;
import org.apache.spark.sql.Row;

/** Outreach, fieldlabs, participation, funding, education, research and the action agenda. */
public record ProgrammeSource(Programme programme) implements Topic {
  @Override
  public List<Statistic> indicators() {
    return programme.catalogue().indicators().stream()
        .map(AdministrativeIndicator::statistic)
        .toList();
  }

  @Override
  public List<String> mentions() {
    return programme.catalogue().chain().stream()
        .flatMap(link -> link.indicators().values().stream())
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .toList();
  }

  @Override
  public TopicResult observe(NightTables night) {
    var run = night.run();
    var tables = ProgrammeTables.read(night::stored);
    var results = programme.describe(tables, run.settings().referenceDate());
    store(run, ActionOverview.contract(run.definitions()), results.actions());
    store(run, FieldlabOverview.contract(run.definitions()), results.fieldlabs());
    return new TopicResult(
        results.observations(),
        results.unlinked(),
        results.quality(),
        all -> store(run, LogicChain.contract(run.definitions()), results.chain().rows(all)));
  }

  private static void store(RunContext run, Contract contract, List<Row> rows) {
    run.write(contract, run.session().createDataFrame(rows, contract.schema()).coalesce(1));
  }
}
