package nl.smartindustry.samples;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.smartindustry.ingest.definition.ExitCode;
import nl.smartindustry.ingest.definition.Refusal;
import nl.smartindustry.samples.dirt.DirtLevel;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.CountryScale;
import nl.smartindustry.samples.parameter.YearRange;

/**
 * What the user asks of the synthetic country.
 *
 * @param out folder for {@code landing} and {@code truth}
 * @param months monthly register extracts up to the reference date
 * @param wageYears years of jobs and wages, the last ones of {@code years}
 */
public record GenerateOptions(
    Path out,
    CountryScale scale,
    long seed,
    YearRange years,
    DirtLevel dirt,
    int months,
    int wageYears) {
  /** The seed when none is given. */
  public static final long DEFAULT_SEED = 42;

  private static final int MOST_MONTHS = 24;
  private static final int MONTHS_SMALLEST = 3;
  private static final YearRange YEARS = new YearRange(2020, 2024);
  private static final YearRange YEARS_SMALLEST = new YearRange(2022, 2024);

  public GenerateOptions {
    if (out == null) {
      throw Refusal.of(ExitCode.USAGE, "Option '--out': found nothing (a folder)");
    }
    if (months < 0 || months > MOST_MONTHS) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--months': found %d (0 to %d)", months, MOST_MONTHS);
    }
    int most = years.frames().size();
    if (wageYears < 0 || wageYears > most) {
      throw Refusal.of(
          ExitCode.USAGE, "Option '--wage-years': found %d (0 to %d)", wageYears, most);
    }
  }

  /** From the words of the command line; null where the user said nothing. */
  public static GenerateOptions parse(
      Path out, String scale, String seed, String years, String dirt, String months) {
    var atScale = CountryScale.parse(scale);
    var usualYears = atScale.smallest() ? YEARS_SMALLEST : YEARS;
    var usualMonths = atScale.smallest() ? MONTHS_SMALLEST : 1;
    var range = years == null ? usualYears : YearRange.parse(years);
    return new GenerateOptions(
        out,
        atScale,
        seed == null ? DEFAULT_SEED : whole("--seed", seed),
        range,
        dirt == null ? DirtLevel.NONE : DirtLevel.parse(dirt),
        months == null ? usualMonths : Math.toIntExact(whole("--months", months)),
        atScale.smallest() ? range.frames().size() : 1);
  }

  /** These options for other years of jobs and wages; null where the user said nothing. */
  public GenerateOptions withWageYears(String text) {
    int wanted = text == null ? wageYears : Math.toIntExact(whole("--wage-years", text));
    return new GenerateOptions(out, scale, seed, years, dirt, months, wanted);
  }

  /** The models of the country. */
  public Country country() {
    return Country.of(seed, scale, years);
  }

  /** The choices that decide what is in the country, by name. */
  Map<String, String> choices() {
    var choices = new LinkedHashMap<String, String>();
    choices.put("scale", scale.toString());
    choices.put("seed", Long.toString(seed));
    choices.put("years", years.toString());
    choices.put("dirt", dirt.name().toLowerCase(Locale.ROOT));
    choices.put("months", Integer.toString(months));
    choices.put("reference_date", years.referenceDate().toString());
    return choices;
  }

  private static long whole(String option, String text) {
    if (!text.matches("-?[0-9]{1,9}")) {
      throw Refusal.of(
          ExitCode.USAGE,
          "Option '%s': found '%s' (a whole number of at most 9 digits)",
          option,
          text);
    }
    return Long.parseLong(text);
  }
}
