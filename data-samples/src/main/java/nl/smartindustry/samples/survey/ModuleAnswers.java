package nl.smartindustry.samples.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.TechnologyAdoption;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.survey.DrawnWave.AskedEnterprise;
import nl.smartindustry.samples.write.RecordColumns;

/** The Smart Industry module: asked of manufacturing respondents with 10 and more persons. */
final class ModuleAnswers {
  private static final List<String> BARRIERS =
      List.of("cost", "skills", "legacy_ict", "data", "security", "no_use");
  private static final List<String> EFFECTS = List.of("toename", "toename", "gelijk", "afname");
  private static final int DAYS = 300;

  private final Country country;
  private final TechnologyAdoption adoption;

  ModuleAnswers(Country country) {
    this.country = country;
    this.adoption = country.adoption();
  }

  RecordColumns<AskedEnterprise> columns() {
    var columns =
        new RecordColumns<AskedEnterprise>()
            .whole("golf", AskedEnterprise::wave)
            .text("beid", asked -> country.beid(asked.life(), asked.wave()))
            .text("oph_ent", asked -> SurveyDeliveries.weight(asked.weights().enterprises()))
            .text("oph_wp", asked -> SurveyDeliveries.weight(asked.weights().persons()))
            .whole("aware", this::awareness)
            .yesNo("plan", uses("plan"))
            .text("barrier", asked -> drawn(BARRIERS, asked, 9))
            .yesNo("fin_barrier", asked -> adoption.lasting(asked.life(), 0.2, "fin_barrier"));
    for (var item : List.of("bm_service", "reshore", "mes", "twin")) {
      columns.yesNo(item, uses(item));
    }
    return columns
        .yesNo("fieldlab_bekend", uses("fieldlab_known"))
        .yesNo(
            "fieldlab_deelname",
            asked ->
                uses("fieldlab_known").test(asked)
                    && adoption.lasting(asked.life(), 0.3, "fieldlab_deelname"))
        .yesNo("hub_contact", uses("hub_contact"))
        .text("assess_datum", asked -> uses("hub_contact").test(asked) ? assessment(asked) : "")
        .text("verwacht_effect_prod", asked -> drawn(EFFECTS, asked, 10))
        .text("verwacht_effect_banen", asked -> drawn(EFFECTS, asked, 11));
  }

  private Predicate<AskedEnterprise> uses(String item) {
    return asked -> adoption.uses(asked.life(), item, asked.wave());
  }

  /** 0 never heard of it, 1 heard of it, 2 knows what it is, 3 active. */
  private int awareness(AskedEnterprise asked) {
    if (uses("aware").test(asked)) {
      return uses("plan").test(asked) ? 3 : 2;
    }
    return adoption.lasting(asked.life(), 0.4, "heard of") ? 1 : 0;
  }

  private String assessment(AskedEnterprise asked) {
    int day = 1 + country.draws().below(DAYS, Purpose.ANSWER, asked.life().key(), 12);
    return LocalDate.ofYearDay(asked.wave(), day).minusYears(1).toString();
  }

  private String drawn(List<String> answers, AskedEnterprise asked, int detail) {
    return answers.get(
        country.draws().below(answers.size(), Purpose.ANSWER, asked.life().key(), detail));
  }
}
