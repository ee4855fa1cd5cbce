package nl.smartindustry.samples.survey;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Accounts;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.TechnologyAdoption;
import nl.smartindustry.samples.parameter.ParameterTable;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.SizeBand;
import nl.smartindustry.samples.survey.DrawnWave.AskedEnterprise;
import nl.smartindustry.samples.write.DutchNumber;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SheetFormat;

/** The waves of the ICT survey, and of the Smart Industry module that manufacturing answers too. */
public final class SurveyDeliveries {
  private static final int WEIGHT_DECIMALS = 5;

  private SurveyDeliveries() {}

  public static void deliver(Country country, SampleLanding landing) {
    var answers = new Answers(country);
    var module = new ModuleAnswers(country);
    for (int year : country.years().frames()) {
      var asked = DrawnWave.draw(country, year).asked();
      landing.deliver(
          landing.calendar().of("ict_survey", year),
          survey(country, answers, year)
              .table(SheetFormat.WINDOWS.withLineEnd("\n"), asked)
              .sorted("beid"));
      var ofModule =
          asked.stream()
              .filter(AskedEnterprise::responded)
              .filter(one -> one.stratum().group().manufacturing())
              .filter(one -> one.stratum().band().atLeast(SizeBand.P10))
              .toList();
      landing.deliver(
          landing.calendar().of("smart_industry_module", year),
          module.columns().table(SheetFormat.PLAIN, ofModule).sorted("beid"));
    }
  }

  /** Every enterprise asked has a record; persons are those of now, accounts of the year before. */
  private static RecordColumns<AskedEnterprise> survey(Country country, Answers answers, int wave) {
    var columns =
        new RecordColumns<AskedEnterprise>()
            .whole("golf", AskedEnterprise::wave)
            .text("beid", asked -> country.beid(asked.life(), wave))
            .text("stratum", asked -> asked.stratum().code())
            .text("sbi_steekproef", asked -> country.activity(asked.life(), wave))
            .text("gk_steekproef", asked -> SizeBand.registerCode(asked.unit().persons()))
            .text("respons", asked -> asked.response().name());
    answered(columns, "oph_ent", asked -> weight(asked.weights().enterprises()));
    answered(columns, "oph_wp", asked -> weight(asked.weights().persons()));
    answered(columns, "oph_omz", asked -> weight(asked.weights().turnover()));
    answered(columns, "wp", asked -> Integer.toString(asked.unit().persons()));
    answered(
        columns,
        "omzet_keur",
        asked -> DutchNumber.hundredths(accounts(country, asked).output().turnover()));
    answered(
        columns,
        "inkoop_keur",
        asked -> DutchNumber.hundredths(accounts(country, asked).costs().purchases()));
    for (String question : questions(wave)) {
      answered(columns, question, asked -> answers.to(question, asked.life(), wave));
    }
    return columns;
  }

  private static void answered(
      RecordColumns<AskedEnterprise> columns, String name, Function<AskedEnterprise, String> text) {
    columns.text(name, asked -> asked.responded() ? text.apply(asked) : "");
  }

  private static Accounts accounts(Country country, AskedEnterprise asked) {
    return country.economy().accounts(asked.life(), asked.wave() - 1);
  }

  static String weight(double weight) {
    return DutchNumber.comma(weight, WEIGHT_DECIMALS);
  }

  /** The questions of a wave; modules rotate, and what is not asked has no column. */
  private static List<String> questions(int wave) {
    return ParameterTable.read("questionnaire.csv").rows().stream()
        .filter(row -> asked(row.text("asked"), wave))
        .map(row -> row.text("column"))
        .toList();
  }

  /** Rules such as {@code all -2022} or {@code even 2021}: the last word that applies decides. */
  static boolean asked(String rule, int wave) {
    boolean asked = false;
    for (String word : rule.split(" ")) {
      if (word.equals("-" + wave)) {
        asked = false;
      } else if (word.equals("all")
          || word.equals(Integer.toString(wave))
          || word.equals(wave % 2 == 0 ? "even" : "odd")) {
        asked = true;
      }
    }
    return asked;
  }

  /** The Smart Industry module: asked of manufacturing respondents with 10 and more persons. */
  record ModuleAnswers(Country country, TechnologyAdoption adoption) {
    private static final List<String> BARRIERS =
        List.of("cost", "skills", "legacy_ict", "data", "security", "no_use");
    private static final List<String> EFFECTS = List.of("toename", "toename", "gelijk", "afname");
    private static final int DAYS = 300;

    ModuleAnswers(Country country) {
      this(country, country.adoption());
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
}
