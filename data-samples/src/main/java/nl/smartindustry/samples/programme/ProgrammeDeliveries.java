package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.smartindustry.samples.dirt.SampleLanding;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.economy.Participations.FieldlabParticipation;
import nl.smartindustry.samples.economy.SampleFieldlab;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.parameter.YearRange;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.programme.Education.School;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

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

  /** The lectorates known at the end of a year as a JSON array, one a line; all names made up. */
  record Lectorates(KeyedDraws draws, YearRange years, List<School> schools) {
    private static final int PER_SCHOOL = 3;
    private static final double SMART_INDUSTRY = 0.4;
    private static final int YEARS_BEFORE = 5;
    private static final int LONGEST = 8;
    private static final int SHORTEST = 4;

    Lectorates(Country country) {
      this(
          country.draws(),
          country.years(),
          Education.schools(country).stream()
              .filter(school -> school.level().equals(Education.HBO))
              .toList());
    }

    void deliver(SampleLanding landing) {
      for (int year : years.frames()) {
        landing.deliverArray(landing.calendar().of("lectorates", year), known(year));
      }
    }

    /** Those that have started by the end of the year, ended ones among them. */
    private List<String> known(int year) {
      var objects = new ArrayList<String>();
      int range = years.last() - years.first() + YEARS_BEFORE + 1;
      for (int number = 1; number <= PER_SCHOOL * schools.size(); number++) {
        int start = years.first() - YEARS_BEFORE + below(range, number, 1);
        if (start <= year) {
          objects.add(object(number, schools.get((number - 1) / PER_SCHOOL), start, year));
        }
      }
      return objects;
    }

    private String object(int number, School school, int start, int year) {
      var end = LocalDate.of(start + SHORTEST + below(LONGEST - SHORTEST + 1, number, 2), 8, 31);
      boolean ended = !end.isAfter(LocalDate.of(year, 12, 31));
      return Phrase.of(
          "{\"lectoraat_id\":\"LEC%03d\",\"naam\":\"synthetisch lectoraat"
              + " %03d\",\"instelling\":\"%s\","
              + "\"smart_industry\":%s,\"start\":\"%d-09-01\",\"einde\":%s,\"corop\":\"%s\","
              + "\"landsdeel\":\"%s\",\"fte\":%.1f,\"status\":\"D\",\"peildatum\":\"%d-12-31\"}",
          number,
          number,
          school.code(),
          draws.happens(SMART_INDUSTRY, Purpose.EDUCATION, number, 3),
          start,
          ended ? "\"" + end + "\"" : "null",
          school.region().corop(),
          school.region().nuts1(),
          0.4 + below(5, number, 4) * 0.2,
          year);
    }

    private int below(int limit, int number, int detail) {
      return draws.below(limit, Purpose.EDUCATION, number, detail + 100L);
    }
  }

  /** The register of fieldlabs and of those that take part in them. */
  static final class FieldlabFiles {
    private static final int HUBS = 5;
    private static final int STRANGERS = 1_000_000;
    private static final List<String> ROLES = List.of("partner", "partner", "klant", "leverancier");
    private static final List<String> ACTIVITIES = List.of("project", "test", "demo", "training");

    private FieldlabFiles() {}

    /** Those that exist on 31 December, at least as an idea, each a JSON object. */
    static List<String> on(List<SampleFieldlab> fieldlabs, int year) {
      var day = LocalDate.of(year, 12, 31);
      return fieldlabs.stream()
          .filter(fieldlab -> !fieldlab.until(day).isEmpty())
          .map(fieldlab -> object(fieldlab, day))
          .toList();
    }

    private static String object(SampleFieldlab fieldlab, LocalDate day) {
      var stages = fieldlab.until(day);
      var status = stages.get(stages.size() - 1).status();
      var history =
          stages.stream()
              .map(one -> Phrase.of("{\"status\":\"%s\",\"van\":\"%s\"}", one.status(), one.from()))
              .collect(Collectors.joining(",", "[", "]"));
      var themes = fieldlab.themes().stream().collect(Collectors.joining("\",\"", "[\"", "\"]"));
      return Phrase.of(
          "{\"fieldlab_id\":\"%s\",\"naam\":\"%s\",\"type\":%d,\"thema\":%s,\"penvoerder_kvk\":\"%s\","
              + "\"corop\":\"%s\",\"landsdeel\":\"%s\",\"plaats\":\"%s\",\"status\":\"%s\","
              + "\"status_hist\":%s,\"start\":%s,\"skillslab\":%s,\"hub\":\"HUB%d\",\"fte\":%.1f,"
              + "\"opgegaan_in\":%s,\"peildatum\":\"%s\"}",
          fieldlab.id(),
          fieldlab.name(),
          fieldlab.type(),
          themes,
          fieldlab.leadKvk(),
          fieldlab.region().corop(),
          fieldlab.region().nuts1(),
          fieldlab.region().municipality().name(),
          status,
          history,
          stages.size() > 1 ? "\"" + fieldlab.started() + "\"" : "null",
          fieldlab.type() == SampleFieldlab.SKILLS,
          1 + fieldlab.number() % HUBS,
          status.equals(SampleFieldlab.ACTIVE) ? 2.0 + fieldlab.number() % 7 * 0.5 : 0.0,
          status.equals("gefuseerd") ? "\"FL001\"" : "null",
          day);
    }

    /**
     * Participations begun by the end of the last year; those not in the register are institutes.
     */
    static TextTable participations(Country country) {
      var identity = country.people().identity();
      int lastYear = country.years().last();
      return new RecordColumns<FieldlabParticipation>()
          .text("deelname_id", one -> Phrase.of("D%06d", one.key()))
          .text("fieldlab_id", one -> one.fieldlab().id())
          .text(
              "kvk",
              one ->
                  one.linked()
                      ? identity.kvk(one.life())
                      : Identity.strangerKvk(below(country, STRANGERS, one, 5)))
          .text("rsin", one -> one.linked() ? identity.rsin(one.life()) : "")
          .text("rol", one -> one.linked() ? drawn(country, ROLES, one, 6) : "kennisinstelling")
          .text("start", one -> one.start().toString())
          .text(
              "einde",
              one -> end(one.start().plusDays(180L + below(country, 1200, one, 4)), lastYear))
          .text("activiteit", one -> drawn(country, ACTIVITIES, one, 7))
          .hundredths("eigen_bijdrage_eur", one -> 100_000L * (1 + below(country, 400, one, 8)))
          .always("bron", "fieldlabregister")
          .table(SheetFormat.PLAIN, country.participations());
    }

    private static String end(LocalDate day, int lastYear) {
      return day.getYear() > lastYear ? "" : day.toString();
    }

    private static String drawn(
        Country country, List<String> from, FieldlabParticipation one, int detail) {
      return from.get(below(country, from.size(), one, detail));
    }

    private static int below(Country country, int limit, FieldlabParticipation one, int detail) {
      return country.draws().below(limit, Purpose.PARTICIPATION, one.key(), detail);
    }
  }
}
