package nl.smartindustry.transform.topic.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import nl.smartindustry.ingest.definition.Codelist;
import nl.smartindustry.transform.safe.CellRules;
import nl.smartindustry.transform.safe.Observation;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeCatalogue;
import nl.smartindustry.transform.topic.programme.definition.AdministrativeIndicator.Measure;
import nl.smartindustry.transform.topic.programme.definition.EnterpriseClasses;
import nl.smartindustry.transform.topic.programme.definition.Moment;
import nl.smartindustry.transform.topic.programme.enterprise.Contact;
import nl.smartindustry.transform.topic.programme.enterprise.CoverageFigures;
import nl.smartindustry.transform.topic.programme.enterprise.EnterpriseShares;
import nl.smartindustry.transform.topic.programme.enterprise.OutreachFigures;
import nl.smartindustry.transform.topic.programme.enterprise.ParticipantFigures;
import nl.smartindustry.transform.topic.programme.enterprise.RegisterPopulation;
import nl.smartindustry.transform.topic.programme.enterprise.RobotImports;
import nl.smartindustry.transform.topic.programme.enterprise.TaxCreditFigures;

/** What is said of enterprises of the register: reached, taking part, with a credit, importing. */
record EnterpriseFigures(
    AdministrativeCatalogue catalogue,
    EnterpriseClasses classes,
    CellRules rules,
    Codelist commodities) {

  /** All of it; nothing about a source that was not delivered. */
  List<Observation> of(ProgrammeTables tables, LinkedRecords records, Moment now) {
    var population = population(tables);
    var shares = new EnterpriseShares(classes, population, catalogue.precision());
    var observations = new ArrayList<Observation>();
    observations.addAll(participants(records, shares, now));
    observations.addAll(
        new OutreachFigures(catalogue, classes, shares)
            .of(
                records.contacts(),
                records.register(),
                Programme.moments(records.contacts().stream().map(Contact::date), now)));
    observations.addAll(
        new TaxCreditFigures(catalogue, shares)
            .of(creditYears(tables, population), tables.creditsLinked()));
    observations.addAll(
        new RobotImports(catalogue, rules, commodities).of(tables.trade(), tables.frames()));
    return observations;
  }

  /** From the first frame on: without one, nobody can be linked. */
  private List<Observation> participants(
      LinkedRecords records, EnterpriseShares shares, Moment now) {
    if (records.participations().isEmpty()) {
      return List.of();
    }
    var link = records.register();
    var first = link.years().isEmpty() ? now.year() : link.years().firstKey();
    var moments = Moment.since(first, now.day());
    var observations =
        new ArrayList<>(
            new ParticipantFigures(catalogue, classes).of(records.participations(), link, moments));
    var years = moments.stream().filter(moment -> !moment.isReferenceDate()).toList();
    observations.addAll(
        new CoverageFigures(catalogue, shares).of(records.participations(), link, years));
    return observations;
  }

  private RegisterPopulation population(ProgrammeTables tables) {
    var themes =
        catalogue.of(Measure.TAX_CREDIT).stream()
            .flatMap(one -> one.selected("theme").stream())
            .distinct()
            .toList();
    return RegisterPopulation.of(
        tables.frames(),
        TaxCreditFigures.holders(tables.credits(), tables.links(), themes),
        classes);
  }

  /** The years of which credits came in. */
  private static List<Moment> creditYears(ProgrammeTables tables, RegisterPopulation population) {
    var years = new TreeSet<Integer>();
    tables.creditsLinked().keySet().forEach(year -> years.add(Integer.valueOf(year)));
    years.addAll(population.yearsWithHolders());
    return years.stream().map(Moment::endOf).toList();
  }
}
