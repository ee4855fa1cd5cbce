package nl.smartindustry.samples;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.Productivity;
import nl.smartindustry.samples.parameter.Parameters;
import nl.smartindustry.samples.write.DeliveryWriter;
import nl.smartindustry.samples.write.Phrase;

/** What the pipeline should find, written beside the landing. */
public final class TruthFiles {
  private static final String GAIN_HEADER = "years_since_adoption,gain_log_points";
  private static final String EFFECT_HEADER = "outcome,years_since_start,effect_log_points";

  private TruthFiles() {}

  /**
   * Writes all but what a source writes with its deliveries.
   *
   * @param choices the user's choices by name
   */
  public static void write(Country country, Map<String, String> choices, DeliveryWriter writer) {
    writer.text("truth/parameters.json", parameters(choices, country.parameters()));
    writer.lines("truth/adopter-gain.csv", gains(country.parameters()));
    writer.lines("truth/participation-effect.csv", effects(country.parameters()));
    new PopulationTruth(country).write(writer);
  }

  /** The gain of the last line holds for all later years. */
  private static List<String> gains(Parameters parameters) {
    var lines = new ArrayList<String>(List.of(GAIN_HEADER));
    for (int year = 0; year < Productivity.GAIN_YEARS; year++) {
      lines.add(year + "," + parameters.number("gain_year_" + year));
    }
    return lines;
  }

  /**
   * What taking part in a fieldlab does; that of the last year holds for all later ones. It adds no
   * persons, and investment follows value added.
   */
  private static List<String> effects(Parameters parameters) {
    var lines = new ArrayList<String>(List.of(EFFECT_HEADER));
    for (var outcome : List.of("labour_productivity", "employment", "investment")) {
      for (int year = 0; year < Productivity.GAIN_YEARS; year++) {
        double gain = parameters.number("participation_gain_year_" + year);
        lines.add(outcome + "," + year + "," + (outcome.equals("employment") ? 0 : gain));
      }
    }
    return lines;
  }

  /** What the country was made from, as JSON. */
  private static String parameters(Map<String, String> choices, Parameters parameters) {
    var chosen =
        choices.entrySet().stream()
            .map(choice -> Phrase.of("    \"%s\": \"%s\"", choice.getKey(), choice.getValue()))
            .collect(Collectors.joining(",\n"));
    var numbers =
        parameters.values().entrySet().stream()
            .map(number -> Phrase.of("    \"%s\": %s", number.getKey(), number.getValue()))
            .collect(Collectors.joining(",\n"));
    return "{\n  \"synthetic\": true,\n  \"choices\": {\n"
        + chosen
        + "\n  },\n  \"parameters\": {\n"
        + numbers
        + "\n  }\n}\n";
  }
}
