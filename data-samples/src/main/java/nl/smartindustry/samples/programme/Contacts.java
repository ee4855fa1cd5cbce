package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.smartindustry.samples.economy.Country;
import nl.smartindustry.samples.parameter.KeyedDraws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.RecordColumns;
import nl.smartindustry.samples.write.SheetFormat;
import nl.smartindustry.samples.write.TextTable;

/**
 * Contacts of the programme with enterprises. Enterprises that answer in the Smart Industry module
 * that they had contact with a hub may be found here; those that know the programme may have come
 * to an event.
 */
record Contacts(Country country, KeyedDraws draws) {
  private static final String ASSESSMENT = "assessment";
  private static final int DAYS = 365;
  private static final int HUBS = 5;
  private static final int MEAN_SCORE = 50;
  private static final int SCORE_BY_MATURITY = 15;
  private static final int HIGHEST_SCORE = 100;

  /** A channel, the answer of those that come through it and how often they do in a year. */
  private record Channel(String name, String item, double rate, boolean atHub) {}

  private static final List<Channel> CHANNELS =
      List.of(
          new Channel("event", "aware", 0.08, false),
          new Channel("webinar", "aware", 0.08, false),
          new Channel("hub", "hub_contact", 0.50, true),
          new Channel(ASSESSMENT, "hub_contact", 0.20, true),
          new Channel("bezoek", "hub_contact", 0.10, true));

  Contacts(Country country) {
    this(country, country.draws());
  }

  private record ProgrammeContact(Life life, int year, int number) {
    Channel channel() {
      return CHANNELS.get(number);
    }

    long detail() {
      return year * 64L + number;
    }
  }

  /** Contacts with manufacturing by day; at most one a channel, enterprise and year. */
  TextTable table() {
    var contacts = new ArrayList<ProgrammeContact>();
    for (int year : country.years().statistics()) {
      for (var unit : SamplingFrame.manufacturing(country, year).units()) {
        for (int number = 0; number < CHANNELS.size(); number++) {
          var contact = new ProgrammeContact(unit.life(), year, number);
          if (made(contact)) {
            contacts.add(contact);
          }
        }
      }
    }
    return new RecordColumns<ProgrammeContact>()
        .text("datum", this::day)
        .text("kanaal", one -> one.channel().name())
        .text("kvk", one -> country.people().identity().kvk(one.life()))
        .text("hub_id", one -> one.channel().atHub() ? hub(one.life()) : "")
        .text("assess_score", one -> one.channel().name().equals(ASSESSMENT) ? score(one) : "")
        .table(SheetFormat.PLAIN, contacts)
        .sorted("datum", "kanaal", "kvk");
  }

  private boolean made(ProgrammeContact one) {
    var channel = one.channel();
    return draws.happens(channel.rate(), Purpose.CONTACT, one.life().key(), one.detail())
        && country.adoption().uses(one.life(), channel.item(), one.year());
  }

  private String day(ProgrammeContact one) {
    int day = 1 + draws.below(DAYS, Purpose.CONTACT, one.life().key(), one.detail() + 16);
    return LocalDate.ofYearDay(one.year(), day).toString();
  }

  /** The hub that serves the area of an enterprise. */
  private String hub(Life life) {
    var area = country.people().geography().region(life).corop().substring(2);
    return Phrase.of("HUB%d", 1 + Integer.parseInt(area) % HUBS);
  }

  private String score(ProgrammeContact one) {
    double maturity = draws.normal(Purpose.MATURITY, one.life().key(), 0);
    long score = Math.round(MEAN_SCORE + SCORE_BY_MATURITY * maturity);
    return Long.toString(Math.max(0, Math.min(HIGHEST_SCORE, score)));
  }
}
