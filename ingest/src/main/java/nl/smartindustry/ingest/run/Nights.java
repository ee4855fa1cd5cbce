package nl.smartindustry.ingest.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When nights are due, in Dutch time, as {@code daily at 02:30} or {@code working_days at 02:30}:
 * for a scheduler that asks every hour. A time that a day does not have, since the clock goes
 * forward, is an hour later.
 *
 * @param workingDays whether a night is due on {@link WorkingDays} only
 */
public record Nights(boolean workingDays, LocalTime at) {
  private static final Pattern WRITTEN = Pattern.compile("(daily|working_days) at (\\d{2}:\\d{2})");
  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** Nights as the settings write them; another form is no such text. */
  static Nights of(String text) {
    Matcher written = WRITTEN.matcher(text);
    try {
      if (written.matches()) {
        boolean working = written.group(1).equals("working_days");
        return new Nights(working, LocalTime.parse(written.group(2)));
      }
    } catch (DateTimeParseException noTime) {
      throw wrong(text, noTime);
    }
    throw wrong(text, null);
  }

  private static IllegalArgumentException wrong(String text, Exception cause) {
    return new IllegalArgumentException(
        "nights is '%s' (expected as 'daily at 02:30' or 'working_days at 02:30')".formatted(text),
        cause);
  }

  /** The last time at or before {@code now} at which a night was due. */
  public Instant lastDue(Instant now) {
    var day = now.atZone(ZONE).toLocalDate();
    while (at(day).isAfter(now) || !isOn(day)) {
      day = day.minusDays(1);
    }
    return at(day);
  }

  /** The first time after {@code now} at which a night is due. */
  public Instant nextDue(Instant now) {
    var day = now.atZone(ZONE).toLocalDate();
    while (!at(day).isAfter(now) || !isOn(day)) {
      day = day.plusDays(1);
    }
    return at(day);
  }

  private boolean isOn(LocalDate day) {
    return !workingDays || WorkingDays.free(day).isEmpty();
  }

  private Instant at(LocalDate day) {
    return ZonedDateTime.of(day, at, ZONE).toInstant();
  }
}
