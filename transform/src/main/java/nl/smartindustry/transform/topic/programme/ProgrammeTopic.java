package nl.smartindustry.transform.topic.programme;

import java.util.List;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.transform.catalogue.Indicator;
import nl.smartindustry.transform.topic.NightTables;
import nl.smartindustry.transform.topic.Topic;
import nl.smartindustry.transform.topic.programme.agenda.ActionOverview;
import nl.smartindustry.transform.topic.programme.agenda.LogicChain;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator;
import nl.smartindustry.transform.topic.programme.fieldlab.FieldlabOverview;
import org.apache.spark.sql.Row;

/** Outreach, fieldlabs, participation, funding, education, research and the action agenda. */
public record ProgrammeTopic(Programme programme) implements Topic {
  @Override
  public List<Indicator> indicators() {
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
