package nl.smartindustry.samples.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.smartindustry.samples.economy.Adoption;
import nl.smartindustry.samples.parameter.Draws;
import nl.smartindustry.samples.parameter.Purpose;
import nl.smartindustry.samples.population.Geography;
import nl.smartindustry.samples.population.Identity;
import nl.smartindustry.samples.population.Life;
import nl.smartindustry.samples.survey.SamplingFrame;
import nl.smartindustry.samples.write.Phrase;
import nl.smartindustry.samples.write.Sheet;
import nl.smartindustry.samples.write.SheetFormat;

/**
 * Contacts of the programme with enterprises. Who says in the Smart Industry module that it had
 * contact with a hub may be found here; who knows the programme may have come to an event.
 */
public final class Contacts {
  private static final String HEADER = "datum;kanaal;kvk;hub_id;assess_score";
  private static final String ASSESSMENT = "assessment";
  private static final int DAYS = 365;
  private static final int HUBS = 5;
  private static final int MEAN_SCORE = 50;
  private static final int SCORE_BY_MATURITY = 15;
  private static final int HIGHEST_SCORE = 100;

  /** A channel, who comes through it and how often in a year. */
  private record Channel(String name, String item, double rate, boolean atHub) {}

  private static final List<Channel> CHANNELS =
      List.of(
          new Channel("event", "aware", 0.08, false),
          new Channel("webinar", "aware", 0.08, false),
          new Channel("hub", "hub_contact", 0.50, true),
          new Channel(ASSESSMENT, "hub_contact", 0.20, true),
          new Channel("bezoek", "hub_contact", 0.10, true));

  private final Draws draws;
  private final Identity identity;
  private final Geography geography;
  private final Adoption adoption;

  public Contacts(Draws draws, Identity identity, Geography geography, Adoption adoption) {
    this.draws = draws;
    this.identity = identity;
    this.geography = geography;
    this.adoption = adoption;
  }

  /**
   * The contacts in the years of the frames, by day; at most one a channel, enterprise and year.
   */
  public Sheet of(List<SamplingFrame> frames) {
    var records = new ArrayList<String[]>();
    for (SamplingFrame frame : frames) {
      frame
          .strata()
          .values()
          .forEach(units -> units.forEach(unit -> records.addAll(of(unit.life(), frame.year()))));
    }
    records.sort(Comparator.comparing(cells -> String.join(";", cells)));
    return Sheet.of(SheetFormat.PLAIN, HEADER, records);
  }

  private List<String[]> of(Life life, int year) {
    var records = new ArrayList<String[]>();
    for (int at = 0; at < CHANNELS.size(); at++) {
      var channel = CHANNELS.get(at);
      boolean met = draws.happens(channel.rate(), Purpose.CONTACT, life.key(), year * 64L + at);
      if (met && adoption.uses(life, channel.item(), year)) {
        records.add(record(life, year, at));
      }
    }
    return records;
  }

  private String[] record(Life life, int year, int at) {
    var channel = CHANNELS.get(at);
    int day = 1 + draws.below(DAYS, Purpose.CONTACT, life.key(), year * 64L + 16 + at);
    return new String[] {
      LocalDate.ofYearDay(year, day).toString(),
      channel.name(),
      identity.kvk(life),
      channel.atHub() ? hub(life) : "",
      channel.name().equals(ASSESSMENT) ? score(life) : ""
    };
  }

  /** The hub that serves the area of an enterprise. */
  private String hub(Life life) {
    int area = Integer.parseInt(geography.region(life).corop().substring(2));
    return Phrase.of("HUB%d", 1 + area % HUBS);
  }

  private String score(Life life) {
    double maturity = draws.normal(Purpose.MATURITY, life.key(), 0);
    long score = Math.round(MEAN_SCORE + SCORE_BY_MATURITY * maturity);
    return Long.toString(Math.max(0, Math.min(HIGHEST_SCORE, score)));
  }
}
