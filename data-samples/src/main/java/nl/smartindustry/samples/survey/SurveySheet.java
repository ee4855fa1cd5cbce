package nl.smartindustry.samples.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.smartindustry.samples.economy.Accounts;
import nl.smartindustry.samples.economy.Economy;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.RegisterSize;
import nl.smartindustry.samples.register.Activities;
import nl.smartindustry.samples.write.Amount;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/** A wave of the ICT survey as a file: one record per enterprise asked, sorted by number. */
public final class SurveySheet {
  private static final List<String> FIXED =
      List.of(
          ("golf;beid;stratum;sbi_steekproef;gk_steekproef;respons;oph_ent;oph_wp;oph_omz;wp;"
                  + "omzet_keur;inkoop_keur")
              .split(";"));
  private static final int WEIGHT_DECIMALS = 5;

  private final Identity identity;
  private final Activities activities;
  private final Economy economy;
  private final Answers answers;

  public SurveySheet(Identity identity, Activities activities, Economy economy, Answers answers) {
    this.identity = identity;
    this.activities = activities;
    this.economy = economy;
    this.answers = answers;
  }

  public Sheet of(Wave wave) {
    var questions = Questionnaire.of(wave.year()).columns();
    var columns = Stream.concat(FIXED.stream(), questions.stream()).toList();
    var records = new ArrayList<String[]>();
    for (var asked : wave.asked()) {
      records.add(record(wave.year(), asked, questions));
    }
    records.sort(Comparator.comparing(cells -> cells[1]));
    return new Sheet(SheetFormat.WINDOWS.withLineEnd("\n"), columns, records);
  }

  private String[] record(int wave, Wave.Asked asked, List<String> questions) {
    var life = asked.unit().life();
    var cells = new ArrayList<String>(FIXED.size() + questions.size());
    cells.add(Integer.toString(wave));
    cells.add(identity.beid(life, wave));
    cells.add(asked.stratum().code());
    cells.add(activities.code(life, wave));
    cells.add(RegisterSize.code(asked.unit().persons()));
    cells.add(asked.outcome().name());
    if (!asked.responded()) {
      for (int column = cells.size(); column < FIXED.size() + questions.size(); column++) {
        cells.add("");
      }
      return cells.toArray(String[]::new);
    }
    weights(cells, asked.weights());
    accounts(cells, asked.unit().persons(), economy.accounts(life, wave - 1));
    questions.forEach(question -> cells.add(answers.to(question, life, wave)));
    return cells.toArray(String[]::new);
  }

  private static void weights(List<String> cells, Weights weights) {
    cells.add(Amount.comma(weights.enterprises(), WEIGHT_DECIMALS));
    cells.add(Amount.comma(weights.persons(), WEIGHT_DECIMALS));
    cells.add(Amount.comma(weights.turnover(), WEIGHT_DECIMALS));
  }

  /** Persons of now; turnover and purchases of the year before the wave. */
  private static void accounts(List<String> cells, int persons, Accounts accounts) {
    cells.add(Integer.toString(persons));
    cells.add(Amount.hundredths(accounts.output().turnover()));
    cells.add(Amount.hundredths(accounts.costs().purchases()));
  }
}
