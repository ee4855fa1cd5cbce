package nl.smartindustry.ingest.derived;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.smartindustry.ingest.IngestJob;
import nl.smartindustry.ingest.SparkTest;
import nl.smartindustry.ingest.contract.Contract;
import nl.smartindustry.ingest.definition.Definitions;
import nl.smartindustry.ingest.layout.LayoutCatalogue;
import nl.smartindustry.ingest.run.Progress;
import nl.smartindustry.ingest.run.RunContext;
import nl.smartindustry.ingest.run.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealMunicipalitiesTest extends SparkTest {
  @TempDir Path folder;

  @Test
  @SuppressWarnings("resource")
  void theMunicipalitiesOfTheCountryAreReadByALayoutAlone() {
    var file = shared("data/codelists/gemeentelijke-indeling.csv");
    var definitions = Definitions.packaged();
    var source = LayoutCatalogue.load(definitions).get("municipalities");
    var places =
        new Settings.Places(
            folder.resolve("landing"), folder.resolve("warehouse"), Optional.empty());
    var input = new Settings.Input("municipalities", "2024", "D", List.of(file));
    var day = LocalDate.of(2025, 3, 31);
    var settings =
        new Settings(folder.resolve("s.yaml"), "t", true, day, places, List.of(), List.of(input));
    var run = new RunContext(settings, definitions, Progress.silent());

    var job =
        new IngestJob(new LayoutCatalogue(Map.of("municipalities", source)), Derivations.NONE);

    var summary = job.run(run, job.plan(settings));

    assertThat(summary.counts().accepted()).isEqualTo(789);
    var codes = run.read(Contract.load(definitions, "code_validity"));
    assertThat(
            rowsOf(
                codes.where("code = '0620'"), "valid_from", "valid_to", "label_nl", "belongs_to"))
        .containsExactly(
            "1970-01-01 | 2002-01-01 | Vianen | 28", "2002-01-01 | 2019-01-01 | Vianen | 26");
  }
}
