package nl.smartindustry.samples;

import java.nio.charset.StandardCharsets;
import nl.smartindustry.samples.population.Cell;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.programme.Institutions;
import nl.smartindustry.samples.programme.Lectorates;
import nl.smartindustry.samples.programme.OctoberCount;
import nl.smartindustry.samples.statistics.InnovationPeriods;
import nl.smartindustry.samples.statistics.InnovationSample;
import nl.smartindustry.samples.statistics.InnovationSheet;
import nl.smartindustry.samples.survey.SampleDesign;
import nl.smartindustry.samples.survey.SamplingFrame;

/** What is new and what is learnt: the innovation survey and education, provisional then final. */
final class KnowledgeDeliveries {
  private KnowledgeDeliveries() {}

  static void deliver(Country country, GenerateOptions options, Landing landing) {
    innovation(country, options, landing);
    education(country, options, landing);
  }

  private static void innovation(Country country, GenerateOptions options, Landing landing) {
    var business = country.business();
    var deliveries = new Deliveries(options.years());
    var sample =
        new InnovationSample(
            country.draws(), business.economy(), new SampleDesign(options.scale()));
    var sheet =
        new InnovationSheet(
            country.draws(),
            country.people().identity(),
            business.activities(),
            business.economy(),
            sample);
    for (int period : InnovationPeriods.known(options.years())) {
      var frame = frame(country, period);
      landing.deliver(deliveries.innovation(period), sheet.provisional(frame));
      landing.deliver(deliveries.innovationFinal(period), sheet.last(frame));
    }
  }

  private static void education(Country country, GenerateOptions options, Landing landing) {
    var deliveries = new Deliveries(options.years());
    var institutions = new Institutions(country.draws(), country.people().geography());
    var count = new OctoberCount(country.draws(), institutions, options.scale());
    var lectorates =
        new Lectorates(country.draws(), institutions, options.scale(), options.years());
    for (int year : options.years().frames()) {
      landing.deliver(deliveries.education(year), count.provisional(year));
      if (deliveries.educationFinal(year).created().isBefore(options.referenceDate())) {
        landing.deliver(deliveries.educationFinal(year), count.last(year));
      }
      var lines = lectorates.known(year);
      landing.deliver(
          deliveries.lectorates(year),
          out -> {
            var array = "[\n" + String.join(",\n", lines) + "\n]\n";
            out.write(array.getBytes(StandardCharsets.UTF_8));
            return lines.size();
          });
    }
  }

  /** Manufacturing with 10 and more persons at the end of a period. */
  private static SamplingFrame frame(Country country, int year) {
    return SamplingFrame.of(
        country.people().population(),
        country.people().workforce(),
        year,
        (Cell cell) -> cell.group().manufacturing() && cell.surveyed(),
        SizeBand.P10);
  }
}
