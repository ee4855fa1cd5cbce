package nl.smartindustry.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.smartindustry.samples.programme.ActionProgress;
import nl.smartindustry.samples.programme.Actions;
import nl.smartindustry.samples.programme.Contacts;
import nl.smartindustry.samples.programme.Fieldlab;
import nl.smartindustry.samples.programme.FieldlabText;
import nl.smartindustry.samples.programme.Funding;
import nl.smartindustry.samples.programme.Trainings;

/** The administration of the programme: fieldlabs, who takes part, money, actions. */
final class ProgrammeDeliveries {
  private ProgrammeDeliveries() {}

  static void deliver(Country country, GenerateOptions options, Landing landing) {
    var years = options.years();
    var deliveries = new Deliveries(years);
    var fieldlabs = country.programme().fieldlabs();
    for (int year : years.frames()) {
      var existing = FieldlabText.on(fieldlabs, year);
      landing.deliver(
          deliveries.fieldlabs(year),
          out -> {
            out.write(FieldlabText.array(existing, year).getBytes(StandardCharsets.UTF_8));
            return existing.size();
          });
    }
    landing.deliver(
        deliveries.once("participations", "deelnames.csv"),
        country.programme().participations().of(fieldlabs, years.last()));
    landing.deliver(
        deliveries.once("funding", "financiering.csv"),
        new Funding(country.draws()).of(fieldlabs, years.last()));
    outreach(country, options, landing, fieldlabs);
    var actions = new Actions(country.draws(), years);
    landing.deliver(deliveries.once("action_register", "acties.csv"), actions.register());
    progress(country, options, landing, actions);
  }

  private static void outreach(
      Country country, GenerateOptions options, Landing landing, List<Fieldlab> fieldlabs) {
    var people = country.people();
    var years = options.years();
    var deliveries = new Deliveries(years);
    var contacts =
        new Contacts(
            country.draws(), people.identity(), people.geography(), country.business().adoption());
    landing.deliver(
        deliveries.once("contacts", "contacten.csv"),
        contacts.of(years.statistics().stream().map(country::manufacturing).toList()));
    landing.deliver(
        deliveries.once("trainings", "trainingen.csv"),
        new Trainings(country.draws(), years).of(fieldlabs));
  }

  private static void progress(
      Country country, GenerateOptions options, Landing landing, Actions actions) {
    var delivery = new Deliveries(options.years()).once("action_progress", "actie_voortgang.jsonl");
    var lines =
        landing.soiled(
            delivery,
            new ActionProgress(country.draws(), actions, options.referenceDate()).lines());
    landing.deliver(
        delivery,
        out -> {
          for (String line : lines) {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
          }
          return lines.size();
        });
  }
}
