package nl.smartindustry.samples;

import java.util.function.Consumer;
import nl.smartindustry.samples.dirt.Soil;
import nl.smartindustry.samples.write.CountryFolder;
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
   * @param progress told one line per delivery, from more than one thread
   * @throws nl.smartindustry.ingest.definition.Refusal when the folder holds anything else (USAGE)
   *     or cannot be written (CANNOT_WRITE)
   */
  public static CountrySummary generate(GenerateOptions options, Consumer<String> progress) {
    var country = Country.of(options);
    var folder = CountryFolder.open(options.out());
    var writer = new DeliveryWriter(folder);
    var soil =
        new Soil(country.draws(), options.dirt(), options.years(), EventDirt.of(country, options));
    var landing = new Landing(writer, soil, progress);

    try (var registers = RegisterDeliveries.start(country, options, landing)) {
      SurveyDeliveries.deliver(country, options, landing);
      var totals = StatisticsDeliveries.deliver(country, options, landing);
      writer.lines("truth/continuity.csv", EventDeliveries.deliver(country, options, landing));
      CodeDeliveries.deliver(options, landing);
      ProgrammeDeliveries.deliver(country, options, landing);
      writer.lines("truth/outlays.csv", OutlayDeliveries.deliver(country, options, landing));
      writer.lines(
          "truth/growth-accounts.csv", SeriesDeliveries.deliver(country, options, landing, totals));
      KnowledgeDeliveries.deliver(country, options, landing);
      new DirtyDeliveries(country, options, landing, soil).deliver(writer);
      WageDeliveries.deliver(country, options, landing, soil).write(writer);
      registers.await();
    }
    options
        .years()
        .frames()
        .forEach(y -> soil.noteAccents(new Deliveries(options.years()).frame(y)));
    TruthFiles.write(country, options, soil, writer);
    folder.complete();
    return landing.summary();
  }
}
