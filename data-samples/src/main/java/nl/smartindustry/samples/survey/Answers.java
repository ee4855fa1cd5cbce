package nl.smartindustry.samples.survey;

import java.util.Set;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.Technologies;
import nl.smartindustry.samples.economy.TechnologyAdoption;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.write.DutchNumber;

/** What an enterprise answers to a question of the ICT survey. */
final class Answers {
  private static final int MOST_SECURITY_MEASURES = 11;

  /** Questions to which every respondent knows the answer. */
  private static final Set<String> ALWAYS_KNOWN =
      Set.of(
          ("web web_cap ict_spec ict_train vac_open cloud_any cloud_si beveil_doc beveil_aware"
                  + " vergader thuis")
              .split(" "));

  private final KeyedDraws draws;
  private final TechnologyAdoption adoption;
  private final Technologies technologies;
  private final double dontKnow;

  Answers(Country country) {
    this.draws = country.draws();
    this.adoption = country.adoption();
    this.technologies = new Technologies(adoption);
    this.dontKnow = country.parameters().number("dont_know_rate");
  }

  /** The answer as it stands in the file; empty where the question does not apply. */
  String to(String column, Life life, int wave) {
    return switch (column) {
      case "inet_pct" -> internet(life, wave);
      case "snelheid_kl" -> speed(life, wave);
      case "vac_hard" -> vacanciesHard(life, wave);
      case "soc_n" -> socialMedia(life, wave);
      case "beveil_n" -> securityMeasures(life, wave);
      case "ecom_pct" -> decimal(uses("esale", life, wave), 1, 60, life, wave, 3);
      case "websale_pct" -> decimal(websale(life, wave), 1.5, 40, life, wave, 4);
      case "b2c_pct" -> websale(life, wave) ? decimal(true, 0, 100, life, wave, 5) : "";
      default ->
          column.startsWith("ai_reden_") ? reason(column, life, wave) : use(column, life, wave);
    };
  }

  private boolean uses(String item, Life life, int wave) {
    return adoption.uses(life, item, wave);
  }

  private boolean websale(Life life, int wave) {
    return uses("websale", life, wave) && uses("esale", life, wave);
  }

  /** Share of persons who use the internet at work; more than half or not is the lasting part. */
  private String internet(Life life, int wave) {
    boolean most = uses("internet", life, wave);
    return between(most ? 51 : 0, most ? 100 : 50, life, wave, 1);
  }

  private String securityMeasures(Life life, int wave) {
    boolean secure = uses("secure", life, wave);
    return between(secure ? 3 : 0, secure ? MOST_SECURITY_MEASURES : 2, life, wave, 2);
  }

  private String speed(Life life, int wave) {
    return uses("fast", life, wave) ? between(2, 5, life, wave, 6) : "1";
  }

  private String vacanciesHard(Life life, int wave) {
    boolean hard = draws.happens(0.6, Purpose.ANSWER, life.key(), wave * 64L + 7);
    return uses("vac_open", life, wave) ? yes(hard) : "";
  }

  private String socialMedia(Life life, int wave) {
    int kinds = 1 + draws.below(4, Purpose.ANSWER, life.key(), 8);
    return uses("soc", life, wave) ? Integer.toString(kinds) : "0";
  }

  private String reason(String column, Life life, int wave) {
    if (technologies.uses("ai", life, wave) || !adoption.lasting(life, 0.3, "ai considered")) {
      return "";
    }
    return yes(draws.happens(0.3, Purpose.ANSWER, life.key(), wave * 64L + column.hashCode()));
  }

  private String use(String column, Life life, int wave) {
    boolean yes = technologies.uses(column, life, wave);
    if (ALWAYS_KNOWN.contains(column)) {
      return yes(yes);
    }
    long question = column.startsWith("ai_") ? "ai".hashCode() : column.hashCode();
    boolean unsure =
        draws.happens(dontKnow, Purpose.DONT_KNOW, life.key(), wave * 4096L + question);
    return unsure ? "9" : yes(yes);
  }

  private String between(int low, int high, Life life, int wave, int question) {
    long detail = wave * 64L + question;
    return "" + (low + draws.below(high - low + 1, Purpose.ANSWER, life.key(), detail));
  }

  private String decimal(boolean any, double from, double to, Life life, int wave, int question) {
    double draw = draws.uniform(Purpose.ANSWER, life.key(), wave * 64L + question);
    return any ? DutchNumber.comma(from + (to - from) * draw * draw, 2) : "0,00";
  }

  private static String yes(boolean yes) {
    return yes ? "1" : "0";
  }
}
