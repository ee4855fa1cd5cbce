package nl.smartindustry.samples.programme;

import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;

/** The administration of the programme: fieldlabs, participations, money, contacts, actions. */
public final class ProgrammeDeliveries {
  private ProgrammeDeliveries() {}

  public static void deliver(Country country, SampleLanding landing) {
    var calendar = landing.calendar();
    for (int year : country.years().frames()) {
      landing.deliverArray(
          calendar.of("fieldlabs", year), FieldlabFiles.on(country.fieldlabs(), year));
    }
    landing.deliver(calendar.once("participations"), FieldlabFiles.participations(country));
    landing.deliver(calendar.once("funding"), BookedFunding.table(country));
    landing.deliver(calendar.once("contacts"), new Contacts(country).table());
    landing.deliver(calendar.once("trainings"), Trainings.table(country));
    var actions = new Actions(country);
    landing.deliver(calendar.once("action_register"), actions.register());
    landing.deliverLog(calendar.once("action_progress"), actions.progress());
    new Education(country).deliver(landing);
    new Lectorates(country).deliver(landing);
  }
}
