package nl.smartindustry.samples;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import nl.smartindustry.samples.dirt.DefectPlanter;
import nl.smartindustry.samples.dirt.DirtLevel;
import nl.smartindustry.samples.dirt.PlantedDirt;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.programme.ProgrammeDeliveries;
import nl.smartindustry.samples.register.CodeLists;
import nl.smartindustry.samples.register.EventFile;
import nl.smartindustry.samples.register.RegisterFile;
import nl.smartindustry.samples.series.MacroSeries;
import nl.smartindustry.samples.survey.InnovationSurvey;
import nl.smartindustry.samples.survey.SurveyDeliveries;
import nl.smartindustry.samples.survey.YearlyStatistics;
import nl.smartindustry.samples.truth.TruthFiles;
import nl.smartindustry.samples.wages.WageDeliveries;
import nl.smartindustry.samples.write.BackgroundTasks;
import nl.smartindustry.samples.write.CountryFolder;
import nl.smartindustry.samples.write.DeliveryCalendar;
import nl.smartindustry.samples.write.DeliveryWriter;

/**
 * A made-up country with every input of the monitor and the truth behind it. The same options give
 * the same bytes on every machine.
 */
public final class SyntheticCountry {
  private SyntheticCountry() {}

  /**
   * Makes the country in the folder of the options.
   *
   * @param progress receives one line per delivery, from more than one thread
   * @throws nl.smartindustry.ingest.definition.Refusal when the folder holds anything else (USAGE)
   *     or cannot be written (CANNOT_WRITE)
   */
  public static SampleLanding.CountrySummary generate(
      GenerateOptions options, Consumer<String> progress) {
    var country = options.country();
    var folder = CountryFolder.open(options.out());
    var writer = new DeliveryWriter(folder);
    var continued = SuccessorSearch.of(country, options.dirt());
    var planter = new DefectPlanter(country.draws(), options.dirt(), country.years(), continued);
    var landing =
        new SampleLanding(writer, planter, new DeliveryCalendar(country.years()), progress);

    deliver(country, options, landing);
    country
        .years()
        .frames()
        .forEach(year -> planter.noteAccents(landing.calendar().of("register_frame", year)));
    TruthFiles.write(country, options.choices(), writer);
    writer.text(
        "truth/dirt.csv",
        new String(PlantedDirt.table(planter.planted()).bytes(), StandardCharsets.UTF_8));
    folder.complete();
    return landing.summary();
  }

  /** The register files are written in the background, while the other sources are made. */
  private static void deliver(Country country, GenerateOptions options, SampleLanding landing) {
    boolean dirty = options.dirt() == DirtLevel.ALL;
    try (var tasks = new BackgroundTasks()) {
      var files = RegisterFile.start(country, options.months(), landing, tasks);
      EventFile.deliver(country, options.months(), landing);
      CodeLists.deliver(country, landing);
      SurveyDeliveries.deliver(country, landing);
      new YearlyStatistics(country).deliver(landing);
      new InnovationSurvey(country).deliver(landing);
      MacroSeries.deliver(country, landing);
      ProgrammeDeliveries.deliver(country, landing);
      if (dirty) {
        new DirtyDeliveries(country, landing).deliver();
      }
      var planter = dirty ? Optional.of(landing.planter()) : Optional.<DefectPlanter>empty();
      WageDeliveries.deliver(country, options.wageYears(), landing, planter);
      BackgroundTasks.await(files);
    }
  }
}
