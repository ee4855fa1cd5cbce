package nl.smartindustry.samples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.smartindustry.samples.dirt.PlantedDirt;
import nl.smartindustry.samples.dirt.Soil;
import nl.smartindustry.samples.economy.Productivity;
import nl.smartindustry.samples.survey.Technologies;
import nl.smartindustry.samples.truth.AdoptionTruth;
import nl.smartindustry.samples.truth.ParameterText;
import nl.smartindustry.samples.truth.ProductivityTruth;
import nl.smartindustry.samples.write.DeliveryWriter;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/** What the pipeline should find, written beside the landing. */
final class TruthFiles {
  private static final String GAIN_HEADER = "years_since_adoption,gain_log_points";
  private static final String EFFECT_HEADER = "outcome,years_since_start,effect_log_points";
  private static final String DIRT_HEADER = "number,kind,file,line,column,outcome,true_value";

  private TruthFiles() {}

  static void write(Country country, GenerateOptions options, Soil soil, DeliveryWriter writer) {
    writer.text("truth/parameters.json", parameters(country, options));
    writer.text("truth/adopter-gain.csv", gains(country));
    writer.text("truth/participation-effect.csv", effects(country));
    population(country, options, writer);
    writer.sheet("truth/dirt.csv", dirt(soil.planted()));
  }

  private static void population(Country country, GenerateOptions options, DeliveryWriter writer) {
    var business = country.business();
    var adoption =
        new AdoptionTruth(
            new Technologies(business.adoption()),
            business.productivity(),
            country.people().identity());
    var shares = new ArrayList<String>(List.of(AdoptionTruth.SHARES_HEADER));
    var adopters = new ArrayList<String>(List.of(AdoptionTruth.ADOPTERS_HEADER));
    for (int year : options.years().frames()) {
      var frame = country.manufacturing(year);
      shares.addAll(adoption.shares(frame));
      adopters.addAll(adoption.adopters(frame));
    }
    var productivity = new ArrayList<String>(List.of(ProductivityTruth.HEADER));
    for (int year : options.years().statistics()) {
      productivity.addAll(
          new ProductivityTruth(business.economy()).lines(country.manufacturing(year)));
    }
    writer.text("truth/adoption-shares.csv", text(shares));
    writer.text("truth/adopters.csv", text(adopters));
    writer.text("truth/productivity.csv", text(productivity));
  }

  private static Sheet dirt(List<PlantedDirt> planted) {
    var records = new ArrayList<String[]>();
    for (var one : planted) {
      var line = one.line() == 0 ? "" : Long.toString(one.line());
      records.add(
          new String[] {
            Integer.toString(one.number()),
            one.name(),
            one.file(),
            line,
            one.column(),
            one.outcome(),
            one.trueValue()
          });
    }
    return Sheet.of(SheetFormat.SERIES, DIRT_HEADER, records);
  }

  /** The gain of the last line holds for all later years. */
  private static String gains(Country country) {
    var lines = new ArrayList<String>(List.of(GAIN_HEADER));
    for (int year = 0; year < Productivity.GAIN_YEARS; year++) {
      lines.add(year + "," + country.parameters().number("gain_year_" + year));
    }
    return text(lines);
  }

  /**
   * What taking part in a fieldlab does; that of the last year holds for all later ones. Nobody is
   * hired for it, and investment follows value added.
   */
  private static String effects(Country country) {
    var lines = new ArrayList<String>(List.of(EFFECT_HEADER));
    for (var outcome : List.of("labour_productivity", "employment", "investment")) {
      for (int year = 0; year < Productivity.GAIN_YEARS; year++) {
        double gain = country.parameters().number("participation_gain_year_" + year);
        lines.add(outcome + "," + year + "," + (outcome.equals("employment") ? 0 : gain));
      }
    }
    return text(lines);
  }

  private static String parameters(Country country, GenerateOptions options) {
    var choices = new LinkedHashMap<String, String>();
    choices.put("scale", options.scale().toString());
    choices.put("seed", Long.toString(options.seed()));
    choices.put("years", options.years().toString());
    choices.put("dirt", options.dirt().name().toLowerCase(Locale.ROOT));
    choices.put("months", Integer.toString(options.months()));
    choices.put("reference_date", options.referenceDate().toString());
    return ParameterText.of(choices, country.parameters());
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }
}
